import { describe, expect, test } from 'vitest';

import { type PosterSubject, posterAlt, posterOf, posterTexts } from '../../../src/domain/posters/poster.ts';
import type { Entry } from '../../../src/domain/schemas/entry.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const URL_OF_PAGE = 'https://example.cn/menu/x/';
const poster = (subject: PosterSubject, { others = [] as Entry[], settings = {}, url = URL_OF_PAGE } = {}) =>
	posterOf(holdingsOf([...others, subject], { settings }), subject, url);
const told = (...one: Parameters<typeof poster>) => posterTexts(poster(...one)).join(' ');

describe('every poster', () => {
	test('carries the address of its page to be scanned once there is one, and none before', () => {
		const dish = entry('menu', 'x');
		expect(poster(dish).scan?.url).toBe(URL_OF_PAGE);
		const without = posterOf(holdingsOf([dish]), dish, undefined);
		expect(without.scan).toBeUndefined();
		expect(posterTexts(without).join()).not.toContain('二维码');
	});

	test('of a sample says so, of anything else does not', () => {
		expect(told(entry('menu', 'x', { sample: true }))).toContain('示例');
		expect(told(entry('menu', 'x'))).not.toContain('示例');
	});

	test('breaks its title between words and keeps the names of villages whole', () => {
		const { title } = poster(entry('stories', 'x', { title: '青竹村晒坝上过节' }));
		expect(title.split('\u200b')[0]).toBe('青竹村');
	});

	test('has words for those who cannot see it, without invisible characters', () => {
		const session = entry('sessions', 'x', { start: '2026-11-28 15:00', place: '院坝' });
		expect(posterAlt(poster(session))).toBe(
			'海报：活动预告，院坝会，2026年11月28日 星期六，15:00，青竹村 院坝'
		);
	});
});

describe('the poster of a session', () => {
	const session = (data: object) => entry('sessions', 'x', { start: '2026-11-28 15:00', ...data });

	test('tells the day in both calendars, the hours, the village and the place', () => {
		const words = told(session({ end: '2026-11-28 16:30', place: '院坝' }));
		for (const one of ['2026年11月', '28', '星期六', '农历十月二十', '15:00—16:30', '青竹村 院坝'])
			expect(words).toContain(one);
	});

	test('that was cancelled says so and why, and no longer says when to come', () => {
		const { kind, leaf, facts, words } = poster(session({ state: 'cancelled', stateNote: '当天有暴雨。' }));
		expect([kind, leaf?.off, facts[0]?.label, words]).toEqual(['活动取消', '取消', '原定', '当天有暴雨。']);
	});

	test('that was held shows its figures', () => {
		const held = session({
			start: '2026-11-20 15:00',
			state: 'held',
			outcome: { people: 30, volunteers: 4 },
		});
		expect(told(held)).toContain('活动回顾');
		expect(told(held)).toContain('参加 30人，志愿者4人');
	});

	test('that is over but not reported announces nothing', () => {
		expect(poster(session({ start: '2026-11-20 15:00' })).kind).toBe('文明实践');
	});

	test('that repeats shows the next date and names those after it that take place', () => {
		const { leaf, facts } = poster(
			session({
				start: '2026-11-21 15:00',
				repeat: 'FREQ=WEEKLY;BYDAY=SA;COUNT=4',
				exceptions: [{ date: '2026-12-05', state: 'cancelled' }],
			})
		);
		expect(leaf?.day).toBe('28');
		expect(facts.find(({ label }) => label === '以后')?.words).toBe('12月12日');
	});

	test('names the telephone where there is one, the station where there is none', () => {
		expect(told(session({}))).toContain('有事到青竹村实践站问一问');
		expect(told(session({}), { settings: { phone: '023-12345678' } })).toContain('有事打电话 023-12345678');
	});
});

describe('the poster of a dish', () => {
	test('shows the code and how to order with and without a telephone', () => {
		const dish = entry('menu', 'x', { people: { min: 10, max: 30 } });
		expect(told(dish)).toContain('帮-01');
		expect(told(dish)).toContain('10～30人');
		expect(told(dish)).toContain('当面点单');
		expect(told(dish, { settings: { phone: '023-12345678' } })).toContain('点单电话 023-12345678');
	});

	test('that cannot be ordered does not say how', () => {
		expect(told(entry('menu', 'x', { state: 'paused' }))).toContain('这一项现在不能点');
		expect(told(entry('menu', 'x', { state: 'paused' }))).not.toContain('点单');
	});

	test('names the villages it goes to, or all of them', () => {
		expect(told(entry('menu', 'x', { stations: ['qingzhu'] }))).toContain('送到 青竹村');
		expect(told(entry('menu', 'x'))).toContain('各村');
	});
});

describe('the poster of what was written', () => {
	test('tells of a story its kind, day, villages and summary', () => {
		const words = told(entry('stories', 'x', { stations: ['qingzhu'] }));
		for (const one of ['活动报道', '2026年11月21日', '青竹村', '坐在院坝里商量办事'])
			expect(words).toContain(one);
	});

	test('tells of a practice at most three figures, each with its date', () => {
		const one = { figure: '26场', meaning: '送课进村', source: '台账', asOf: '2026-10-31' };
		const { figures } = poster(entry('practices', 'x', { results: [one, one, one, one] }));
		expect(figures).toHaveLength(3);
		expect(figures[0]).toEqual({ figure: '26场', meaning: '送课进村（截至2026年10月31日）' });
	});
});
