import { describe, expect, test } from 'vitest';
import {
	homecomingOf,
	homecomingPhase,
	homecomingSessions,
	lastTimeHome,
} from '../../../src/domain/sessions/homecoming.ts';
import { addDays } from '../../../src/platform/day.ts';
import { lunarDate, lunarDay } from '../../../src/platform/lunar.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

describe('the homecoming of a year', () => {
	test.each([
		['2027', '2026-12-09', '2027-01-08', '2027-01-30', '2027-02-20'],
		['2028', '2027-11-28', '2027-12-28', '2028-01-19', '2028-02-09'],
		// The twelfth month of this year has no thirtieth day.
		['2025', '2024-12-01', '2024-12-31', '2025-01-22', '2025-02-12'],
		// A leap eleventh month goes before the twelfth.
		['2034', '2033-11-22', '2034-01-20', '2034-02-11', '2034-03-05'],
	])(
		'%s is spoken of from %s, has activities from %s, and is on from %s to %s',
		(year, announced, season, from, to) => {
			for (const day of [announced, from, addDays(from, 10), to])
				expect(homecomingOf(day)).toMatchObject({ announced, season, from, to });
			expect(homecomingOf(to).newYear.slice(0, 4)).toBe(year);
			const phases = [addDays(announced, -1), announced, addDays(from, -1), from, to, addDays(to, 1)];
			expect(phases.map(homecomingPhase)).toEqual(['away', 'soon', 'soon', 'home', 'home', 'away']);
			expect(homecomingOf(addDays(to, 1)).from > to).toBe(true);
		}
	);

	test('knows a New Year’s Eve without a thirtieth', () => {
		const { eve, newYear } = homecomingOf('2025-01-22');
		expect([eve, lunarDay(eve).festival, lunarDate(eve).day]).toEqual(['2025-01-28', '除夕', 29]);
		expect(lunarDay(newYear).festival).toBe('春节');
		expect(homecomingOf('2027-01-01').newYear).toBe('2027-02-06');
	});

	test('is not on in a leap eleventh month', () => {
		expect(lunarDate('2034-01-12').month).toBe(-11);
		expect(homecomingPhase('2034-01-12')).toBe('soon');
	});

	test('takes the sessions of all villages from the first of 腊月 to the fifteenth of 正月', () => {
		const days = ['2027-01-07', '2027-01-08', '2027-02-20', '2027-02-21'];
		const entries = days.map((day) => entry('sessions', day, { start: `${day} 09:00` }));
		for (const now of ['2026-11-24 12:00', '2027-02-20 23:00'])
			expect(homecomingSessions(holdingsOf(entries, { now })).map(({ id }) => id)).toEqual(days.slice(1, 3));
	});

	test('was on last until the fifteenth of 正月 of the year before', () => {
		expect(lastTimeHome('2026-12-09')).toBe('2026-03-03');
		expect(lastTimeHome('2027-02-20')).toBe('2026-03-03');
		expect(lastTimeHome('2027-02-21')).toBe('2027-02-20');
	});
});
