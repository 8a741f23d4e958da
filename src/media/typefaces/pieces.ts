/** Typefaces as packages publish them for the web: cut into pieces, with a style sheet that says which characters are in which. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type FontPiece = {
	file: string;
	/** Code points that this piece serves, both ends included; no other piece serves them. */
	ranges: [number, number][];
};

const FACE = /url\(["']?\.\/([^"')]+\.woff2)["']?\)[^}]*?unicode-range:\s*([^;}]+)/g;
const kept = new Map<string, readonly FontPiece[]>();

/**
 * Every piece, in the order of the package, so that each run registers them alike.
 * @param sheet path of the style sheet below `node_modules`
 */
export function fontPieces(sheet: string): readonly FontPiece[] {
	const known = kept.get(sheet);
	if (known) return known;
	const path = resolve('node_modules', sheet);
	const pieces = [...readFileSync(path, 'utf8').matchAll(FACE)].map(([, name = '', ranges = '']) => ({
		file: join(dirname(path), name),
		ranges: ranges.split(',').map((range) => {
			const [from = '', to = from] = range.trim().slice('U+'.length).split('-');
			return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as [number, number];
		}),
	}));
	kept.set(sheet, pieces);
	return pieces;
}

/** The pieces that hold characters of a text, each with those it holds; what none of them holds is left out. */
export function piecesFor(pieces: readonly FontPiece[], text: string): Map<FontPiece, string> {
	const found = new Map<FontPiece, string>();
	for (const character of new Set(text)) {
		const point = character.codePointAt(0)!;
		const piece = pieces.find(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to));
		if (piece) found.set(piece, (found.get(piece) ?? '') + character);
	}
	return found;
}
