/** 版记 row by row: a line that is longer than the paper, such as a list of who gets a copy, goes on below behind its colon. */
import type { Paper } from '../../domain/plan/paper.ts';
import { cellsWide, gridLines, type Placed } from './grid.ts';
import { PAGE, SIZE } from './measures.ts';

/** Cells are those of the imprint's own, smaller letters; `x` counts from the left edge of the printed area. */
export type ImprintRow = { glyphs: Placed<'text'>[]; right: string };

/** One character in at either side. */
const EDGE = 1;
const COLUMNS = PAGE.inner.width / SIZE.small;
const ROOM = COLUMNS - 2 * EDGE;
/** `抄送：` and the like. */
const LABEL = /^\P{Punctuation}{1,6}：/u;

/** Cells of the label behind which a second row begins. */
export const labelWidth = (left: string): number => cellsWide(LABEL.exec(left)?.[0] ?? '');

/** The rows of one printed line; always one at least. `right` ends one cell before the right edge. */
export function imprintRows({ left, right }: Paper['imprint'][number]): ImprintRow[] {
	const label = labelWidth(left);
	// The first row reaches further left by the label, the others are as long as what is behind it.
	const lines = gridLines([{ text: left, style: 'text' as const }], { indent: -label, width: ROOM - label });
	const rows = lines.map(
		(line): ImprintRow => ({
			glyphs: line.map((glyph) => ({ ...glyph, x: glyph.x + EDGE + label })),
			right: '',
		})
	);
	const last = rows.at(-1);
	const end = (last?.glyphs.at(-1)?.x ?? COLUMNS) + 1;
	if (last === undefined || (right !== '' && end + EDGE > rightAt(right))) rows.push({ glyphs: [], right });
	else last.right = right;
	return rows;
}

/** Where the right words of a row begin, in cells. */
export const rightAt = (right: string): number => COLUMNS - EDGE - cellsWide(right);
