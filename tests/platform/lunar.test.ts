import { describe, expect, test } from 'vitest';
import { lunarDay, lunarWords } from '../../src/platform/lunar.ts';

describe('the lunar date of a day', () => {
	test('New Year 2027 is 6 February, which the built-in calendar of engines gets wrong', () => {
		expect(lunarDay('2027-02-06')).toEqual({ lunar: '正月初一', festival: '春节' });
		expect(lunarDay('2027-02-07').lunar).toBe('正月初二');
	});

	test('New Year’s Eve falls on 廿九 in a year whose last month has no 三十', () => {
		expect(lunarDay('2027-02-05')).toEqual({ lunar: '腊月廿九', festival: '除夕' });
	});

	test('New Year’s Eve falls on 三十 where there is one, and 廿九 is then an ordinary day', () => {
		expect(lunarDay('2024-02-09')).toEqual({ lunar: '腊月三十', festival: '除夕' });
		expect(lunarDay('2024-02-08')).toEqual({ lunar: '腊月廿九' });
	});

	test('a leap month is named as one, the month before it is not', () => {
		expect(lunarDay('2025-07-24').lunar).toBe('六月三十');
		expect(lunarDay('2025-07-25').lunar).toBe('闰六月初一');
		expect(lunarDay('2023-03-22').lunar).toBe('闰二月初一');
		// 2028 has a second fifth month: the Dragon Boat Festival is not held again in it.
		expect(lunarDay('2028-06-22').lunar).toBe('五月三十');
		expect(lunarDay('2028-06-23')).toEqual({ lunar: '闰五月初一' });
		expect(lunarDay('2028-05-28').festival).toBe('端午节');
		expect(lunarDay('2028-06-27')).toEqual({ lunar: '闰五月初五' });
	});

	test('the eleventh month is said as people say it', () => {
		expect(lunarDay('2026-12-21').lunar).toBe('冬月十三');
	});
});

describe('terms and festivals', () => {
	test('a solar term is told on its first day only', () => {
		expect(lunarDay('2026-11-22').term).toBe('小雪');
		expect(lunarDay('2026-11-23').term).toBeUndefined();
	});

	test('a term that is a festival as well is said once', () => {
		expect(lunarDay('2026-12-22')).toEqual({ lunar: '冬月十四', term: '冬至' });
		expect(lunarDay('2027-04-05')).toMatchObject({ term: '清明' });
		expect(lunarDay('2027-04-05').festival).toBeUndefined();
	});

	test.each([
		['2026-09-25', '中秋节'],
		['2026-10-18', '重阳节'],
		['2027-06-09', '端午节'],
		['2026-12-05', '国际志愿者日'],
		['2027-03-05', '学雷锋纪念日'],
		['2026-10-01', '国庆节'],
		['2031-10-01', '中秋节、国庆节'],
		['2034-03-05', '元宵节、学雷锋纪念日'],
	])('%s is %s', (day, festival) => {
		expect(lunarDay(day).festival).toBe(festival);
	});

	test('an ordinary day has neither', () => {
		expect(lunarDay('2026-11-24')).toEqual({ lunar: '十月十六' });
	});

	test('one line says all of it', () => {
		expect(lunarWords('2026-12-22')).toBe('农历冬月十四 冬至');
		expect(lunarWords('2026-11-24')).toBe('农历十月十六');
	});
});
