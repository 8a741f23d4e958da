import { describe, expect, test } from 'vitest';
import {
	calendarRule,
	MOST_DATES,
	recurrences,
	ruleFault,
	skippedMonths,
} from '../../src/platform/recurrence.ts';

describe('a rule gives the dates a wall calendar gives', () => {
	test.each([
		[
			'the first Saturday of a month',
			'FREQ=MONTHLY;BYDAY=1SA;COUNT=4',
			'2026-12-05',
			['2027-01-02', '2027-02-06', '2027-03-06'],
		],
		[
			'the same, said by position',
			'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1;COUNT=4',
			'2026-12-05',
			['2027-01-02', '2027-02-06', '2027-03-06'],
		],
		[
			'the last day of a month',
			'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
			'2026-12-31',
			['2027-01-31', '2027-02-28'],
		],
		[
			'the same in a leap year',
			'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
			'2027-12-31',
			['2028-01-31', '2028-02-29'],
		],
		[
			'the 31st, only where there is one',
			'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
			'2026-12-31',
			['2027-01-31', '2027-03-31'],
		],
		['the 30th, leaving February out', 'FREQ=MONTHLY;COUNT=3', '2026-12-30', ['2027-01-30', '2027-03-30']],
		[
			'every other week on two days, across the year',
			'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4',
			'2026-12-29',
			['2026-12-31', '2027-01-12', '2027-01-14'],
		],
		[
			'the last day of UNTIL itself',
			'FREQ=WEEKLY;UNTIL=20261215',
			'2026-12-01',
			['2026-12-08', '2026-12-15'],
		],
		['not the day after UNTIL', 'FREQ=WEEKLY;UNTIL=20261214', '2026-12-01', ['2026-12-08']],
	])('%s', (_name, rule, start, later) => {
		expect(ruleFault(rule)).toBeUndefined();
		expect(recurrences(rule, `${start} 09:30`)).toEqual([start, ...later].map((day) => `${day} 09:30`));
	});

	test.each([
		[
			'the third Wednesday',
			'FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3;COUNT=3',
			'2026-12-02',
			['2026-12-16', '2027-01-20', '2027-02-17'],
		],
		[
			'the last working day',
			'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
			'2026-12-30',
			['2026-12-31', '2027-01-29'],
		],
		[
			'a position that is over for the month of the start',
			'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=1;UNTIL=20270205',
			'2026-12-11',
			['2027-01-01', '2027-02-05'],
		],
	])('a position is asked of the first date too: %s', (_name, rule, start, dates) => {
		expect(recurrences(rule, `${start} 19:00`)).toEqual(dates.map((day) => `${day} 19:00`));
	});

	test.each([
		['FREQ=MONTHLY;COUNT=3', '2026-12-30', ['2027-02']],
		['FREQ=MONTHLY;BYDAY=5TU;UNTIL=20270401', '2026-12-29', ['2027-01', '2027-02']],
		['FREQ=MONTHLY;INTERVAL=6;BYDAY=TU;BYSETPOS=-5;COUNT=3', '2026-12-01', ['2027-12', '2028-06', '2028-12']],
		['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12', '2026-12-31', []],
		['FREQ=MONTHLY;BYDAY=1TU;COUNT=12', '2026-12-01', []],
		['FREQ=WEEKLY;INTERVAL=6;COUNT=5', '2026-12-01', []],
	])('months without such a day are known: %s from %s', (rule, start, months) => {
		expect(skippedMonths(rule, `${start} 09:00`).slice(0, 3)).toEqual(months);
	});

	test('the start is not among them when the rule does not fall on it', () => {
		expect(recurrences('FREQ=WEEKLY;BYDAY=TU;COUNT=1', '2026-12-02 09:00')).toEqual(['2026-12-08 09:00']);
	});

	test('too many are counted no farther than one too many', () => {
		expect(recurrences('FREQ=WEEKLY;COUNT=999', '2026-12-01 09:00')).toHaveLength(MOST_DATES + 1);
	});
});

test.each([
	['FREQ=WEEKLY;BYDAY=TU', 'endless'],
	['FREQ=MONTHLY', 'endless'],
	['FREQ=WEEKLY;COUNT=3;UNTIL=20261231', 'two-ends'],
	['每月一次', 'unknown'],
	['FREQ=DAILY;COUNT=3', 'unknown'],
	['COUNT=3', 'unknown'],
	['FREQ=WEEKLY;COUNT=0', 'unknown'],
	['FREQ=WEEKLY;COUNT=3;COUNT=4', 'unknown'],
	['FREQ=WEEKLY;BYDAY=周二;COUNT=3', 'unknown'],
	['FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3', 'unknown'],
	['FREQ=MONTHLY;INTERVAL=12;COUNT=3', 'unknown'],
	['FREQ=WEEKLY;UNTIL=20270231', 'unknown'],
	['FREQ=WEEKLY;COUNT=3\nEXDATE:20261201', 'unknown'],
	['FREQ=WEEKLY;BYDAY=1TU;COUNT=3', 'mismatch'],
	['FREQ=WEEKLY;BYMONTHDAY=3;COUNT=3', 'mismatch'],
	['FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=3;COUNT=3', 'mismatch'],
	['FREQ=MONTHLY;BYSETPOS=1;COUNT=3', 'mismatch'],
])('%s is refused as %s', (rule, code) => {
	expect(ruleFault(rule)?.code).toBe(code);
});

test('a calendar file is told the end of the last day in UTC', () => {
	expect(calendarRule('FREQ=WEEKLY;UNTIL=20261215')).toBe('FREQ=WEEKLY;UNTIL=20261215T155959Z');
	expect(calendarRule('FREQ=WEEKLY;COUNT=3')).toBe('FREQ=WEEKLY;COUNT=3');
});
