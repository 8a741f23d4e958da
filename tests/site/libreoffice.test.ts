import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { workbook } from '../../src/platform/workbook.ts';
import { opened } from '../support/libreoffice.ts';

const { invented } = inject('sites');
const LEDGER = join(invented.folder, 'plan/ledger/all/2026/ledger.xlsx');

type Cell = { type: string; value: string; text: string };
/** Filled cells of the first sheet as LibreOffice understands them, row by row. */
function cellsOf(document: string): Cell[][] {
	const rows = [...document.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)];
	return rows.map(([, row]) =>
		[...row!.matchAll(/<table:table-cell([^>]*office:value-type[^>]*)>([\s\S]*?)<\/table:table-cell>/g)].map(
			([, marks, inside]) => ({
				type: /office:value-type="(\w+)"/.exec(marks!)![1]!,
				value: /office:(?:date-)?value="([^"]*)"/.exec(marks!)?.[1] ?? '',
				text: inside!.replace(/<[^>]*>/g, '').trim(),
			})
		)
	);
}

test('LibreOffice opens the ledger: dates are dates, figures figures, in columns wide enough', () => {
	const document = opened(LEDGER);
	expect(document).toContain('table:name="各站2026年台账"');
	const [head, line] = cellsOf(document);
	expect(head!.slice(0, 6).map(({ text }) => text)).toEqual([
		'序号',
		'日期',
		'实践站',
		'实践内容',
		'服务平台',
		'名称',
	]);
	expect(line![1]).toEqual({ type: 'date', value: '2026-10-18', text: '2026-10-18' });
	expect(line!.slice(6, 10).map(({ type, value }) => [type, Number(value)])).toEqual([
		['float', 32],
		['float', 5],
		['float', 10],
		['float', 32],
	]);
	// ### stands where a column is too narrow for a date or a figure.
	expect(document).not.toContain('###');
});

test('LibreOffice runs nothing that an editor wrote', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
	const file = join(folder, 'evil.xlsx');
	const columns = [{ name: 'x', title: '名称', type: 'string' as const, value: (row: string) => row }];
	writeFileSync(file, Buffer.from(await workbook(columns, ['=1+1', '@SUM(1)'], '台账')));
	const document = opened(file);
	rmSync(folder, { recursive: true });
	expect(document).not.toContain('table:formula');
	expect(cellsOf(document).map(([cell]) => cell!.text)).toEqual(['名称', '=1+1', '@SUM(1)']);
});
