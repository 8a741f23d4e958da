import { expect, test } from 'vitest';
import { ages, freshness } from '../../src/domain/freshness.ts';
import { occurrencesOf } from '../../src/domain/sessions/occurrences.ts';
import { entry } from '../support/entries.ts';

const TODAY = '2026-11-24';
const labels = (entries: Parameters<typeof freshness>[0]) =>
	freshness(entries, TODAY).map(({ label, state }) => `${label} ${state}`);
const fresh = (['report', 'news', 'notice', 'policy'] as const).map((kind) =>
	entry('stories', kind, { kind, published: '2026-11-23 10:00', stations: ['qingzhu'] })
);

test('nothing is stale where everything is new', () => {
	expect(labels([...fresh, entry('stations', 'qingzhu')])).toEqual([]);
});

test('a kind near its limit is told before it is over, the most urgent first', () => {
	const old = entry('stories', 'old', { kind: 'news', published: '2026-11-12 10:00' });
	const older = entry('stories', 'older', { kind: 'report', published: '2026-11-01 10:00' });
	const others = fresh.filter(({ id }) => id === 'notice' || id === 'policy');
	expect(labels([...others, old, older])).toEqual(['活动报道 over', '工作动态 near']);
});

test('a station is kept fresh by what was held there, not by what is planned, and never by samples', () => {
	const station = entry('stations', 'qingzhu');
	const held = { state: 'held', outcome: { people: 3, volunteers: 1 } };
	const others = fresh.map(({ id, data }) => entry('stories', id, { ...data, stations: [] }));
	const stale = ['青竹村新时代文明实践站 over'];
	expect(labels([...others, station])).toEqual(stale);
	expect(labels([...others, station, entry('sessions', 'a', { start: '2026-12-01 09:00' })])).toEqual(stale);
	expect(
		labels([...others, station, entry('sessions', 'a', { ...held, start: '2026-11-20 09:00', sample: true })])
	).toEqual(stale);
	expect(
		labels([...others, station, entry('sessions', 'a', { ...held, start: '2026-11-20 09:00' })])
	).toEqual([]);
});

test('a date of a series that was held keeps its station fresh, told by the entry or by its dates', () => {
	const series = entry('sessions', 'weekly', {
		start: '2026-11-03 09:00',
		repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=8',
		exceptions: [{ date: '2026-11-17', state: 'held', outcome: { people: 3, volunteers: 1 } }],
	});
	for (const sessions of [[series], occurrencesOf(series)]) {
		const station = ages([entry('stations', 'qingzhu'), ...sessions], TODAY).at(-1);
		expect(station).toMatchObject({ lastDay: '2026-11-17', days: 7, state: 'fresh' });
	}
});

test('every kind and station has an age, the fresh ones and those without anything too', () => {
	const all = ages(
		[entry('stories', 'new', { published: '2026-11-20 10:00' }), entry('stations', 'qingzhu')],
		TODAY
	);
	expect(all.map(({ label, days, state }) => [label, days, state])).toEqual([
		['活动报道', 4, 'fresh'],
		['工作动态', undefined, 'over'],
		['通知公告', undefined, 'over'],
		['政策解读', undefined, 'over'],
		['青竹村新时代文明实践站', undefined, 'over'],
	]);
	const near = ages([entry('stories', 'new', { published: '2026-11-13 10:00' })], TODAY);
	expect(near[0]).toMatchObject({ days: 11, state: 'near' });
});
