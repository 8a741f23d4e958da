import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { OPEN_TABLES } from '../../src/domain/open-data/tables.ts';
import { readCsv } from '../support/csv.ts';
import { readZip } from '../support/zip.ts';

const { township, bare, invented } = inject('sites');
const read = (folder: string, file: string) => readFileSync(join(folder, file));
const LEDGER = 'plan/ledger/yi/2026/';

test('a held session is in its station’s ledger: on the page, in the CSV and in the workbook', () => {
	expect(read(invented.folder, `${LEDGER}index.html`).toString()).toMatch(/<td class="figure\b/);
	const [, row] = readCsv(read(invented.folder, `${LEDGER}ledger.csv`).toString());
	expect(row!.slice(1, 3)).toEqual(['2026-10-18', '乙村']);
	expect(row!.slice(6, 10)).toEqual(['32', '5', '10', '32']);
	const bytes = Uint8Array.from(read(invented.folder, `${LEDGER}ledger.xlsx`));
	expect(readZip(bytes.buffer).get('xl/worksheets/sheet1.xml')).toContain('<v>32</v>');
});

test('every line of a year stands in its month, its quarter, and in the ledger of all stations', () => {
	for (const scope of ['yi/2026', 'yi/2026-Q4', 'yi/2026-10', 'all/2026', 'all/2026-Q4', 'all/2026-10']) {
		const folder = `plan/ledger/${scope}/`;
		const rows = readCsv(read(invented.folder, `${folder}ledger.csv`).toString());
		expect([scope, rows.length, rows[1]![5]]).toEqual([scope, 2, '院坝讲堂']);
		expect(read(invented.folder, `${folder}ledger.xlsx`).length).toBeGreaterThan(1000);
		expect(read(invented.folder, `${folder}index.html`).toString()).toContain('院坝讲堂');
	}
	const year = read(invented.folder, 'plan/ledger/all/2026/index.html').toString();
	expect(year).toContain('href="/wmsj/plan/ledger/all/2026-10/"');
	// A month of which nothing is told has no ledger.
	expect(existsSync(join(bare.folder, 'plan/ledger/all/2026-10'))).toBe(true);
	expect(existsSync(join(bare.folder, 'plan/ledger/all/2026-11'))).toBe(false);
});

test('a ledger of samples stands apart, says so, and is in no file', () => {
	const page = read(township.folder, 'plan/ledger/bing/2026/index.html').toString();
	expect(page).toContain('示例台账（不是真实记录）');
	expect(page).toContain('noindex');
	expect(readCsv(read(township.folder, 'plan/ledger/bing/2026/ledger.csv').toString())).toHaveLength(1);
	expect(read(bare.folder, 'plan/ledger/bing/2026/index.html').toString()).not.toContain('示例台账');
});

test.each(OPEN_TABLES)('the table %s is published three ways that agree', (table) => {
	const [head, ...rows] = readCsv(read(invented.folder, `data/${table}.csv`).toString());
	const records = JSON.parse(read(invented.folder, `data/${table}.json`).toString());
	const schema = JSON.parse(read(invented.folder, `data/${table}.schema.json`).toString());
	expect(records).toHaveLength(rows.length);
	expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(head);
	expect(records.filter((record: object) => Object.keys(record).join() !== head!.join())).toEqual([]);
});

test('addresses in the open data carry the host and the base path once a domain is set', () => {
	const [first] = JSON.parse(read(invented.folder, 'data/stations.json').toString());
	expect(first.url).toMatch(/^https?:\/\/portal\.example\/.*stations\/jia\/$/);
});
