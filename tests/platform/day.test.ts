import { expect, test } from 'vitest';
import * as day from '../../src/platform/day.ts';

test.each(['2026-11-24', '2024-02-29', '2000-02-29', '1900-01-01', '2100-12-31'])('%s is a day', (text) => {
	expect(day.isDay(text)).toBe(true);
});

test.each([
	...['', '2026-11-31', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1'],
	...[
		'2026.11.24',
		'2026/11/24',
		'20226-11-24',
		'1025-11-24',
		'2026-11-24 10:19',
		'２０２６-11-24',
		'2026-11-24\n',
	],
])('%j is no day', (text) => {
	expect(day.isDay(text)).toBe(false);
});

test.each(['2026-11-24 00:00', '2026-11-24 23:59', '2026-11-24T10:19'])('%s is a moment', (text) => {
	expect(day.isMoment(text)).toBe(true);
});

test.each([
	...['2026-11-24', '2026-11-24 24:00', '2026-11-24 9:00', '2026-11-24 10:60', '2026-02-30 10:19'],
	...['2026-11-24 10:19:00', '2026-11-24T10:19+08:00', '2026-11-24  10:19'],
])('%s is no moment', (text) => {
	expect(day.isMoment(text)).toBe(false);
});

test('days are counted across the ends of months and years', () => {
	expect(day.addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(day.addDays('2024-03-01', -1)).toBe('2024-02-29');
	expect(day.addDays('2026-11-24 23:50', 7)).toBe('2026-12-01');
	expect(day.daysBetween('2026-12-30', '2027-01-02')).toBe(3);
	expect(day.daysBetween('2026-11-24 23:59', '2026-11-23 00:01')).toBe(-1);
});

test('months are counted across the ends of years', () => {
	expect(day.addMonths('2026-11', 2)).toBe('2027-01');
	expect(day.addMonths('2026-01', -1)).toBe('2025-12');
	expect(day.addMonths('2026-11', -12)).toBe('2025-11');
	expect(day.monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
	expect(day.monthsBetween('2026-11', '2026-11')).toEqual(['2026-11']);
	expect(day.monthsBetween('2026-12', '2026-11')).toEqual([]);
	expect(['2024-02', '2025-02', '2026-04', '2026-12'].map(day.daysInMonth)).toEqual([29, 28, 30, 31]);
});

test('days are written as Chinese print writes them', () => {
	expect(day.longDay('2026-01-03')).toBe('2026年1月3日');
	expect(day.shortDay('2026-11-24 10:19')).toBe('11月24日');
	expect(day.longMonth('2026-01')).toBe('2026年1月');
	expect(day.weekday('2026-11-24')).toBe('星期二');
	expect(day.weekday('2026-11-22 23:59')).toBe('星期日');
	expect(['2026-11-23', '2026-11-29'].map(day.weekdayIndex)).toEqual([0, 6]);
});

test('a moment comes apart into day, month and clock', () => {
	expect(day.dayOf('2026-11-24 10:19')).toBe('2026-11-24');
	expect(day.monthOf('2026-11-24 10:19')).toBe('2026-11');
	expect(day.clockOf('2026-11-24 10:19')).toBe('10:19');
	expect(day.clockOf('2026-11-24')).toBe('');
	expect(day.dayParts('2026-01-03 10:19')).toEqual({ year: 2026, month: 1, day: 3 });
});

test.each(['UTC', 'America/New_York', 'Asia/Shanghai'])('a clock in %s reads Beijing time', (zone) => {
	const before = process.env['TZ'];
	process.env['TZ'] = zone;
	try {
		expect(day.momentAt(Date.UTC(2026, 10, 30, 16, 5))).toBe('2026-12-01 00:05');
		expect(day.momentAt(Date.UTC(2026, 11, 31, 15, 59, 59))).toBe('2026-12-31 23:59');
		expect(day.weekday('2026-11-24')).toBe('星期二');
		expect(day.addDays('2026-03-08', 1)).toBe('2026-03-09');
	} finally {
		if (before === undefined) delete process.env['TZ'];
		else process.env['TZ'] = before;
	}
});

test('feeds are told the time zone of a moment, and that a day is a day', () => {
	expect(day.isoMoment('2026-11-24 10:19')).toBe('2026-11-24T10:19:00+08:00');
	expect(day.isoMoment('2026-11-24')).toBe('2026-11-24');
});
