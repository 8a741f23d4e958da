import { expect, test, vi } from 'vitest';
import { type TableColumn, tableCsv, tableRecords, tableSchema } from '../../src/platform/table.ts';
import { workbook } from '../../src/platform/workbook.ts';
import { readCsv } from '../support/csv.ts';
import { readZip } from '../support/zip.ts';

type Row = { day: string; name: string; people?: number };
const columns: TableColumn<Row>[] = [
	{ name: 'day', title: '日期', type: 'date', value: ({ day }) => day },
	{ name: 'name', title: '名称', type: 'string', width: 28, value: ({ name }) => name },
	{ name: 'people', title: '人数', type: 'integer', value: ({ people }) => people },
];
const rows: Row[] = [
	{ day: '2026-11-24', name: '院坝会，“第一场”\n第二行 "引"', people: 0 },
	{ day: '2026-11-25', name: '=1+1' },
];

test('CSV begins with a byte order mark, ends lines with CRLF and reads back', () => {
	const csv = tableCsv(columns, rows, 'title');
	expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(csv.endsWith('\r\n')).toBe(true);
	const [head, first, ...rest] = readCsv(csv);
	expect(head).toEqual(['日期', '名称', '人数']);
	expect(first).toEqual(['2026-11-24', rows[0]!.name, '0']);
	expect(rest).toHaveLength(1);
	expect(readCsv(tableCsv(columns, [], 'name'))).toEqual([['day', 'name', 'people']]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%j never runs as a formula in CSV', (name) => {
	const cell = (text: string) =>
		readCsv(tableCsv(columns, [{ day: '2026-11-24', name: text }], 'name'))[1]![1];
	expect(cell(name)).toBe(`'${name}`);
	expect(cell(`会${name}`)).toBe(`会${name}`);
});

test('an unknown value is null in records and empty in CSV, a zero stays a zero', () => {
	expect(tableRecords(columns, rows).map(({ people }) => people)).toEqual([0, null]);
	expect(readCsv(tableCsv(columns, rows, 'name')).map((row) => row[2])).toEqual(['people', '0', '']);
});

test('the schema names every column with its type', () => {
	const { fields } = tableSchema(columns);
	expect(fields.map(({ name, type }) => [name, type])).toEqual([
		['day', 'date'],
		['name', 'string'],
		['people', 'integer'],
	]);
});

test('a workbook has typed dates and numbers, a frozen head and column widths', async () => {
	const files = readZip(await workbook(columns, rows, '台账'));
	const sheet = files.get('xl/worksheets/sheet1.xml')!;
	const cell = (name: string) => new RegExp(`<c r="${name}"([^>]*)>(.*?)</c>`).exec(sheet);
	// 46350 is 2026-11-24 counted from 1899-12-30.
	expect(cell('A2')![2]).toBe('<v>46350</v>');
	expect(cell('A2')![1]).toMatch(/ s="\d+"/);
	expect(cell('C2')![2]).toBe('<v>0</v>');
	expect(cell('C2')![1]).not.toContain('t="s"');
	expect(cell('B3')![1]).toContain('t="s"');
	expect(cell('C3')).toBeNull();
	expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"|<pane [^>]*state="frozen"[^>]*ySplit="1"/);
	expect(sheet).toMatch(/<col [^>]*width="28"/);
	expect(sheet).not.toContain('<f>');
	expect(files.get('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"');
	expect(files.get('xl/workbook.xml')).toContain('name="台账"');
	expect(files.get('xl/sharedStrings.xml')).toContain('=1+1');
});

test('a sheet named with characters that workbooks refuse is named without them', async () => {
	const files = readZip(await workbook(columns, rows, '甲村/乙村[旧]：2026年台账'.padEnd(60, '长')));
	expect(/ name="([^"]*)"/.exec(files.get('xl/workbook.xml')!)![1]).toMatch(/^甲村·乙村·旧·：2026年台账长+$/);
});

test('a workbook is the same file whenever it is packed, and another one for other rows', async () => {
	vi.useFakeTimers({ now: Date.UTC(2026, 10, 24) });
	const first = Buffer.from(await workbook(columns, rows, '台账'));
	vi.setSystemTime(Date.UTC(2027, 1, 6));
	const again = Buffer.from(await workbook(columns, rows, '台账'));
	const other = Buffer.from(await workbook(columns, rows.slice(1), '台账'));
	vi.useRealTimers();
	expect(again.equals(first)).toBe(true);
	expect(other.equals(first)).toBe(false);
});
