import { describe, expect, test } from 'vitest';
import type { Holdings } from '../../../src/domain/holdings.ts';
import {
	calendarYears,
	lasts,
	ledgerYears,
	scheduleMonths,
	sheetMonths,
} from '../../../src/domain/pages/spans.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const at = (now: string, starts: readonly string[]): Holdings =>
	holdingsOf(
		starts.map((start, number) => entry('sessions', `s-${number}`, { start: `${start} 09:00` })),
		{ now: `${now} 12:00` }
	);

describe('months and years that have a page', () => {
	test('run without a gap from the first session to the last', () => {
		const holdings = at('2026-11-24', ['2026-09-03', '2027-01-10']);
		expect(scheduleMonths(holdings)).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01']);
		expect(calendarYears(at('2026-11-24', ['2024-05-01']))).toEqual(['2024', '2025', '2026', '2027']);
		expect(ledgerYears(at('2026-11-24', ['2024-05-01']))).toEqual(['2026', '2025', '2024']);
	});

	test('reach today, whichever side of the sessions it lies on; sheets and calendars one further', () => {
		expect(scheduleMonths(at('2026-11-24', ['2026-10-03']))).toEqual(['2026-10', '2026-11']);
		expect(sheetMonths(at('2026-11-24', ['2026-10-03']))).toEqual(['2026-10', '2026-11', '2026-12']);
		expect(scheduleMonths(at('2026-11-24', ['2027-01-10']))).toEqual(['2026-11', '2026-12', '2027-01']);
		expect(ledgerYears(at('2026-11-24', ['2027-01-10']))).toEqual(['2026']);
	});

	test('are those of today while there is no session', () => {
		expect(scheduleMonths(at('2026-11-24', []))).toEqual(['2026-11']);
		expect(calendarYears(at('2026-11-24', []))).toEqual(['2026', '2027']);
		expect(lasts(at('2026-11-24', []), '2026-11')).toBe(false);
	});

	test('that last are all there on every later day', () => {
		for (const starts of [['2026-09-03'], ['2026-12-30', '2027-06-01'], ['2025-01-01', '2026-11-30']])
			for (const spans of [scheduleMonths, sheetMonths, calendarYears, ledgerYears]) {
				const today = at('2026-11-24', starts);
				const lasting = spans(today).filter((one) => lasts(today, one));
				for (const later of ['2026-12-31', '2027-01-01', '2029-03-01'])
					expect(spans(at(later, starts))).toEqual(expect.arrayContaining(lasting));
			}
	});
});
