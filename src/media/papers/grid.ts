/**
 * Lines on the squared paper of official documents: a Chinese character or mark takes one cell, a letter, digit or
 * space half of one. No line begins with a closing mark or ends with an opening one, and every line but a paragraph's
 * last one is as long as the paper.
 */

/** A character where it stands; `x` counts cells from the left edge. */
export type Placed<Style> = { character: string; x: number; style: Style };
/** Characters that look alike. */
export type Styled<Style> = { text: string; style: Style };

type Cell<Style> = { character: string; width: number; style: Style };

/** Never the first of a line. */
const CLOSES = /[”’）》〉】〕」』，。、；：！？…—·～%‰)\],.;:!?]/;
/** Never the last of a line. */
const OPENS = /[“‘（《〈【〔「『([]/;
/** Marks with an empty half, which a full line may take back. */
const LOOSE_AFTER = /[”’）》〉】〕」』，。、；：]/;
const LOOSE_BEFORE = /[“‘（《〈【〔「『]/;
/** Half a cell wide; several in a row stay together. */
const NARROW = /[\u0021-\u024f]/;

/**
 * Breaks a paragraph into lines.
 * @param indent cells that the first line leaves free
 * @param width cells of a line
 */
export function gridLines<Style>(
	runs: readonly Styled<Style>[],
	{ indent, width }: { indent: number; width: number }
): Placed<Style>[][] {
	const cells = runs.flatMap(({ text, style }) =>
		[...text].map((character) => ({ character, width: cellsOf(character), style }))
	);
	const lines: Placed<Style>[][] = [];
	for (let from = 0; from < cells.length; ) {
		const left = lines.length === 0 ? indent : 0;
		const to = endOfLine(cells, from, width - left);
		const line = trimmed(cells.slice(from, to));
		lines.push(
			to === cells.length
				? placed(fitted(line, width - left), left)
				: placed(justified(line, width - left), left)
		);
		from = to;
		while (cells[from]?.character === ' ') from += 1;
	}
	return lines;
}

/** Cells that a text takes when it stands on one line. */
export const cellsWide = (text: string): number =>
	[...text].reduce((sum, character) => sum + cellsOf(character), 0);

// A middle dot is as wide as a character among Chinese, and so are quotation marks.
const cellsOf = (character: string): number =>
	character === ' ' || (NARROW.test(character) && character !== '·') ? 0.5 : 1;

/** Where the next line begins. */
function endOfLine(cells: readonly Cell<unknown>[], from: number, width: number): number {
	let to = from;
	for (let used = 0; to < cells.length; to += 1) {
		used += cells[to]!.width;
		if (used > width) break;
	}
	if (to === cells.length) return to;
	// One closing mark too many is taken in; its empty half and a hair of every gap make room for it.
	if (CLOSES.test(cells[to]!.character) && !isJoined(cells, to + 1) && LOOSE_AFTER.test(cells[to]!.character))
		return to + 1;
	let back = to;
	while (back > from + 1 && isJoined(cells, back)) back -= 1;
	return back > from + 1 ? back : to;
}

/** Whether no line may begin at this place. */
function isJoined(cells: readonly Cell<unknown>[], at: number): boolean {
	const [before, here] = [cells[at - 1]?.character, cells[at]?.character];
	if (before === undefined || here === undefined) return false;
	if (CLOSES.test(here) || OPENS.test(before)) return true;
	return NARROW.test(before) && NARROW.test(here);
}

function trimmed<Style>(line: readonly Cell<Style>[]): Cell<Style>[] {
	const end = line.findLastIndex(({ character }) => character !== ' ');
	return line.slice(0, end + 1);
}

const lengthOf = (line: readonly Cell<unknown>[]) => line.reduce((sum, { width }) => sum + width, 0);

/** A last line: as it is, unless it is too long. */
const fitted = <Style>(line: Cell<Style>[], width: number): Cell<Style>[] =>
	lengthOf(line) > width ? justified(line, width) : line;

/** Every gap of the line a little wider or narrower, so that it is exactly so long. */
function justified<Style>(line: Cell<Style>[], width: number): Cell<Style>[] {
	let over = lengthOf(line) - width;
	const cells = line.map((cell) => ({ ...cell }));
	// Marks first give their empty halves, from the last one on.
	for (const cell of cells.toReversed()) {
		if (over <= 0) break;
		if (!LOOSE_AFTER.test(cell.character) && !LOOSE_BEFORE.test(cell.character)) continue;
		const given = Math.min(0.5, over);
		cell.width -= given;
		over -= given;
	}
	const gap = over / Math.max(cells.length - 1, 1);
	return cells.map((cell, at) => (at === cells.length - 1 ? cell : { ...cell, width: cell.width - gap }));
}

function placed<Style>(line: readonly Cell<Style>[], left: number): Placed<Style>[] {
	let x = left;
	return line.map(({ character, width, style }) => {
		// An opening mark has its empty half before it.
		const shift = LOOSE_BEFORE.test(character) ? Math.min(0, width - 1) : 0;
		const here = { character, x: x + shift, style };
		x += width;
		return here;
	});
}
