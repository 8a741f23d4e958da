import { expect, test } from 'vitest';
import { daysLeft } from '../../src/platform/days-left.ts';

test.each([
	['2026-12-05 00:00', '今天'],
	['2026-12-05 08:59', '今天'],
	['2026-12-05 09:00', '正在进行'],
	['2026-12-05 11:29', '正在进行'],
	['2026-12-05 11:30', '已结束'],
	['2026-12-04 23:59', '明天'],
	['2026-12-03 00:00', '还有2天'],
	['2026-11-30 12:00', '还有5天'],
	['2027-01-01 00:00', '已结束'],
])('at %s a session of 5 December, 9:00 to 11:30, is %s', (now, words) => {
	expect(daysLeft(now, '2026-12-05 09:00', '2026-12-05 11:30')).toBe(words);
});

test.each([
	['2026-12-31 10:00', '今天'],
	['2027-01-01 00:00', '已结束'],
	['2026-12-30 23:00', '明天'],
	['2026-11-30 23:00', '还有31天'],
])('at %s a session of New Year’s Eve whose end is unknown is %s', (now, words) => {
	expect(daysLeft(now, '2026-12-31 09:00')).toBe(words);
});

test('days are counted over the end of February in a leap year', () => {
	expect(daysLeft('2028-02-28 20:00', '2028-03-01 09:00')).toBe('还有2天');
	expect(daysLeft('2027-02-28 20:00', '2027-03-01 09:00')).toBe('明天');
});

test('a session over several days is going on until its end', () => {
	expect(daysLeft('2026-12-06 08:00', '2026-12-05 09:00', '2026-12-07 17:00')).toBe('正在进行');
});
