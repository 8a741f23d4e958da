import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/domain/pages/page-of.ts';
import type { Session } from '../../src/domain/schemas/entry.ts';
import { hoursWords, isOff } from '../../src/domain/sessions/session-time.ts';
import { fullTitle, summary } from '../../src/domain/sessions/session-words.ts';
import { nearest } from '../../src/domain/sessions/upcoming.ts';
import { agendaView } from '../../src/features/schedule/agenda-view.ts';
import { eventOf } from '../../src/features/schedule/event.ts';
import { sessionInfo } from '../../src/features/schedule/session-info.ts';
import { calendarWeeks } from '../../src/features/schedule/session-lines.ts';
import { askWords, cellWords, phoneOf, sessionState } from '../../src/features/schedule/session-state.ts';
import { sessionView } from '../../src/features/schedule/session-view.ts';
import { byDay, byMonth, weeksOf } from '../../src/features/schedule/timetable.ts';
import { shortened, wallFit } from '../../src/features/schedule/wall-month.ts';

import { entry, holdingsOf } from '../support/entries.ts';

const session = (start: string, data: object = {}): Session =>
	entry('sessions', `s-${start.replaceAll(/[ :]/g, '-')}`, { start, ...data });
const held = { state: 'held', outcome: { people: 30, volunteers: 4 } };

describe('a timetable', () => {
	const sessions = [session('2026-11-20 09:00'), session('2026-11-20 14:00'), session('2026-12-01 09:00')];

	test('gathers the sessions of a day and of a month', () => {
		expect(byDay(sessions).map(({ day, sessions }) => [day, sessions.length])).toEqual([
			['2026-11-20', 2],
			['2026-12-01', 1],
		]);
		expect([...byMonth(sessions)].map(([month, found]) => [month, found.length])).toEqual([
			['2026-11', 2],
			['2026-12', 1],
		]);
	});
});

describe('the agenda', () => {
	const inMonths = (...months: string[]) => months.map((month) => session(`${month}-05 09:00`));

	test('lists three months and says in which others more is on', () => {
		const sessions = inMonths('2026-12', '2027-01', '2027-02', '2027-03', '2027-05');
		const { months, later } = agendaView(holdingsOf(sessions), sessions);
		expect(months.map(({ month }) => month)).toEqual(['2026-12', '2027-01', '2027-02']);
		expect(later).toEqual({ count: '2场', months: ['2027-03', '2027-05'] });
	});

	test('speaks of no others where all are listed', () => {
		const sessions = inMonths('2026-12', '2027-01');
		expect(agendaView(holdingsOf(sessions), sessions).later).toBeUndefined();
	});
});

describe('the weeks of a month', () => {
	test('begin on Monday: 1 November 2026 is the last cell of the first row', () => {
		const [first] = weeksOf('2026-11');
		expect(first).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01']);
		expect(weeksOf('2026-11')).toHaveLength(6);
	});

	test('fill four rows exactly when February begins on a Monday', () => {
		expect(weeksOf('2027-02')).toHaveLength(4);
		expect(weeksOf('2027-02').flat().every(Boolean)).toBe(true);
	});

	test.each(['2026-11', '2027-02', '2028-02', '2026-12'])(
		'hold every day of %s once, in rows of seven',
		(month) => {
			const weeks = weeksOf(month);
			const days = weeks.flat().filter((day) => day !== undefined);
			expect(weeks.every((week) => week.length === 7)).toBe(true);
			expect(new Set(days).size).toBe(days.length);
			expect([days[0], days.at(-1)]).toEqual([`${month}-01`, `${month}-${days.length}`]);
		}
	);
});

describe('a sheet of the wall calendar', () => {
	// A month of six weeks.
	const MONTH = '2027-05';
	const days = weeksOf(MONTH)
		.flat()
		.filter((day) => day !== undefined);
	const fitOf = (onDay: (at: number) => number, title = '理论宣讲进院坝暨乡风文明评议会') => {
		const sessions = days.flatMap((day, at) =>
			Array.from({ length: onDay(at) }, (_, one) => session(`${day} 0${one}:30`, { title }))
		);
		return wallFit(calendarWeeks(holdingsOf(sessions), MONTH, sessions));
	};

	test('names two sessions a day in large letters while the month has room', () => {
		expect(fitOf(() => 0)).toEqual({ named: 2, letters: 'large', isTight: false });
		expect(fitOf((at) => (at % 9 === 0 ? 1 : 0), '院坝会')).toEqual({
			named: 2,
			letters: 'large',
			isTight: false,
		});
	});

	test('lets quiet weeks give way to a full one, then takes smaller letters, then names fewer', () => {
		expect(fitOf((at) => (at === 12 ? 2 : 0))).toEqual({ named: 2, letters: 'large', isTight: true });
		expect(fitOf((at) => (at % 7 === 0 ? 2 : 0)).letters).not.toBe('large');
		expect(fitOf(() => 7).named).toBeLessThan(2);
	});

	test('shortens a title by whole characters', () => {
		expect(shortened('𰻝'.repeat(17))).toBe(`${'𰻝'.repeat(15)}…`);
	});
});

describe('a session in words', () => {
	test('tells its hours, as far as they are known', () => {
		expect(hoursWords(session('2026-11-24 09:30').data)).toBe('09:30');
		expect(hoursWords(session('2026-11-24 09:30', { end: '2026-11-24 11:00' }).data)).toBe('09:30—11:00');
		expect(hoursWords(session('2026-11-24 09:30', { end: '2026-11-25 11:00' }).data)).toBe(
			'09:30—11月25日11:00'
		);
	});

	test('is planned while its day has not passed, and waits for its result afterwards', () => {
		const { data } = session('2026-11-24 09:00', { state: 'confirmed' });
		expect(sessionState(data, '2026-11-24').label).toBe('已确定');
		expect(sessionState(data, '2026-11-25')).toEqual({ label: '活动情况待公布', tone: 'unknown' });
	});

	test('stays cancelled, postponed or held once its day has passed', () => {
		const label = (data: object) => sessionState(session('2026-11-01 09:00', data).data, '2026-11-25').label;
		expect(label({ state: 'cancelled' })).toBe('取消');
		expect(label({ state: 'postponed' })).toBe('延期');
		expect(label(held)).toBe('已举行');
	});

	test('is off when cancelled or postponed, not otherwise', () => {
		expect(
			['cancelled', 'postponed', 'planned'].map((state) => isOff(session('2026-11-24 09:00', { state }).data))
		).toEqual([true, true, false]);
	});

	test('is shared under its name, village and day, with no mention of any other day', () => {
		const one = session('2026-11-29 09:00', { place: '院坝', state: 'confirmed' });
		const holdings = holdingsOf([one]);
		expect(fullTitle(holdings, one)).toBe('院坝会（青竹村，11月29日）');
		expect(summary(holdings, one)).toBe('2026年11月29日（星期日）09:00，青竹村院坝，院坝会');
	});

	test('says where it is announced that it is only planned, until its day has passed', () => {
		const words = (start: string, state: string) => {
			const one = session(start, { state });
			return [summary(holdingsOf([one]), one), cellWords(holdingsOf([one]), one)];
		};
		expect(words('2026-11-24 09:00', 'planned')).toEqual([
			expect.stringMatching(/，院坝会（计划中，以站里通知为准）$/),
			'计划中 09:00 青竹村',
		]);
		for (const [start, state] of [
			['2026-11-24 09:00', 'confirmed'],
			['2026-11-23 09:00', 'planned'],
		] as const)
			expect(words(start, state)).toEqual([expect.stringMatching(/，院坝会$/), '09:00 青竹村']);
		expect(words('2026-11-24 09:00', 'postponed')[1]).toBe('延期 青竹村');
	});

	test('that is off sends nobody to a telephone without a number', () => {
		const one = session('2026-11-29 09:00', { state: 'cancelled' });
		expect(askWords(holdingsOf([one]), one)).toBe('原因和改期待补充，请到实践站问一问。');
		const withPhone = holdingsOf([one], { settings: { phone: '010-55550111' } });
		expect(phoneOf(withPhone, one)).toBe('010-55550111');
		expect(askWords(withPhone, one)).toContain('请打电话问一问');
	});

	test('that was off sends nobody anywhere once its day has passed', () => {
		const one = session('2026-11-23 09:00', { state: 'cancelled' });
		const holdings = holdingsOf([one], { settings: { phone: '010-55550111' } });
		expect(askWords(holdings, one)).toBe('原因和改期待补充。');
	});

	test('says in its summary that it is off', () => {
		const one = session('2026-11-29 09:00', { state: 'cancelled' });
		expect(summary(holdingsOf([one]), one)).toMatch(/，已取消$/);
	});
});

describe('a session as structured data', () => {
	const event = (data: object = {}) => {
		const one = session('2026-11-29 09:00', data);
		return JSON.parse(
			JSON.stringify(eventOf(holdingsOf([one]), one, (address) => `https://example.cn${address}`))
		);
	};

	test('tells when in Beijing time and where by name', () => {
		expect(event({ end: '2026-11-29 10:30' })).toMatchObject({
			'@type': 'Event',
			startDate: '2026-11-29T09:00:00+08:00',
			endDate: '2026-11-29T10:30:00+08:00',
			location: { '@type': 'Place', name: '青竹村新时代文明实践站' },
			url: 'https://example.cn/schedule/s-2026-11-29-09-00/',
		});
	});

	test('leaves out an address, an end and a capacity that nobody entered', () => {
		const bare = event();
		expect(bare).not.toHaveProperty('endDate');
		expect(bare).not.toHaveProperty('maximumAttendeeCapacity');
		expect(bare.location).not.toHaveProperty('address');
	});

	test.each([
		['planned', 'EventScheduled'],
		['postponed', 'EventPostponed'],
		['cancelled', 'EventCancelled'],
	])('a %s session is %s', (state, status) => {
		expect(event({ state }).eventStatus).toBe(`https://schema.org/${status}`);
	});
});

describe('what search engines are told', () => {
	const month = (name: string, sessions: readonly Session[]) => pageOf(holdingsOf(sessions), 'month', name);
	const absolute = (address: string) => `https://example.cn${address}`;
	const isSample = (data: object) => {
		const one = session('2026-11-29 09:00', data);
		return sessionInfo(holdingsOf([one]), one, () => undefined, absolute).sample;
	};

	test('a sample session keeps out of the index, a true one does not', () => {
		expect(isSample({ sample: true })).toBe(true);
		expect(isSample({})).toBe(false);
	});

	test('a month of samples alone keeps out, a month with one true session or none does not', () => {
		const sample = session('2026-11-29 09:00', { sample: true });
		expect(month('2026-11', [sample]).noindex).toBe(true);
		expect(month('2026-11', [sample, session('2026-11-30 09:00')]).noindex).toBe(false);
		expect(month('2026-12', []).noindex).toBe(false);
	});

	test('of an empty month that is over nothing more is promised', () => {
		const words = (name: string) => month(name, []).description;
		expect(words('2026-10')).toBe('2026年10月没有登记活动');
		expect(words('2026-11')).toBe('2026年11月还没有排定活动');
		expect(words('2026-12')).toBe('2026年12月还没有排定活动');
	});
});

test('of a repeating session the next date that is on is shown large, then the next, then the last', () => {
	const dates = [
		session('2026-11-20 09:00'),
		session('2026-11-27 09:00', { state: 'cancelled' }),
		session('2026-12-04 09:00'),
	];
	const near = (of: readonly Session[], day: string) => nearest(of, day).data.start.slice(5, 10);
	expect(near(dates, '2026-11-20')).toBe('11-20');
	expect(near(dates, '2026-11-21')).toBe('12-04');
	expect(near(dates.slice(0, 2), '2026-11-21')).toBe('11-27');
	expect(near(dates, '2027-01-01')).toBe('12-04');
});

test.each([
	['comes', { start: '2026-12-05 09:00' }, true],
	['is today', { start: '2026-11-24 09:00' }, true],
	['is over', { start: '2026-11-01 09:00' }, false],
	['was held', { start: '2026-11-24 09:00', ...held }, false],
	['is called off', { start: '2026-12-05 09:00', state: 'cancelled' }, false],
	['repeats, and comes again', { start: '2026-11-01 09:00', repeat: 'FREQ=WEEKLY;COUNT=8' }, true],
	['repeated, and is over', { start: '2026-10-01 09:00', repeat: 'FREQ=WEEKLY;COUNT=2' }, false],
])('a session that %s is one for the calendar of a phone, or is not', (_, data, isToCome) => {
	const one = session(data.start, data);
	expect(sessionView(holdingsOf([one], { now: '2026-11-24 08:00' }), one).isToCome).toBe(isToCome);
});
