/**
 * The one typeface of drawn pictures: Source Han Serif for mainland China, one variable font for all weights, in the
 * some four hundred pieces it comes in. It holds every character of the national standard list (通用规范汉字表).
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type FontPiece = {
	file: string;
	/** Code points that this piece serves, both ends included; no other piece serves them. */
	ranges: [number, number][];
};

const folder = resolve('node_modules/@chinese-fonts/syst/dist/SourceHanSerifCN');
const FACE = /url\("\.\/([0-9a-f]+\.woff2)"\)[^}]*?unicode-range:([^;}]+)/g;

/** Every piece, in the order of the package, so that each run registers them alike. */
export function fontPieces(): readonly FontPiece[] {
	list ??= [...readFileSync(join(folder, 'result.css'), 'utf8').matchAll(FACE)].map(
		([, name = '', ranges = '']) => ({
			file: join(folder, name),
			ranges: ranges.split(',').map((range) => {
				const [from = '', to = from] = range.trim().slice('U+'.length).split('-');
				return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as [number, number];
			}),
		})
	);
	return list;
}
let list: FontPiece[] | undefined;

/**
 * Characters of `text` that the typeface has no shape for, each once. Spaces, breaks and invisible characters, such as
 * those that choose a variant of the one before, need none.
 */
export const missingGlyphs = (text: string): string[] =>
	[...new Set(text.replace(NEEDS_NONE, ''))].filter((character) => !shapes().has(character.codePointAt(0)!));

const NEEDS_NONE = /[\s\p{Default_Ignorable_Code_Point}]/gu;

let known: ReadonlySet<number> | undefined;
function shapes(): ReadonlySet<number> {
	known ??= new Set(
		fontPieces().flatMap(({ ranges }) =>
			ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
		)
	);
	return known;
}
