/** Tables: of several columns they stay tables, else they only arranged a page. */
import { listed, type PastedBlock, type ReadBlocks } from './lists.ts';
import { isLeftOut, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';

/** A table of several columns stays one; one that only arranges a page gives its blocks. */
export function tableOf(table: Element, setting: Setting, read: ReadBlocks): PastedBlock[] {
	const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
	const cells = rows.map((row) => [...row.children].filter((cell) => !isLeftOut(cell, setting.dropped)));
	const isArranging = table.querySelector('table') !== null || cells.every(({ length }) => length < 2);
	if (isArranging) return cells.flat().flatMap((cell) => read(cell, settingIn(cell, setting)));
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
			if (across > 1 || down > 1) setting.dropped.merged += 1;
			put(
				inOneLine(cell, settingIn(cell, { ...setting, bold: false }), read).replaceAll('|', '｜'),
				down - 1
			);
			for (let more = 1; more < across; more++) put('', down - 1);
		}
		fillIn();
		return line;
	});
	const width = Math.max(...texts.map(({ length }) => length));
	const lines = texts
		.filter((row) => row.some((text) => text !== ''))
		.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
	if (lines.length === 0) return [];
	const caption = [...table.children].find((child) => tagOf(child) === 'CAPTION');
	return [
		...(caption ? read(caption, settingIn(caption, setting)) : []),
		[lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n'),
	];
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan', most: number): number =>
	Math.max(1, Math.min(most, Number(cell.getAttribute(name)) || 1));

/** All words of an element in one line, a blank between its blocks. */
export const inOneLine = (element: Element, setting: Setting, read: ReadBlocks): string =>
	listed(read(element, setting))
		.join(' ')
		.replace(/\\\n|\n/g, ' ')
		.trim();
