import { expect, test } from 'vitest';

import { gatherHoldings } from '../../../src/domain/holdings.ts';
import { commitments } from '../../../src/domain/plan/commitments.ts';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';
import type { Entry } from '../../../src/domain/schemas/entry.ts';
import type { Measure } from '../../../src/domain/schemas/measure.ts';
import { gridMonths, stationMonth } from '../../../src/domain/stations/station-month.ts';
import { entry, holdingsOf, site } from '../../support/entries.ts';

/** The one promise `measure`, kept or not by these entries. */
function promise(
	measure: Measure,
	entries: Entry[],
	{ now = '2026-11-24 12:00', target = 1, settings = {} } = {}
) {
	const quote = '每月开展活动';
	const plan = entry('documents', 'plan', { commitments: [{ clause: '1', quote, measure, target }] });
	const texts = new Map([['plan', parseDocument(`# 方案\n\n一、${quote}`)]]);
	const [found] = commitments(
		gatherHoldings({ site: site(settings), now, entries: [plan, ...entries], texts, samples: true })
	);
	return found!;
}

const station = (id: string, data: object = {}) => entry('stations', id, data);
const session = (start: string, state = 'held', more: object = {}) =>
	entry('sessions', `s-${start.slice(0, 10)}-${state}`, {
		...{ start, state, ...(state === 'held' && { outcome: { people: 9, volunteers: 2 } }), ...more },
	});

/** How November stands at `now`, and the figure printed beside it. */
const november = (sessions: Entry[], now: string) => {
	const holdings = holdingsOf(sessions, { now });
	const { verdict, figure } = stationMonth(holdings, holdings.find('stations', 'qingzhu')!, '2026-11', 1);
	return [verdict, figure];
};

test('the four states are kept apart: met, unmet, pending, unrecorded', () => {
	const held = [session('2026-11-20 09:00')];
	const fallen = [session('2026-11-20 09:00', 'cancelled'), session('2026-11-21 09:00', 'postponed')];
	expect(november(held, '2026-11-24 12:00')).toEqual(['met', '1场']);
	expect(november(held, '2026-12-01 00:00')).toEqual(['met', '1场']);
	expect(november(fallen, '2026-11-24 12:00')).toEqual(['pending', '0场']);
	expect(november(fallen, '2026-12-01 00:00')).toEqual(['unmet', '0场']);
	expect(november([], '2026-11-24 12:00')).toEqual(['pending', undefined]);
	expect(november([], '2026-12-01 00:00')).toEqual(['unrecorded', undefined]);
});

test('a past session whose outcome nobody entered is unknown, not missed', () => {
	const left = [session('2026-11-20 09:00', 'planned')];
	expect(november(left, '2026-11-30 23:59')).toEqual(['pending', '0场']);
	expect(november(left, '2026-12-01 00:00')).toEqual(['unrecorded', undefined]);
});

test('a session counts in the month it starts in, to the minute', () => {
	expect(november([session('2026-11-30 23:59')], '2026-12-15 12:00')[0]).toBe('met');
	expect(november([session('2026-12-01 00:00')], '2026-12-15 12:00')[0]).toBe('unrecorded');
	expect(november([session('2025-11-20 09:00')], '2026-12-15 12:00')[0]).toBe('unrecorded');
});

test('samples never count, whatever is measured', () => {
	const sample = { sample: true };
	expect(november([session('2026-11-20 09:00', 'held', sample)], '2026-11-24 12:00')).toEqual([
		'pending',
		undefined,
	]);
	expect(promise('public-menu', [entry('menu', 'd', sample)]).verdict).toBe('unmet');
	expect(promise('media-coverage', [entry('coverage', 'c', sample)]).verdict).toBe('unrecorded');
	const volunteers = { count: 30, countedOn: '2026-11-01' };
	expect(promise('squad-volunteers', [entry('teams', 't', { volunteers, ...sample })]).readings).toEqual([]);
});

test('the activity of the month is asked of every station, in the month of today', () => {
	const stations = [station('a', { village: '甲村' }), station('b', { village: '乙村', order: 2 })];
	const held = session('2027-01-01 00:00', 'held', { station: 'a' });
	const found = promise('monthly-session', [...stations, held], { now: '2027-01-01 08:00' });
	expect(found.readings.map(({ place, verdict }) => [place, verdict])).toEqual([
		['甲村', 'met'],
		['乙村', 'pending'],
	]);
	expect(found.readings[0]!.evidence).toEqual([
		{ label: '2027-01-01', address: '/schedule/s-2027-01-01-held/' },
	]);
	expect(found.verdict).toBe('pending');
});

test.each([
	[['met', 'met'], 'met'],
	[['met', 'unmet'], 'unmet'],
	[['met', undefined], 'unrecorded'],
	[['unmet', undefined], 'unmet'],
	[[], 'unrecorded'],
])('stations that are %j make the whole %s', (states, verdict) => {
	const record = (state: string | undefined) =>
		state && { haves: { sign: { met: state === 'met', evidence: '门口的标牌', checkedOn: '2026-11-01' } } };
	const stations = states.map((state, at) => station(`s${at}`, { order: at + 1, ...(record(state) || {}) }));
	expect(promise('have-sign', stations).verdict).toBe(verdict);
});

test('a count shows its figure and the day it was counted; without a count nothing is known', () => {
	const counted = (count: number) =>
		promise('station-staff', [station('a', { staff: { count, countedOn: '2026-10-31' } })]);
	expect(counted(1).readings[0]).toMatchObject({ verdict: 'met', figure: '1人', asOf: '2026-10-31' });
	expect(counted(0).readings[0]).toMatchObject({ verdict: 'unmet', figure: '0人' });
	expect(promise('station-staff', [station('a')]).readings[0]).toMatchObject({
		verdict: 'unrecorded',
		evidence: [],
	});
});

test('the month of a station has a day of counting where something was counted', () => {
	const days = (...sessions: Parameters<typeof promise>[1]) =>
		promise('monthly-session', [station('a'), ...sessions]).readings.map(({ figure, asOf }) => [
			figure,
			asOf,
		]);
	expect(days()).toEqual([[undefined, undefined]]);
	expect(days(entry('sessions', 's', { station: 'a', start: '2026-11-28 09:00' }))).toEqual([
		['0场', '2026-11-24'],
	]);
});

test('the staff of the institute stand in the settings of the site', () => {
	const staff = (count: number) => ({ target: 2, settings: { staff: { count, countedOn: '2026-10-31' } } });
	expect(promise('institute-staff', [], staff(2)).verdict).toBe('met');
	expect(promise('institute-staff', [], staff(1)).verdict).toBe('unmet');
	expect(promise('institute-staff', []).verdict).toBe('unrecorded');
});

test('squads are measured, the detachment is not', () => {
	const team = (id: string, kind: string, count: number) =>
		entry('teams', id, { kind, volunteers: { count, countedOn: '2026-10-31' } });
	const teams = [team('a', 'detachment', 3), team('b', 'squad', 20), team('c', 'squad', 19)];
	const { readings } = promise('squad-volunteers', teams, { target: 20 });
	expect(readings.map(({ figure, verdict }) => [figure, verdict])).toEqual([
		['20人', 'met'],
		['19人', 'unmet'],
	]);
});

test('reports in media count for twelve months', () => {
	const coverage = (date: string, now = '2026-11-24 12:00') =>
		promise('media-coverage', [entry('coverage', 'c', { date })], { now }).verdict;
	expect(coverage('2025-11-25')).toBe('met');
	expect(coverage('2025-11-24')).toBe('unrecorded');
	expect(coverage('2023-03-01', '2024-02-29 12:00')).toBe('met');
	expect(coverage('2023-02-28', '2024-02-29 12:00')).toBe('unrecorded');
});

test('the grid of months shows the year up to this month, across the new year', () => {
	expect(gridMonths('2026-01-31')).toEqual([
		...['2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07'],
		...['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'],
	]);
});
