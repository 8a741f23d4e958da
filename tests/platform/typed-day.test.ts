import { describe, expect, test } from 'vitest';
import { shownMoment, typedClock, typedDay, typedMoment } from '../../src/platform/typed-day.ts';

describe('a day as people type it', () => {
	test.each([
		['2026年11月29日', '2026-11-29'],
		['2026-11-29', '2026-11-29'],
		['2026.11.9', '2026-11-09'],
		['２０２６年１１月２９日', '2026-11-29'],
		['20261129', '2026-11-29'],
		['12月5日', '2026-12-05'],
		['12.5', '2026-12-05'],
		['明天', '2026-11-25'],
	])('%s', (typed, day) => expect(typedDay(typed, '2026-11-24')).toBe(day));
	test.each([
		['1月5日', '2026-12-20', '2027-01-05'],
		['2.14', '2026-12-20', '2027-02-14'],
		['3.15', '2026-12-20', '2026-03-15'],
		['1.5', '2026-11-24', '2027-01-05'],
		['12.5', '2027-01-10', '2027-12-05'],
		['2.29', '2028-12-31', '2028-02-29'],
		['2026年1月5日', '2026-12-20', '2026-01-05'],
	])('%s without its year, on %s', (typed, today, day) => expect(typedDay(typed, today)).toBe(day));
	test.each(['2026年2月30日', '11', '某天', '', '2026-13-01'])('%s is none', (typed) =>
		expect(typedDay(typed, '2026-11-24')).toBe(undefined)
	);
});

describe('an hour as people type it', () => {
	test.each([
		['9:30', '09:30'],
		['9点半', '09:30'],
		['下午3点', '15:00'],
		['15时20分', '15:20'],
		['9：30', '09:30'],
		['晚上7点一刻', '19:15'],
		['中午12点半', '12:30'],
		['中午1点', '13:00'],
		['中午11点半', '11:30'],
		['下午12点半', '12:30'],
		['晚上19点', '19:00'],
	])('%s', (typed, clock) => expect(typedClock(typed)).toBe(clock));
	test.each(['25:00', '9', '9:61', '上午', '晚上12点', '晚上12点半', '晚上1点'])('%s is none', (typed) =>
		expect(typedClock(typed)).toBe(undefined)
	);
});

describe('a moment as people type it', () => {
	const now = '2026-11-24 12:00';
	test.each([
		['2026年11月29日 9:30', '2026-11-29 09:30'],
		['2026年11月29日下午3点', '2026-11-29 15:00'],
		['2026-12-06T09:00', '2026-12-06 09:00'],
		['12月5日', '2026-12-05 19:00'],
		['8点', '2026-11-28 08:00'],
		['明天 8:15', '2026-11-25 08:15'],
	])('%s', (typed, moment) => expect(typedMoment(typed, now, '2026-11-28 19:00')).toBe(moment));
	test('what is none stays none, and what is shown can be typed again', () => {
		expect(typedMoment('2026年11月29日 99:00', now)).toBe(undefined);
		expect(typedMoment('哪天再说', now)).toBe(undefined);
		for (const moment of ['2026-11-29 09:05', '2026-01-01 00:00', '2026-12-31 23:59']) {
			expect(typedMoment(shownMoment(moment), now)).toBe(moment);
			expect(typedDay(shownMoment(moment.slice(0, 10)), '2020-01-01')).toBe(moment.slice(0, 10));
		}
	});
});
