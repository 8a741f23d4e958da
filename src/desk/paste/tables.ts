/** Tables: of several columns they stay tables, else they only arranged a page. */
import type { PastedBlock, ReadBlocks } from './lists.ts';
import { inOneLine } from './one-line.ts';
import { isLeftOut, isUnseen, styleOf, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';

/** A table of several columns stays one; one that only arranges a page gives its blocks. */
export function tableOf(table: Element, setting: Setting, read: ReadBlocks): PastedBlock[] {
	const { dropped } = setting;
	const rows = rowsOf(table, setting);
	const unseen = unseenColumns(table);
	// In a column that nobody sees, a cell still takes its place.
	const cells = rows.map((row) => [...row.children].filter((cell) => unseen.size > 0 || !isUnseen(cell)));
	const caption = [...table.children].find((child) => tagOf(child) === 'CAPTION');
	const above = caption ? read(caption, settingIn(caption, setting)) : [];
	const isArranging = table.querySelector('table') !== null || cells.every(({ length }) => length < 2);
	if (isArranging)
		return [
			...above,
			...cells
				.flat()
				.flatMap((cell) => (isLeftOut(cell, dropped) ? [] : read(cell, settingIn(cell, setting)))),
		];
	const textOf = (cell: Element) =>
		isLeftOut(cell, dropped) ? '' : inOneLine(cell, settingIn(cell, { ...setting, bold: false }));
	// How many of the rows to come the cells above reach down into, column by column.
	const open: number[] = [];
	const texts = cells.map((row) => {
		const line: string[] = [];
		const put = (text: string, rowsBelow: number) => {
			open[line.length] = rowsBelow;
			line.push(text);
		};
		const fillIn = () => {
			while ((open[line.length] ?? 0) > 0) put('', open[line.length]! - 1);
		};
		for (const cell of row) {
			fillIn();
			const [across, down] = [spanOf(cell, 'colspan', 20), spanOf(cell, 'rowspan', rows.length)];
			// Excel lets a long text reach over empty cells.
			if ((across > 1 || down > 1) && !/mso-ignore:colspan/.test(styleOf(cell))) dropped.merged += 1;
			const columns = Array.from({ length: across }, (_, at) => line.length + at);
			const shown = columns.find((column) => !unseen.has(column));
			const text = shown === undefined ? '' : textOf(cell).replaceAll('|', '｜');
			for (const column of columns) put(column === shown ? text : '', down - 1);
		}
		fillIn();
		return line.filter((_, at) => !unseen.has(at));
	});
	const width = Math.max(...texts.map(({ length }) => length));
	const lines = texts
		.filter((row) => row.some((text) => text !== ''))
		.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
	if (lines.length === 0) return [];
	return [...above, [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')];
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan' | 'span', most: number): number =>
	Math.max(1, Math.min(most, Number(cell.getAttribute(name)) || 1));

/** Those that can be seen; rows and groups of rows are hidden or struck as a whole. */
const rowsOf = (table: Element, { dropped }: Setting): Element[] => {
	const seen = (parent: Element) => [...parent.children].filter((child) => !isLeftOut(child, dropped));
	const rows = (parts: readonly Element[]) => parts.filter((part) => tagOf(part) === 'TR');
	return seen(table).flatMap((part) => (tagOf(part) === 'TR' ? [part] : rows(seen(part))));
};

/** Excel hides a column by its `<col>`. */
function unseenColumns(table: Element): ReadonlySet<number> {
	const hidden = [...table.querySelectorAll('col')]
		.filter((column) => column.closest('table') === table)
		.flatMap((column) => Array<boolean>(spanOf(column, 'span', 20)).fill(isUnseen(column)));
	return new Set(hidden.flatMap((isHidden, at) => (isHidden ? [at] : [])));
}
