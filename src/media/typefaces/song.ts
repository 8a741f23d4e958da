/**
 * The typeface of posters, and of the text of printed documents: Source Han Serif for mainland China, one variable font for all weights, in the
 * some four hundred pieces it comes in. It holds every character of the national standard list (通用规范汉字表).
 */
import { type FontPiece, fontPieces } from './pieces.ts';

const SHEET = '@chinese-fonts/syst/dist/SourceHanSerifCN/result.css';

export const songPieces = (): readonly FontPiece[] => fontPieces(SHEET);

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
		songPieces().flatMap(({ ranges }) =>
			ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
		)
	);
	return known;
}
