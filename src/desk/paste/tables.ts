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
	const texts = cells.map((row) =>
		row.flatMap((cell) => {
			const span = Math.min(20, Number(cell.getAttribute('colspan') ?? 1) || 1);
			if (span > 1 || Number(cell.getAttribute('rowspan') ?? 1) > 1) setting.dropped.merged += 1;
			const text = inOneLine(cell, settingIn(cell, { ...setting, bold: false }), read).replaceAll('|', '｜');
			return [text, ...Array(span - 1).fill('')];
		})
	);
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

/** All words of an element in one line, a blank between its blocks. */
export const inOneLine = (element: Element, setting: Setting, read: ReadBlocks): string =>
	listed(read(element, setting))
		.join(' ')
		.replace(/\\\n|\n/g, ' ')
		.trim();
