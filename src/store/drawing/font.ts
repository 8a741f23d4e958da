/**
 * The one typeface of drawn pictures, Noto Serif SC with all its weights, as the hundred pieces it comes in.
 * Only pieces that a text needs are read: a poster touches a dozen.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { create } from 'fontkitten';
import { drawn as drawable } from '../../platform/characters.ts';

export type FontPiece = {
	file: string;
	/** Code points that this piece serves, both ends included. */
	ranges: [number, number][];
};

const folder = resolve('node_modules/@fontsource-variable/noto-serif-sc');

/** Pieces that serve any character of `text`, in the order of the package, so that a run repeats itself exactly. */
export function piecesFor(text: string): FontPiece[] {
	const points = codePoints(text);
	return pieces().filter(({ ranges }) => points.some((point) => covers(ranges, point)));
}

/** Characters of `text` that the typeface has no shape for, each once. Spaces and breaks need none. */
export const missingGlyphs = (text: string): string[] =>
	codePoints(text)
		.filter((point) => !hasShape(point))
		.map((point) => String.fromCodePoint(point));

const known = new Map<number, boolean>();
function hasShape(point: number): boolean {
	const found =
		known.get(point) ?? pieces().some((piece) => covers(piece.ranges, point) && drawn(piece).has(point));
	known.set(point, found);
	return found;
}

const covers = (ranges: FontPiece['ranges'], point: number) =>
	ranges.some(([from, to]) => from <= point && point <= to);

const codePoints = (text: string): number[] =>
	[...new Set(drawable(text).replace(/[\s\u200b]/g, ''))].map((character) => character.codePointAt(0)!);

let list: FontPiece[] | undefined;
function pieces(): FontPiece[] {
	list ??= Object.entries(
		JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
	).map(([name, ranges]) => ({
		file: join(folder, 'files', `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
		ranges: ranges.split(',').map((range) => {
			const [from = '', to = from] = range.trim().slice(2).split('-');
			return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as [number, number];
		}),
	}));
	return list;
}

// The ranges promise more than the files hold: emoji, rare scripts.
const shapes = new Map<string, ReadonlySet<number>>();
function drawn({ file }: FontPiece): ReadonlySet<number> {
	const found = shapes.get(file) ?? new Set(characterSet(file));
	shapes.set(file, found);
	return found;
}

function characterSet(file: string): number[] {
	const font = create(readFileSync(file));
	return 'characterSet' in font ? font.characterSet : [];
}
