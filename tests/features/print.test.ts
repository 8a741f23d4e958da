import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';
import type { MenuItem } from '../../src/domain/schemas/entry.ts';
import { fitted, LETTERS, type SheetLine, sheetOf, TITLE_LETTERS } from '../../src/features/print/sheet.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const dishes = (count: number): MenuItem[] =>
	Array.from({ length: count }, (_, at) => entry('menu', `d-${at}`, { title: '农村实用技术培训' }));
const lines = (count: number): SheetLine[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `s-${at}`,
		when: '17日 星期二 16:30—18:00（农历十月初九）',
		what: '四点半课堂 · 实践站图书角',
		sample: false,
	}));

describe('the letters of a sheet', () => {
	test('are the largest while there is little to say, and shrink with more', () => {
		expect(fitted(lines(1), dishes(4)).letter).toBe(LETTERS[0]);
		const letters = [4, 16, 24, 40].map((count) => fitted(lines(4), dishes(count)).letter);
		expect(letters).toEqual([...letters].sort((a, b) => b - a));
		expect(letters.at(-1)).toBeLessThan(letters[0]!);
	});

	test('leave out nothing that has room, and count what has none', () => {
		expect(fitted(lines(6), dishes(24)).left).toEqual({ sessions: 0, dishes: 0 });
		const { letter, dishes: listed, sessions, left } = fitted(lines(12), dishes(200));
		expect(letter).toBe(LETTERS.at(-1));
		expect(sessions).toHaveLength(12);
		expect(listed.length + left.dishes).toBe(200);
		expect(left.dishes).toBeGreaterThan(0);
	});

	test('leave room for what a dish says of itself: that it is booked up', () => {
		const named = (state: string) =>
			Array.from({ length: 16 }, (_, at) => entry('menu', `d-${at}`, { title: '院坝剪纸小课堂', state }));
		expect(fitted(lines(4), named('full')).letter).toBeLessThan(fitted(lines(4), named('open')).letter);
	});
});

describe('the title of a sheet', () => {
	const titleFor = (village: string) => {
		const holdings = holdingsOf([entry('stations', 'zhai', { village })]);
		return sheetOf(holdings, holdings.find('stations', 'zhai')!, '2026-11').title;
	};

	test('is in the largest letters for a short name, and in smaller ones for a longer', () => {
		expect(titleFor('青竹村')).toEqual({ words: '青竹村 11月文明实践活动', letter: TITLE_LETTERS[0] });
		expect(titleFor('青竹村龙门寨')).toMatchObject({ letter: 12 });
	});

	test('has room on one line for the longest name that a village may have', () => {
		const { words, letter } = titleFor('寨'.repeat(20));
		// 186 mm between the margins, and no sign is wider than a Chinese one.
		expect(words.length * letter).toBeLessThanOrEqual(186);
	});
});

test('the style of a sheet knows every size of its letters', () => {
	const style = readFileSync('src/features/print/SheetPage.astro', 'utf8');
	const known = [...style.matchAll(/\.letter-(\d+) \{ --letter: \1; \}/g)].map(([, letter]) =>
		Number(letter)
	);
	expect(known).toEqual([...new Set([...TITLE_LETTERS, ...LETTERS])].sort((a, b) => b - a));
	expect(style).toContain('calc(var(--letter) * var(--u)) / 1.4 var(--song)');
});

describe('what stands on a sheet', () => {
	const holdings = holdingsOf([
		entry('sessions', 'a', {
			start: '2026-11-25 15:00',
			end: '2026-11-25 16:30',
			place: '院坝',
			state: 'confirmed',
		}),
		entry('sessions', 'b', { start: '2026-11-28 09:00', state: 'cancelled', stateNote: '下雪封路' }),
		entry('sessions', 'c', { start: '2027-02-06 09:00' }),
		entry('menu', 'm'),
		entry('menu', 'p', { code: '帮-02', state: 'paused' }),
		entry('menu', 'q', { code: '帮-04', stations: ['elsewhere'] }),
	]);
	const station = holdings.find('stations', 'qingzhu')!;

	test("is the month's sessions with their lunar days, those that fell through too", () => {
		expect(sheetOf(holdings, station, '2026-11').sessions).toMatchObject([
			{ when: '25日 星期三 15:00—16:30（农历十月十七）', what: '院坝会 · 院坝' },
			{ when: expect.stringContaining('28日'), off: '取消：下雪封路' },
		]);
		expect(sheetOf(holdings, station, '2027-02').sessions[0]!.when).toBe(
			'6日 星期六 09:00（农历正月初一，春节）'
		);
	});

	test('says of a session that is only planned that it is not certain yet', () => {
		expect(sheetOf(holdings, station, '2027-02').sessions[0]!.what).toBe('院坝会（计划中，以站里通知为准）');
	});

	test('is only what can be ordered there now', () => {
		expect(sheetOf(holdings, station, '2026-11').dishes.map(({ id }) => id)).toEqual(['m']);
	});
});
