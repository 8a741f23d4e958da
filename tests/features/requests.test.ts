import { expect, test } from 'vitest';
import {
	becameDishes,
	becameWords,
	board,
	ratingText,
	steps,
	stepsLine,
} from '../../src/features/requests/board.ts';
import { boardFigures, daysTaken, daysWords, median } from '../../src/features/requests/board-figures.ts';
import { requestsView } from '../../src/features/requests/request-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const done = (id: string, acceptedOn: string, doneOn: string, data = {}) =>
	entry('requests', id, { state: 'done', acceptedOn, doneOn, ...data });

test('the median is the middle value, or the mean of the two in the middle', () => {
	expect(median([9, 1, 5])).toBe(5);
	expect(median([9, 1, 5, 6])).toBe(5.5);
	expect(median([0])).toBe(0);
	expect(median([])).toBeUndefined();
});

test('days are counted from taking the order to its answer', () => {
	expect(daysTaken(done('a', '2026-02-27', '2026-03-02'))).toBe(3);
	expect(daysTaken(done('a', '2026-03-02', '2026-03-02'))).toBe(0);
	expect(daysTaken(entry('requests', 'b'))).toBeUndefined();
});

test('what was answered on the day itself took no number of days', () => {
	const stepsOf = (doneOn: string) =>
		requestsView(holdingsOf([done('a', '2026-11-01', doneOn)])).parts[1]!.slips[0]!.steps;
	expect(stepsOf('2026-11-01')).toBe('11月1日接单，11月1日办结');
	expect(stepsOf('2026-11-03')).toBe('11月1日接单，11月3日办结，用了2天');
	expect([0, 0.5, 2].map(daysWords)).toEqual(['当天', '0.5天', '2天']);
});

test('the figures count what is real and the median what is done', () => {
	const figures = boardFigures([
		done('a', '2026-11-01', '2026-11-04'),
		done('b', '2026-11-01', '2026-11-10'),
		done('c', '2026-11-01', '2026-11-30', { sample: true }),
		entry('requests', 'd'),
		entry('requests', 'e', { state: 'declined', reason: '没有能教的师傅', doneOn: '2026-11-02' }),
	]);
	expect(figures).toEqual({ all: 4, done: 2, open: 1, declined: 1, medianDays: 6 });
	expect(boardFigures([]).medianDays).toBeUndefined();
});

test('what is under way stands apart from what is answered, and nothing is lost', () => {
	const many = Array.from({ length: 45 }, (_, at) => done(`r${at}`, '2026-11-01', '2026-11-02'));
	const parts = board([
		entry('requests', 'x'),
		...many,
		entry('requests', 'y', { state: 'dispatched', dispatchedOn: '2026-11-03' }),
	]);
	expect(parts.open.map(({ id }) => id)).toEqual(['x', 'y']);
	expect([parts.answered.length, parts.earlier.length]).toEqual([30, 15]);
});

test('each step of a request has its day, and an unknown day is left out', () => {
	expect(
		steps(done('a', '2026-11-01', '2026-11-09', { dispatchedOn: '2026-11-03' })).map(
			({ label, day }) => `${label} ${day}`
		)
	).toEqual(['接单 2026-11-01', '派单 2026-11-03', '办结 2026-11-09']);
	expect(stepsLine(entry('requests', 'e', { state: 'declined', reason: '没有能教的师傅' }))).toBe(
		'11月1日接单，未能办理'
	);
	expect(
		stepsLine(entry('requests', 'e', { state: 'declined', reason: '没有能教的师傅', doneOn: '2026-11-02' }))
	).toBe('11月1日接单，11月2日答复');
});

test('a rating is told in words and in stars', () => {
	expect(ratingText(4)).toEqual({ words: '满意', stars: '★★★★☆' });
	expect(ratingText(1)).toEqual({ words: '很不满意', stars: '★☆☆☆☆' });
});

test('a need that led to a new dish is named with its village and the dish', () => {
	const asked = (id: string, data: object) => done(id, '2026-11-01', '2026-11-02', data);
	const holdings = holdingsOf([
		entry('menu', 'lifa', { code: '帮-02', title: '院坝义剪' }),
		asked('a', { need: '理发要走很远', becameDish: 'lifa' }),
		asked('b', { need: '想学做豆花' }),
		asked('c', { need: '想看一场电影', becameDish: 'not-shown' }),
	]);
	expect(
		becameDishes(holdings, holdings.shelves.requests).map(({ request, village, dish }) => [
			request.id,
			village,
			dish.data.code,
		])
	).toEqual([['a', '青竹村', '帮-02']]);
});

test('a dish that came of a need is offered only while it can be ordered', () => {
	const words = ['open', 'full', 'paused', undefined].map((state) =>
		becameWords(entry('menu', 'm', { state }))
	);
	expect(words).toEqual(['现在能点了', '已写进菜单（约满）', '已写进菜单（暂停）', '已写进菜单']);
});
