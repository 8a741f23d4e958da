import { describe, expect, test } from 'vitest';
import { entriesForFeast, homecoming, nextFeast } from '../../../src/domain/sessions/festivals.ts';
import { addDays } from '../../../src/platform/day.ts';
import { lunarDate, lunarDay, solarDay } from '../../../src/platform/lunar.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

describe('the weeks of homecoming', () => {
	test.each([
		['2027', '2027-01-30', '2027-02-20'],
		['2028', '2028-01-19', '2028-02-09'],
		// The twelfth month of this year has no thirtieth day.
		['2025', '2025-01-22', '2025-02-12'],
		// A leap eleventh month goes before it.
		['2034', '2034-02-11', '2034-03-05'],
	])('before and after the New Year of %s run from %s to %s', (_year, from, to) => {
		const window = { from, to };
		expect(homecoming(from)).toEqual(window);
		expect(homecoming(to)).toEqual(window);
		expect(homecoming(addDays(from, 10))).toEqual(window);
		expect(homecoming(addDays(from, -1))).toBeUndefined();
		expect(homecoming(addDays(to, 1))).toBeUndefined();
	});

	test('include a New Year’s Eve without a thirtieth, and the New Year of 2027', () => {
		expect([lunarDay('2025-01-28').festival, lunarDate('2025-01-28').day]).toEqual(['除夕', 29]);
		expect(homecoming('2025-01-28')).toBeDefined();
		expect(lunarDate('2027-02-06')).toEqual({ year: 2027, month: 1, day: 1 });
		expect(homecoming('2027-02-06')).toBeDefined();
	});

	test('are not in a leap month, nor at any other time of the year', () => {
		expect(lunarDate('2034-01-12').month).toBe(-11);
		expect(homecoming('2034-01-12')).toBeUndefined();
		expect(homecoming('2033-12-30')).toBeUndefined();
		expect(homecoming('2026-11-24')).toBeUndefined();
	});
});

test('a lunar date and its day say each other', () => {
	for (const day of ['2025-08-01', '2026-12-31', '2028-02-29', '2028-06-30', '2034-01-12'])
		expect(solarDay(lunarDate(day))).toBe(day);
	expect(lunarDate('2028-06-30').month).toBe(-5);
});

describe('the next feast', () => {
	test.each([
		['2026-11-24', '2026-12-05', '国际志愿者日', ''],
		['2026-12-05', '2026-12-07', '大雪', '节令农时'],
		['2026-12-07', '2026-12-22', '冬至', '我们的节日、节令农时'],
		['2026-12-31', '2027-01-01', '元旦', ''],
		['2027-02-04', '2027-02-05', '除夕', '我们的节日'],
		['2027-02-05', '2027-02-06', '春节', '我们的节日'],
		['2027-06-08', '2027-06-09', '端午节', '我们的节日'],
		['2028-02-28', '2028-03-05', '学雷锋纪念日', '节令农时'],
	])('after %s is that of %s, %s %s', (today, day, name, kinds) => {
		const feast = nextFeast(today);
		expect([feast.day, feast.name, feast.kinds.join('、')]).toEqual([day, name, kinds]);
	});

	test('brings dishes that name it, then those of its kind; paused ones are left out', () => {
		const holdings = holdingsOf([
			entry('menu', 'kin', { code: '帮-01', title: '我们的节日' }),
			entry('menu', 'season', { code: '帮-02', season: '端午前后' }),
			entry('menu', 'paused', { code: '帮-03', title: '端午包粽子', state: 'paused' }),
			entry('menu', 'other', { code: '帮-04', season: '全年' }),
		]);
		const { dishes } = entriesForFeast(holdings, {
			day: '2027-06-09',
			name: '端午节',
			kinds: ['我们的节日'],
		});
		expect(dishes.map(({ id }) => id)).toEqual(['season', 'kin']);
	});

	test('brings sessions to come until its day that name it, deliver such a dish, or fall on it', () => {
		const holdings = holdingsOf([
			entry('menu', 'kin', { title: '节令农时' }),
			entry('sessions', 'day', { start: '2026-12-07 09:00' }),
			entry('sessions', 'dish', { start: '2026-12-01 09:00', dish: 'kin' }),
			entry('sessions', 'title', { start: '2026-12-06 09:00', title: '大雪话农事' }),
			entry('sessions', 'off', { start: '2026-12-07 10:00', state: 'cancelled' }),
			entry('sessions', 'other', { start: '2026-12-06 09:00' }),
			entry('sessions', 'late', { start: '2026-12-08 09:00', dish: 'kin' }),
			entry('sessions', 'past', { start: '2026-11-20 09:00', dish: 'kin' }),
		]);
		const { sessions } = entriesForFeast(holdings, { day: '2026-12-07', name: '大雪', kinds: ['节令农时'] });
		expect(sessions.map(({ id }) => id)).toEqual(['dish', 'title', 'day']);
	});
});
