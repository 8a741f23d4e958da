import { describe, expect, test } from 'vitest';
import { entriesForFeast, nextFeast } from '../../../src/domain/sessions/festivals.ts';
import { lunarDate, solarDay } from '../../../src/platform/lunar.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

test('a lunar date and its day say each other', () => {
	for (const day of ['2025-08-01', '2026-12-31', '2028-02-29', '2028-06-30', '2034-01-12'])
		expect(solarDay(lunarDate(day))).toBe(day);
	expect(lunarDate('2028-06-30').month).toBe(-5);
});

describe('the feast of a day or the next one', () => {
	test.each([
		['2026-11-24', '2026-12-05', '国际志愿者日', ''],
		['2026-12-06', '2026-12-07', '大雪', '节令农时'],
		['2026-12-08', '2026-12-22', '冬至', '我们的节日、节令农时'],
		['2027-01-01', '2027-01-01', '元旦', ''],
		['2027-02-05', '2027-02-05', '除夕', '我们的节日'],
		['2027-02-06', '2027-02-06', '春节', '我们的节日'],
		['2027-06-08', '2027-06-09', '端午节', '我们的节日'],
		['2028-02-28', '2028-03-05', '学雷锋纪念日', '节令农时'],
		['2030-03-05', '2030-03-05', '龙头节、学雷锋纪念日', '我们的节日、节令农时'],
		['2034-03-05', '2034-03-05', '元宵节、学雷锋纪念日', '我们的节日、节令农时'],
	])('on %s is that of %s, %s %s', (today, day, name, kinds) => {
		const feast = nextFeast(today);
		expect([feast.day, feast.names.join('、'), feast.kinds.join('、')]).toEqual([day, name, kinds]);
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
			names: ['端午节'],
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
		const { sessions } = entriesForFeast(holdings, {
			day: '2026-12-07',
			names: ['大雪'],
			kinds: ['节令农时'],
		});
		expect(sessions.map(({ id }) => id)).toEqual(['dish', 'title', 'day']);
	});
});
