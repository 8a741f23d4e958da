import { expect, test } from 'vitest';
import { feastView } from '../../src/features/festivals/feast-view.ts';
import { homecomingView } from '../../src/features/homecoming/homecoming-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const entries = [
	entry('menu', 'shop', { code: '讲-01', strand: 'explain', title: '农村电商培训' }),
	entry('menu', 'shut', { code: '讲-02', strand: 'explain', title: '实用技术培训', state: 'paused' }),
	entry('menu', 'policy', { code: '讲-03', strand: 'explain', title: '政策宣讲', sample: true }),
	entry('menu', 'talk', { code: '帮-02', title: '恳谈会', audience: ['returnees'] }),
	entry('sessions', 'laba', { start: '2027-01-15 09:00' }),
	entry('sessions', 'yuan', { start: '2027-02-20 09:00' }),
	entry('sessions', 'late', { start: '2027-02-22 09:00' }),
	entry('sessions', 'held', {
		start: '2026-10-01 09:00',
		state: 'held',
		outcome: { people: 9, volunteers: 2 },
	}),
	entry('stories', 'old', { published: '2026-03-03 09:00', stations: ['qingzhu'] }),
	entry('stories', 'new', { published: '2026-10-02 09:00', stations: ['qingzhu'], title: '院坝里修了灯' }),
	entry('stories', 'newer', { published: '2026-10-03 09:00' }),
	entry('stories', 'notice', { published: '2026-10-04 09:00', kind: 'notice', stations: ['qingzhu'] }),
];
const view = (now: string) => homecomingView(holdingsOf(entries, { now }));

test('the page names the days, what is on until 元宵 and what is over', () => {
	const { dates, note, ahead, past } = view('2027-02-01 08:00');
	expect(dates.map(({ name, day }) => `${name} ${day}`)).toEqual([
		'除夕 2027-02-05',
		'春节 2027-02-06',
		'元宵节 2027-02-20',
	]);
	expect(view('2034-02-20 08:00').dates.map(({ name }) => name)).toEqual(['除夕', '春节', '元宵节']);
	expect(note).toBe('从腊月初一到元宵节，排了2场。');
	expect([ahead, past].map((list) => list.map(({ id }) => id))).toEqual([['yuan'], ['laba']]);
});

test('what fell through is listed and not counted', () => {
	const off = entry('sessions', 'off', { start: '2027-01-20 09:00', state: 'cancelled' });
	const { note, ahead } = homecomingView(holdingsOf([...entries, off]));
	expect(note).toBe('从腊月初一到元宵节，排了2场。');
	expect(ahead).toContainEqual(expect.objectContaining({ id: 'off' }));
	expect(homecomingView(holdingsOf([off])).note).toBe('从腊月初一到元宵节，还没有排定活动。');
});

test('a question is put when something answers it, and what cannot be ordered does not', () => {
	const questions = view('2026-12-10 08:00').questions;
	expect(
		questions.map(({ question, links }) => [question.slice(0, 4), links.map(({ label }) => label)])
	).toEqual([
		['想学点技', ['讲-01 农村电商培训']],
		['政策有什', ['讲-03 政策宣讲']],
		['还有什么', ['面向返乡人员的服务（1项）']],
		['只回来几', ['看各村的志愿服务队']],
	]);
	expect(questions[1]!.links[0]!.sample).toBe(true);
});

test('what is new is counted from the last 元宵 on, with the newest story of each village', () => {
	const { since, counts, stories } = view('2027-02-01 08:00').news;
	expect(since).toBe('2026年3月3日');
	expect(counts).toEqual(['举行活动1场', '刊登报道2篇']);
	expect(stories.map(({ village, label }) => `${village} ${label}`)).toEqual(['青竹村 院坝里修了灯']);
	expect(homecomingView(holdingsOf([])).news).toMatchObject({ counts: [], stories: [] });
});

/** What is told of a village of which one story names a session alone. */
const newsTitled = (title: string) =>
	homecomingView(
		holdingsOf(
			[
				entry('sessions', 'held', { start: '2026-10-01 09:00' }),
				entry('stories', 'told', { published: '2026-10-02 09:00', sessions: ['held'], title }),
			],
			{ now: '2027-02-01 08:00' }
		)
	).news.stories;

test('the news of a village is also what was held there, when the story names the session alone', () => {
	const [label, village] = ['院坝里坐满了人', '青竹村'];
	expect(newsTitled(label)).toMatchObject([{ village, label }]);
});

test('a village that begins the title of its story is not said twice', () => {
	const label = '青竹村：院坝里坐满了人';
	expect(newsTitled(label)).toMatchObject([{ village: undefined, label }]);
});

test('the strip of feasts brings 除夕 and 春节 from 腊月 on, each once and until it is over', () => {
	const names = (now: string) => {
		const { name, newYear } = feastView(holdingsOf([], { now }));
		return [name, ...newYear.map((one) => one.name)];
	};
	expect(names('2027-01-07 08:00')).toEqual(['腊八节']);
	expect(names('2027-01-08 08:00')).toEqual(['腊八节', '除夕', '春节']);
	expect(names('2027-02-05 08:00')).toEqual(['除夕', '春节']);
	expect(names('2027-02-06 08:00')).toEqual(['春节']);
	expect(names('2027-02-07 08:00')).toEqual(['雨水']);
});

test('a festival on which a solar term begins is called by its own kind, and the term is named', () => {
	const strip = (now: string) => {
		const { kind, name, words } = feastView(holdingsOf([], { now }));
		return `${kind} ${name} ${words}`;
	};
	expect(strip('2028-03-05 08:00')).toBe('节日 学雷锋纪念日 3月5日（星期日，二月初十，惊蛰）');
	expect(strip('2027-08-08 08:00')).toBe('我们的节日 七夕节 8月8日（星期日，七月初七，立秋）');
	expect(strip('2026-12-06 08:00')).toBe('节令农时 大雪 12月7日（星期一，十月廿九）');
	expect(strip('2026-12-22 08:00')).toBe('我们的节日 冬至 12月22日（星期二，冬月十四）');
	expect(strip('2034-03-05 08:00')).toBe('我们的节日 元宵节 3月5日（星期日，正月十五，惊蛰，学雷锋纪念日）');
});
