import { expect, test } from 'vitest';
import { isIn, ledger } from '../../../src/domain/ledger/ledger.ts';
import {
	longPeriod,
	periodName,
	periodsOf,
	serviceHours,
	totals,
	totalsByPeriod,
} from '../../../src/domain/ledger/totals.ts';
import { ledgerScopes, stationYears } from '../../../src/domain/ledger/years.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const held = (id: string, start: string, outcome: object = {}, more: object = {}) =>
	entry('sessions', id, {
		...{ start, state: 'held', outcome: { people: 10, volunteers: 2, ...outcome } },
		...more,
	});
const photo = { src: 'a.jpg', alt: '村民坐在院坝里听讲' };

test('the sums of the ledger are the sums of the entries, hours and all', () => {
	const outcomes = [
		{ people: 32, volunteers: 5, hours: 0.1 },
		{ people: 7, volunteers: 0, hours: 0.2 },
		{ people: 0, volunteers: 3 },
	];
	const holdings = holdingsOf(outcomes.map((one, at) => held(`s${at}`, `2026-0${at + 1}-10 09:00`, one)));
	const sums = totals(ledger(holdings));
	const entered = holdings.shelves.sessions.map(({ data }) => data.outcome!);
	expect(sums.people).toBe(entered.reduce((sum, { people }) => sum + people, 0));
	expect(sums.volunteers).toBe(entered.reduce((sum, { volunteers }) => sum + volunteers, 0));
	expect(sums).toMatchObject({
		sessions: 3,
		people: 39,
		volunteers: 8,
		served: 39,
		hours: 0.3,
		withoutHours: 1,
	});
	const months = totalsByPeriod(ledger(holdings), '2026').filter(({ period }) => /-\d/.test(period));
	expect(months.reduce((sum, month) => sum + month.totals.people, 0)).toBe(39);
});

test('hours that nobody wrote down are not nought', () => {
	const words = (...hours: (number | undefined)[]) =>
		serviceHours(
			totals(ledger(holdingsOf(hours.map((one, at) => held(`s${at}`, '2026-11-10 09:00', { hours: one })))))
		);
	expect([words(12.5, 3), words(12.5, undefined), words(0)]).toEqual([
		'15.5小时',
		'12.5小时（另有1场未采集）',
		'0小时',
	]);
	expect(words(undefined, undefined)).toBe('未采集');
});

test('only what was held stands in the ledger, oldest first, numbered from 1', () => {
	const holdings = holdingsOf([
		held('late', '2026-11-20 09:00'),
		held('early', '2026-11-02 09:00'),
		entry('sessions', 'off', { start: '2026-11-03 09:00', state: 'cancelled' }),
		entry('sessions', 'soon', { start: '2026-12-03 09:00', state: 'planned' }),
	]);
	expect(ledger(holdings).map(({ number, date }) => [number, date])).toEqual([
		[1, '2026-11-02'],
		[2, '2026-11-20'],
	]);
});

test('samples have a ledger of their own and never mix with the true one', () => {
	const holdings = holdingsOf([
		held('true', '2026-11-02 09:00', { people: 5 }),
		held('sample', '2026-11-03 09:00', { people: 50 }, { sample: true }),
		entry('stories', 'made-up', { sessions: ['true'], sample: true }),
	]);
	expect(ledger(holdings).map(({ session }) => session.id)).toEqual(['true']);
	expect(ledger(holdings)[0]!.stories).toEqual([]);
	expect(ledger(holdings, { samples: true }).map(({ people }) => people)).toEqual([50]);
	expect(
		ledger(holdingsOf([held('s', '2026-11-03 09:00', {}, { sample: true })], { samples: false }))
	).toEqual([]);
});

test('a period takes its own days and not the next one', () => {
	expect(['2026-09-30', '2026-10-01', '2026-12-31', '2027-01-01'].map((day) => isIn(day, '2026-Q4'))).toEqual(
		[false, true, true, false]
	);
	expect(['2026-11-30', '2026-12-01'].map((day) => isIn(day, '2026-11'))).toEqual([true, false]);
	expect(['2026-12-31', '2027-01-01'].map((day) => isIn(day, '2026'))).toEqual([true, false]);
	const holdings = holdingsOf([
		held('a', '2025-12-31 23:00'),
		held('b', '2026-01-01 00:00', {}, { station: 'qingzhu' }),
	]);
	expect(ledger(holdings, { period: '2026' }).map(({ session }) => session.id)).toEqual(['b']);
	expect(ledger(holdings, { station: 'elsewhere' })).toEqual([]);
});

test('periods follow each other as they are added up', () => {
	expect(periodsOf('2026').slice(0, 5)).toEqual(['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04']);
	expect(periodsOf('2026')).toHaveLength(17);
	expect(['2026-11', '2026-Q4', '2026'].map(periodName)).toEqual(['11月', '第四季度', '2026年合计']);
});

test('the parts of a period lie within it', () => {
	const lines = ledger(
		holdingsOf(['2026-09-30', '2026-10-01', '2026-12-31'].map((day) => held(day, `${day} 09:00`)))
	);
	const parts = (whole: string) => totalsByPeriod(lines, whole).map(({ period }) => period);
	expect(parts('2026')).toEqual(['2026-09', '2026-Q3', '2026-10', '2026-12', '2026-Q4', '2026']);
	expect(parts('2026-Q4')).toEqual(['2026-10', '2026-12', '2026-Q4']);
	expect(parts('2026-10')).toEqual(['2026-10']);
});

test('a story on two sessions stands on both lines and is counted once', () => {
	const holdings = holdingsOf([
		held('a', '2026-11-02 09:00', {}, { photos: [photo] }),
		held('b', '2026-11-03 09:00'),
		entry('stories', 's', { sessions: ['a', 'b'], cover: photo, photos: [photo] }),
		entry('coverage', 'c', { story: 's' }),
		entry('coverage', 'd', { story: 's', sample: true }),
	]);
	const lines = ledger(holdings);
	expect(
		lines.map(({ stories, photos, coverage }) => [stories.length, photos.length, coverage.length])
	).toEqual([
		[1, 2, 1],
		[1, 1, 1],
	]);
	expect(totals(lines)).toMatchObject({ stories: 1, photos: 2, coverage: 1 });
});

test('a story on a repeating session stands at the date before it was published', () => {
	const outcome = { people: 8, volunteers: 1 };
	const exceptions = ['2026-11-03', '2026-11-10'].map((date) => ({ date, state: 'held', outcome }));
	const holdings = holdingsOf([
		entry('sessions', 'r', {
			start: '2026-11-03 16:30',
			repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4',
			exceptions,
			photos: [photo],
		}),
		entry('stories', 's', { sessions: ['r'], published: '2026-11-11 09:00' }),
	]);
	const lines = ledger(holdings);
	expect(lines.map(({ date, stories, photos }) => [date, stories.length, photos.length])).toEqual([
		['2026-11-03', 0, 0],
		['2026-11-10', 1, 0],
	]);
});

test('every station has a page for every year since the first session', () => {
	const holdings = holdingsOf([held('a', '2024-05-02 09:00'), entry('stations', 'songlin', { order: 2 })]);
	expect(stationYears(holdings).map(({ station, year }) => `${station.id} ${year}`)).toEqual([
		...['qingzhu 2026', 'qingzhu 2025', 'qingzhu 2024'],
		...['songlin 2026', 'songlin 2025', 'songlin 2024'],
	]);
});

test('all stations together and each alone have a ledger for years, and for the parts of them with a session entered, also one that fell through', () => {
	const holdings = holdingsOf([
		held('a', '2026-11-02 09:00'),
		held('b', '2026-10-31 23:00', { people: 7 }, { station: 'songlin' }),
		entry('sessions', 'off', { start: '2026-07-01 09:00', state: 'cancelled' }),
		entry('stations', 'songlin', { order: 2 }),
	]);
	expect(ledgerScopes(holdings).map(({ station, period }) => `${station?.id ?? 'all'} ${period}`)).toEqual([
		...['all 2026-07', 'all 2026-Q3', 'all 2026-10', 'all 2026-11', 'all 2026-Q4', 'all 2026'],
		...['qingzhu 2026-07', 'qingzhu 2026-Q3', 'qingzhu 2026-11', 'qingzhu 2026-Q4', 'qingzhu 2026'],
		...['songlin 2026-10', 'songlin 2026-Q4', 'songlin 2026'],
	]);
	const people = (query: object) => totals(ledger(holdings, query)).people;
	const [all, ...each] = [{}, { station: 'qingzhu' }, { station: 'songlin' }].map((query) =>
		people({ ...query, period: '2026-Q4' })
	);
	expect([all, ...each]).toEqual([17, 10, 7]);
	expect(['2026', '2026-Q4', '2026-11'].map(longPeriod)).toEqual(['2026年', '2026年第四季度', '2026年11月']);
});
