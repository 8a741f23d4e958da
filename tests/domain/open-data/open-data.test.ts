import { expect, test } from 'vitest';
import { OPEN_TABLES, openTables } from '../../../src/domain/open-data/tables.ts';
import { publicity } from '../../../src/domain/plan/publicity.ts';
import { readCsv } from '../../support/csv.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const NAME = '某甲某';
const outcome = { people: 10, volunteers: 2, hours: 4.5 };
const byline = { author: NAME, photographer: NAME, editor: NAME };
const photo = { src: 'a.jpg', alt: '村民坐在院坝里听讲', credit: NAME };
const holdings = holdingsOf([
	entry('stations', 'songlin', {
		...{ order: 2, head: { name: NAME, asOf: '2026-01-01' }, deputy: { name: NAME, asOf: '2026-01-01' } },
		...{
			staff: { count: 2, countedOn: '2026-10-01' },
			haves: { sign: { met: true, evidence: '门口挂牌', checkedOn: '2026-10-01' } },
		},
	}),
	entry('teams', 't', { leader: NAME, deputies: [NAME] }),
	entry('menu', 'm', { title: '=HYPERLINK("x")', platform: 'theory', audience: ['elderly', 'children'] }),
	entry('sessions', 's', { state: 'held', outcome, photos: [photo] }),
	entry('stories', 'st', { byline, sessions: ['s'], stations: ['qingzhu'], photos: [photo] }),
	entry('practices', 'p', { byline, quotes: [{ text: '真方便，不用跑路。', by: NAME }] }),
	entry('coverage', 'c', { story: 'st' }),
	entry('stories', 'sample-story', { sample: true }),
	entry('menu', 'sample-dish', { code: '帮-02', sample: true }),
	entry('sessions', 'sample-session', { sample: true, state: 'held', outcome }),
	entry('practices', 'sample-practice', { sample: true }),
	entry('coverage', 'sample-coverage', { sample: true }),
]);
const tables = openTables(holdings, (address) => `https://wenming.example${address}`, '请注明来源');

test.each(OPEN_TABLES)('%s says the same in CSV and in JSON, and its schema names every column', (name) => {
	const { csv, records, schema, columns, count } = tables[name];
	const [head, ...rows] = readCsv(csv());
	expect(head).toEqual(columns.map((column) => column.name));
	expect(new Set(head).size).toBe(head!.length);
	expect((schema() as { fields: { name: string }[] }).fields.map((field) => field.name)).toEqual(head);
	expect(rows).toHaveLength(count());
	const said = records().map((record) =>
		Object.values(record).map((value) => String(value ?? '').replace(/^(?=[=+\-@])/, "'"))
	);
	expect(said).toEqual(rows);
});

test.each(OPEN_TABLES)('%s knows no sample and no name of a person', (name) => {
	const text = JSON.stringify(tables[name].records());
	expect(text).not.toContain('sample');
	expect(text).not.toContain(NAME);
});

test('every table holds its true entries, with addresses that lead here from anywhere', () => {
	const counts = Object.values(tables).map(({ name, count }) => [name, count()]);
	expect(Object.fromEntries(counts)).toMatchObject({
		...{ stations: 2, menu: 1, sessions: 1, stories: 1, practices: 1, coverage: 1, ledger: 1 },
	});
	expect(tables.stories.records()[0]).toMatchObject({
		url: 'https://wenming.example/stories/st/',
		stations: '青竹村',
	});
	expect(tables.menu.csv()).toContain('"\'=HYPERLINK');
	expect(tables.menu.records()[0]).toMatchObject({ audience: '老年人；未成年人', title: '=HYPERLINK("x")' });
	expect(tables.stations.records()[1]).toMatchObject({ staff: 2, hasSign: true, hasPlace: null });
	expect(tables.ledger.records()[0]).toMatchObject({ people: 10, served: 10, hours: 4.5, photos: 2 });
	expect(tables.stories.schema()).toMatchObject({ description: '请注明来源' });
});

test('clauses stand by their ids, by what people call them, and by their addresses', () => {
	const { menu } = openTables(
		holdingsOf([entry('menu', 'm', { clauses: ['1.1.1', '1'] }), entry('menu', 'none', { code: '帮-02' })]),
		(address) => `https://wenming.example${address}`,
		''
	);
	const [first, none] = menu.records();
	expect(first).toMatchObject({
		clauses: '1.1.1；1',
		clauseUrls: 'https://wenming.example/plan/#1.1.1；https://wenming.example/plan/#1',
	});
	expect(String(first!['clauseNames'])).toMatch(/^一（一）1 .+；一 .+$/);
	expect(none).toMatchObject({ clauses: null, clauseNames: null, clauseUrls: null });
});

test('publicity of a station counts its year, every report once, and no sample', () => {
	const told = publicity(holdings, 'qingzhu', '2026');
	expect([told.stories, told.practices, told.coverage].map(({ length }) => length)).toEqual([1, 0, 1]);
	expect(publicity(holdings, 'qingzhu', '2025')).toEqual({ stories: [], practices: [], coverage: [] });
	expect(publicity(holdings, 'songlin', '2026').stories).toEqual([]);
});

test('what media printed of a station stands by its date, whichever piece it was about', () => {
	const told = publicity(
		holdingsOf([
			entry('stories', 'new', { published: '2026-11-01 09:00', stations: ['qingzhu'] }),
			entry('stories', 'old', { published: '2026-02-01 09:00', stations: ['qingzhu'] }),
			entry('coverage', 'first', { story: 'old', date: '2026-02-03' }),
			entry('coverage', 'second', { story: 'new', date: '2026-11-03' }),
			entry('coverage', 'third', { story: 'old', date: '2026-11-20' }),
		]),
		'qingzhu',
		'2026'
	);
	expect(told.coverage.map(({ id }) => id)).toEqual(['third', 'second', 'first']);
});

test('a table says what the pages say: of a day that passed unreported, and of where a story happened', () => {
	const { sessions, stories } = openTables(
		holdingsOf([
			entry('sessions', 'past', { start: '2026-11-20 09:00', state: 'confirmed' }),
			entry('sessions', 'ahead', { start: '2026-11-30 09:00', state: 'confirmed' }),
			entry('stories', 'told', { sessions: ['past'] }),
		]),
		(address) => address,
		''
	);
	expect(sessions.records().map(({ state }) => state)).toEqual(['活动情况待公布', '已确定']);
	expect(stories.records()[0]).toMatchObject({ stations: '青竹村' });
});
