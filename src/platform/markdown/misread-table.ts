/**
 * What is asked of a table, and of rows that were meant as one and are none.
 */
import type { Nodes, Paragraph, Parents, Table } from 'mdast';
import { type MisreadContext, sliceOf } from './misread-words.ts';

/** Findings for a table. */
export function checkTable({ children }: Table, { text, say }: MisreadContext): void {
	const [head] = children;
	const width = head && isRow(sliceOf(text, head)) ? head.children.length : 0;
	for (const row of children) {
		const line = row.position?.start.line ?? 1;
		const slice = sliceOf(text, row).trim();
		if (!slice.includes('|')) say('table-swallows', line);
		else if (row.children.length < width && /^\|.*[^|]$/.test(slice)) say('table-broken', line);
	}
}

/** The second line of a table. */
const RULED = /^(?=.*-{2})\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/;
/** Bars at both ends. */
const isRow = (row: string): boolean => /^\|.*[^\\]\|$/.test(row.trim());
/** Rows drawn with other signs: `+---+---+`, `┌──┬──┐`, `│甲│乙│`. */
const DRAWN = /^(?:\+(?:[-=]{2,}\+)+|[┌┏╔├┣╠└┗╚][─━═┬┴┼┳┻╋╦╩╬┐┓╗┤┫╣┘┛╝]+|[│┃║].*[│┃║])$/;

/** What keeps cells apart in a spreadsheet; behind a number or a name it keeps apart nothing but these. */
const CELL = /(?<=[^\s：:.．、）)])\t+(?=\S)/g;

/** Findings for the rows of a paragraph; true where they are a table's, whose lines nobody meant to run together. */
export function checkTableRows(
	node: Paragraph,
	parent: Parents | undefined,
	rows: readonly string[],
	{ text, say }: MisreadContext
): boolean {
	const first = node.position?.start.line ?? 1;
	const having = (mark: RegExp, least = 2) =>
		rows.filter((row) => (row.match(mark)?.length ?? 0) >= least).length;
	if (having(/｜/g) >= 2) say('table-mark', first);
	else if (having(/(?<!\\)\|/g) >= 2 || rows.some((row) => RULED.test(row.trim())))
		say('table-unread', first);
	else if (rows.filter((row) => DRAWN.test(row.trim())).length >= 2) say('table-unread', first);
	else if (having(CELL, 1) >= 2) say('table-tabs', first);
	else {
		checkApart();
		return false;
	}
	return true;

	/** `| 张 | 三 |` an empty line below its table, or below another such row. */
	function checkApart(): void {
		const around: readonly Nodes[] = parent?.children ?? [];
		const at = around.indexOf(node);
		const [before, above] = [around[at - 2], around[at - 1]];
		const isAlone = (one: Nodes | undefined): boolean =>
			one?.type === 'paragraph' && isRow(sliceOf(text, one));
		if (!isAlone(node)) return;
		if (above?.type === 'table') say('table-apart', first);
		else if (isAlone(above) && !isAlone(before) && !RULED.test(sliceOf(text, above!).trim()))
			say('table-unread', above!.position?.start.line ?? 1);
	}
}
