import { expect, test } from 'vitest';

import { dishOf, gatherHoldings, menuOf, sessionStrand, sessionTitle } from '../../src/domain/holdings.ts';
import type { Entry } from '../../src/domain/schemas/entry.ts';
import { entry, holdingsOf, site } from '../support/entries.ts';

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

test('drafts are held back, and so are samples when they are not wanted', () => {
	const entries = [
		entry('stories', 'a'),
		entry('stories', 'b', { draft: true }),
		entry('stories', 'c', { sample: true }),
	];
	expect(ids(holdingsOf(entries).shelves.stories)).toEqual(['a', 'c']);
	expect(ids(holdingsOf(entries, { samples: false }).shelves.stories)).toEqual(['a']);
	expect(holdingsOf(entries).find('stories', 'b')).toBeUndefined();
});

test.each([
	['2026-11-30 23:59', []],
	['2026-12-01 00:00', ['a']],
])('at %s a story of 1 December is there or not', (now, shown) => {
	expect(
		ids(holdingsOf([entry('stories', 'a', { published: '2026-12-01 00:00' })], { now }).shelves.stories)
	).toEqual(shown);
});

test('lists have one order, decided by the id where all else is equal', () => {
	const { shelves } = holdingsOf([
		entry('stories', 'b', { published: '2026-11-20 10:00' }),
		entry('stories', 'a', { published: '2026-11-20 10:00' }),
		entry('stories', 'c', { published: '2026-11-20 10:01' }),
		entry('menu', 'x', { code: '乐-01', strand: 'enjoy' }),
		entry('menu', 'y', { code: '帮-02', strand: 'help' }),
		entry('menu', 'z', { code: '帮-01', strand: 'help' }),
		entry('sessions', 's', { start: '2027-01-01 08:00' }),
		entry('sessions', 't', { start: '2026-12-31 20:00' }),
		entry('teams', 'q'),
		entry('teams', 'r', { kind: 'detachment' }),
		entry('programmes', 'ten', { clauses: ['2.10'] }),
		entry('programmes', 'annex', { clauses: ['annex1.1'] }),
		entry('programmes', 'nine', { clauses: ['2.9.1'] }),
	]);
	expect(ids(shelves.stories)).toEqual(['c', 'a', 'b']);
	expect(ids(shelves.menu)).toEqual(['z', 'y', 'x']);
	expect(ids(shelves.sessions)).toEqual(['t', 's']);
	expect(ids(shelves.teams)).toEqual(['r', 'q']);
	expect(ids(shelves.programmes)).toEqual(['nine', 'ten', 'annex']);
});

test('links are followed both ways', () => {
	const holdings = holdingsOf([
		entry('menu', 'd', { clauses: ['1.1'] }),
		entry('sessions', 's', { title: undefined, strand: undefined, dish: 'd' }),
		entry('stories', 'a', { sessions: ['s'], clauses: ['1.1', '1.1'] }),
	]);
	const session = holdings.find('sessions', 's')!;
	expect(dishOf(holdings, session)?.id).toBe('d');
	expect([sessionTitle(holdings, session), sessionStrand(holdings, session)]).toEqual(['邻里守望', 'help']);
	expect(ids(holdings.citing('stories', 'sessions', 's'))).toEqual(['a']);
	expect(ids(holdings.citing('stories', 'clauses', '1.1'))).toEqual(['a']);
	expect(ids(holdings.citing('menu', 'clauses', '1.1'))).toEqual(['d']);
	expect(holdings.citing('menu', 'clauses', '1')).toEqual([]);
});

test('what is held back cites nothing', () => {
	const holdings = holdingsOf([entry('stories', 'a', { clauses: ['1.1'], draft: true })]);
	expect(holdings.citing('stories', 'clauses', '1.1')).toEqual([]);
});

test('a station can receive the dishes that name it and those that name none', () => {
	const holdings = holdingsOf([
		entry('menu', 'a'),
		entry('menu', 'b', { code: '帮-02', stations: ['qingzhu'] }),
		entry('menu', 'c', { code: '帮-03', stations: ['baishu'] }),
	]);
	expect(ids(menuOf(holdings, 'qingzhu'))).toEqual(['a', 'b']);
});

test('the clauses of the plan are known by number; without a plan there are no holdings', () => {
	const { plan, today } = holdingsOf([], { now: '2026-12-31 23:59' });
	expect([...plan.clauses.keys()]).toEqual(['1', '1.1', '1.1.1']);
	expect(today).toBe('2026-12-31');
	expect(() =>
		gatherHoldings({ site: site(), now: '2026-11-24 12:00', entries: [], texts: new Map(), samples: true })
	).toThrow('【工作方案】');
});
