import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/domain/check/check-folder.ts';
import { type Entry, isSample } from '../../../src/domain/schemas/entry.ts';

import { entry } from '../../support/entries.ts';

const broken = (entries: Entry[], today = '2026-11-24') =>
	checkFolder({ entries, texts: new Map(), today }).map(({ code, file }) => `${code} ${file}`);

test('the second entry with a number is named, the first is not', () => {
	const dishes = ['a', 'b', 'c'].map((id) => entry('menu', id, { code: id === 'c' ? '帮-02' : '帮-01' }));
	expect(broken(dishes)).toEqual(['number-duplicate menu/b.md']);
});

test.each([
	['2026-11-24', '2026-11-25 00:00', true],
	['2026-11-24', '2026-11-24 23:59', false],
	['2026-11-30', '2026-12-01 09:00', true],
	['2026-12-31', '2027-01-01 09:00', true],
	['2027-01-01', '2026-12-31 23:00', false],
])('on %s a session of %s cannot have been held: %s', (today, start, isBroken) => {
	const session = entry('sessions', 's', { start, state: 'held', outcome: { people: 1, volunteers: 1 } });
	expect(broken([session], today)).toEqual(isBroken ? ['held-in-future sessions/s.md'] : []);
});

test('a session still planned may lie in the future', () => {
	expect(broken([entry('sessions', 's', { start: '2027-01-01 09:00' })])).toEqual([]);
});

test('a dish goes to the stations it names, or to all when it names none', () => {
	const to = (stations: string[]) => [
		entry('menu', 'd', { stations }),
		entry('sessions', 's', { dish: 'd', station: 'qingzhu' }),
	];
	expect(broken(to(['baishu']))).toEqual(['station-cannot-receive sessions/s.md']);
	expect(broken(to(['baishu', 'qingzhu']))).toEqual([]);
	expect(broken(to([]))).toEqual([]);
});

test('what is true does not rest on a sample; a sample may rest on what is true', () => {
	const [sample, truth] = [entry('stories', 'a', { sample: true }), entry('stories', 'b')];
	expect(broken([sample, entry('practices', 'x', { stories: ['a'] })])).toEqual([
		'reference-sample practices/x.md',
	]);
	expect(broken([truth, entry('practices', 'x', { stories: ['b'], sample: true })])).toEqual([]);
	expect(broken([sample, entry('practices', 'x', { stories: ['a'], sample: true })])).toEqual([]);
	expect([sample, truth, entry('stations', 's')].map(isSample)).toEqual([true, false, false]);
});
