import { describe, expect, test } from 'vitest';

import { checkFolder } from '../../../src/domain/check/check-folder.ts';
import { sessionEntries } from '../../../src/domain/holdings.ts';
import { hrefOf } from '../../../src/domain/schemas/entry.ts';
import { farOff } from '../../../src/domain/schemas/repeat.ts';
import { sessionSchema } from '../../../src/domain/schemas/session.ts';
import { occurrencesOf } from '../../../src/domain/sessions/occurrences.ts';
import { stationMonth } from '../../../src/domain/stations/station-month.ts';
import { entry, holdingsOf } from '../../support/entries.ts';
import { publicAddresses } from '../../support/site-pages.ts';

const outcome = { people: 20, volunteers: 3 };
const repeating = (data: object = {}) =>
	entry('sessions', 'monthly', {
		start: '2026-10-03 09:00',
		end: '2026-10-03 11:00',
		state: 'confirmed',
		repeat: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=4',
		exceptions: [
			{ date: '2026-10-03', state: 'held', outcome },
			{ date: '2026-12-05', state: 'cancelled', note: '大雪封路' },
		],
		...data,
	});

describe('a repeating session', () => {
	test('is listed once for each of its dates, with what became of it', () => {
		expect(
			occurrencesOf(repeating()).map(({ data, occurrence }) => [
				occurrence,
				data.start,
				data.end,
				data.state,
				data.outcome?.people,
				data.stateNote,
			])
		).toEqual([
			['2026-10-03', '2026-10-03 09:00', '2026-10-03 11:00', 'held', 20, undefined],
			['2026-11-07', '2026-11-07 09:00', '2026-11-07 11:00', 'confirmed', undefined, undefined],
			['2026-12-05', '2026-12-05 09:00', '2026-12-05 11:00', 'cancelled', undefined, '大雪封路'],
			['2027-01-02', '2027-01-02 09:00', '2027-01-02 11:00', 'confirmed', undefined, undefined],
		]);
	});

	test('over midnight ends on the day after, at the end of a month and of a year too', () => {
		const night = repeating({
			start: '2026-10-31 22:00',
			end: '2026-11-01 01:00',
			repeat: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
			exceptions: [],
		});
		expect(occurrencesOf(night).map(({ data }) => data.end)).toEqual([
			'2026-11-01 01:00',
			'2026-12-01 01:00',
			'2027-01-01 01:00',
		]);
	});

	test('that is called off as a whole is called off on every date not told apart', () => {
		expect(occurrencesOf(repeating({ state: 'cancelled' })).map(({ data }) => data.state)).toEqual([
			'held',
			'cancelled',
			'cancelled',
			'cancelled',
		]);
	});

	test('stands in all lists in order of time, and links lead to the date on its one page', () => {
		const holdings = holdingsOf([repeating(), entry('sessions', 'once', { start: '2026-11-20 09:00' })]);
		expect(holdings.shelves.sessions.map(hrefOf)).toEqual([
			'/schedule/monthly/#2026-10-03',
			'/schedule/monthly/#2026-11-07',
			'/schedule/once/',
			'/schedule/monthly/#2026-12-05',
			'/schedule/monthly/#2027-01-02',
		]);
		expect(holdings.citing('sessions', 'stations', 'qingzhu')).toHaveLength(5);
		expect(sessionEntries(holdings).map(({ id }) => id)).toEqual(['monthly', 'once']);
		const mapped = publicAddresses(holdings).map(({ address }) => address);
		expect(mapped.filter((address) => address.startsWith('/schedule/monthly'))).toEqual([
			'/schedule/monthly/',
		]);
		expect(mapped).toContain('/schedule/2027-01/');
	});

	test('keeps the promise of a month by its held date', () => {
		const holdings = holdingsOf([repeating()]);
		const verdict = (month: string) =>
			stationMonth(holdings, holdings.shelves.stations[0]!, month, 1).verdict;
		expect(['2026-10', '2026-11', '2026-12'].map(verdict)).toEqual(['met', 'pending', 'pending']);
	});

	test('cannot have been held on a date to come', () => {
		const exceptions = [{ date: '2026-12-05', state: 'held', outcome }];
		const found = checkFolder({
			entries: [repeating({ exceptions })],
			texts: new Map(),
			today: '2026-11-24',
		});
		expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(['held-in-future 单次情况 1 · 状态']);
	});
});

describe('bad input', () => {
	const faults = (data: object) => {
		const result = sessionSchema.safeParse({ ...BASE, ...data });
		return result.success
			? []
			: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	};
	const BASE = {
		title: '院坝会',
		strand: 'explain',
		station: 'qingzhu',
		start: '2026-12-05 09:00',
		repeat: 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3',
	};

	test('is not found where there is none', () => {
		expect(faults({ exceptions: [{ date: '2027-01-02', state: 'postponed', note: '改到下周' }] })).toEqual(
			[]
		);
		expect(faults({ repeat: undefined })).toEqual([]);
	});

	test.each([
		[{ repeat: 'FREQ=MONTHLY;BYDAY=1SA' }, 'repeat: 没有写到什么时候为止'],
		[{ repeat: '每月第一个星期六，办一年' }, 'repeat: “每月第一个星期六，办一年”不是能用的重复规则'],
		[{ repeat: 'FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270231' }, 'repeat: “UNTIL=20270231”不是'],
		[{ repeat: 'FREQ=MONTHLY;COUNT=3;UNTIL=20271231' }, 'repeat: 次数（COUNT）和截止日期（UNTIL）只能写一样'],
		[{ repeat: 'FREQ=WEEKLY;COUNT=201' }, 'repeat: 超过 200 次'],
		[
			{ repeat: 'FREQ=MONTHLY;BYDAY=1SU;COUNT=3' },
			'start: 重复规则不落在开始的那天（2026-12-05），最近的一次是 2026-12-06',
		],
		[
			{ repeat: 'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=-1;COUNT=3' },
			'start: 重复规则不落在开始的那天（2026-12-05），最近的一次是 2026-12-26',
		],
		[{ start: '2027-02-31 09:00' }, 'start: 时间要写成'],
		[{ end: '2026-12-05 08:00' }, 'end: 结束要晚于开始'],
		[
			{ exceptions: [{ date: '2026-12-06', state: 'cancelled' }] },
			'exceptions.0.date: 重复规则没有排到 2026-12-06，请核对日期（前后排到的是 2026-12-05、2027-01-02）',
		],
		[{ exceptions: [{ date: '2027-02-31', state: 'cancelled' }] }, 'exceptions.0.date: 日期要写成'],
		[{ exceptions: [{ date: '2026-12-05', state: 'held' }] }, 'exceptions.0.outcome: 已举行的场次要填'],
		[{ exceptions: [{ date: '2026-12-05', state: 'planned', outcome }] }, 'exceptions.0.state: 填了举行情况'],
		[
			{ exceptions: [1, 2].map(() => ({ date: '2026-12-05', state: 'cancelled' })) },
			'exceptions.1.date: 2026-12-05 写了两次',
		],
		[{ state: 'held', outcome }, 'state: 重复的活动要逐次记录'],
		[
			{ repeat: undefined, exceptions: [{ date: '2026-12-05', state: 'cancelled' }] },
			'exceptions: 没有填重复规则',
		],
	])('%o is refused at its field, in Chinese', (data, message) => {
		const found = faults(data);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(message);
	});
});

describe('two sessions to come', () => {
	const clashing = (a: object, b: object) =>
		checkFolder({
			entries: [
				entry('sessions', 'a', { start: '2026-12-05 09:00', end: '2026-12-05 11:00', ...a }),
				entry('sessions', 'b', { start: '2026-12-05 10:00', end: '2026-12-05 12:00', ...b }),
			],
			texts: new Map(),
			today: '2026-11-24',
		});
	const room = { place: '会议室' };
	const team = { teams: ['xiaodui'] };

	test.each([
		['one team', team, team, 1],
		['one room', room, room, 1],
		['one room in two villages', room, { ...room, station: 'baishu' }, 0],
		['nothing in common', {}, {}, 0],
		['one team, one after the other', team, { ...team, start: '2026-12-05 11:00' }, 0],
		['one team, one of them called off', team, { ...team, state: 'cancelled' }, 0],
		['one team, one of them a sample', team, { ...team, sample: true }, 0],
		[
			'one team at one start, ends unknown',
			{ ...team, end: undefined },
			{ ...team, start: '2026-12-05 09:00', end: undefined },
			1,
		],
	])('with %s', (_name, a, b, count) => {
		const found = clashing(a, b);
		expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
			Array(count).fill('session-clash warning')
		);
	});

	test('that clash again and again are told once, with day and file', () => {
		const weekly = { ...team, repeat: 'FREQ=WEEKLY;COUNT=3' };
		const found = clashing(weekly, weekly);
		expect(found).toHaveLength(1);
		expect(found[0]!.message).toBe(
			'12月5日（星期六）同一支队伍和 sessions/a.md 撞在一起：请错开时间，或换人、换地方'
		);
	});
});

test('a year that is a slip of the pen is told where it stands', () => {
	const told = (start: string, repeat?: string) => farOff({ start, repeat }, '2026-11-24')?.path;
	expect(told('2026-11-28 09:00')).toBeUndefined();
	expect(told('2031-11-24 09:00')).toBeUndefined();
	expect(told('1926-11-28 09:00')).toEqual(['start']);
	expect(told('2062-11-28 09:00')).toEqual(['start']);
	expect(told('2026-11-28 09:00', 'FREQ=MONTHLY;BYMONTHDAY=28;COUNT=12')).toBeUndefined();
	expect(told('2026-11-28 09:00', 'FREQ=MONTHLY;BYMONTHDAY=28;COUNT=120')).toEqual(['repeat']);
});
