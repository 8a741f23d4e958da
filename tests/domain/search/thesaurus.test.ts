import { describe, expect, test } from 'vitest';
import { ANSWER_PAGES } from '../../../src/domain/schemas/answer-pages.ts';
import { thesaurusSchema } from '../../../src/domain/schemas/thesaurus.ts';
import { COMMON_ANSWERS } from '../../../src/domain/search/common-answers.ts';
import { spokenHere } from '../../../src/domain/search/thesaurus.ts';
import { entry } from '../../support/entries.ts';

const SITE = { township: '青山乡', plan: 'plan' };
const stations = [
	entry('stations', 'qingzhu', { village: '青竹村' }),
	entry('stations', 'qingshan', { village: '青山村' }),
];
const none = thesaurusSchema.parse({});

describe('说法表', () => {
	test('may be empty', () => {
		expect(none).toEqual({ sayings: [], fillers: [], answers: [] });
	});

	test.each([
		[{ sayings: [{ said: ['剃头'], meant: ['剃头', '理发'] }] }, '“剃头”两边都写了，请删去一边'],
		[{ sayings: [{ said: [], meant: ['理发'] }] }, '至少写一个说法'],
		[{ sayings: [{ said: ['剃头'], meant: [] }] }, '至少写一个网站上的说法'],
		[{ sayings: [{ said: ['剃头'], meant: ['发'] }] }, '太短，至少要 2 个字'],
		[{ answers: [{ said: ['活动'], page: 'calendar' }] }, '只能写这几个里的一个'],
	])('%j is refused: %s', (fields, message) => {
		const { error } = thesaurusSchema.safeParse(fields);
		expect(error!.issues.map((issue) => issue.message).join()).toContain(message);
	});
});

test('a list longer than the index has room for is refused while it is written', () => {
	const ofLetters = (count: number) => ({
		sayings: [{ said: Array(count / 10 - 1).fill('没得人接的放学的娃儿'), meant: ['四点半课堂的一项服务'] }],
	});
	expect(thesaurusSchema.safeParse(ofLetters(6_000)).success).toBe(true);
	const { error } = thesaurusSchema.safeParse(ofLetters(6_010));
	expect(error!.issues).toMatchObject([
		{ path: ['sayings'], message: '说法表一共写了 6010 个字，最多 6000 个：请删去没有人这样说的' },
	]);
});

describe('how people of a site speak', () => {
	test('villages go by their names and by the short ones, unless the township is called so', () => {
		expect(spokenHere(none, SITE, stations).places).toEqual([
			{ id: 'qingzhu', names: ['青竹村', '青竹'] },
			{ id: 'qingshan', names: ['青山村'] },
		]);
	});

	test('the schedule that answers is that of the village', () => {
		const schedule = spokenHere(none, SITE, stations).answers.find(({ page }) => page === '/schedule/');
		expect(schedule?.at).toEqual({
			qingzhu: '/schedule/station/qingzhu/',
			qingshan: '/schedule/station/qingshan/',
		});
	});

	test('what a site says of a page stands in the place of what the program knows', () => {
		const own = thesaurusSchema.parse({ answers: [{ said: ['相片'], page: 'takedown' }] });
		const { answers } = spokenHere(own, SITE, stations);
		expect(answers.filter(({ page }) => page === ANSWER_PAGES.takedown.address)).toMatchObject([
			{ when: [['相片']] },
		]);
		expect(answers[0]).toMatchObject({ when: [['相片']] });
		const others = COMMON_ANSWERS.filter(({ page }) => page !== 'takedown');
		expect(answers).toHaveLength(others.length + 1);
	});

	test('clauses of the work plan go by their other names, and those of no other document', () => {
		const plainClauses = [
			{ clause: '1.1', plain: '每个站一个月办两回活动。', alsoCalled: ['一月办几回'] },
			{ clause: '1.2', plain: '一支队伍里至少有十个人。' },
		];
		const documents = ['plan', 'notice'].map((id) => entry('documents', id, { plainClauses }));
		expect(spokenHere(none, SITE, documents).parts).toEqual([
			{ page: '/plan/', id: '1.1', names: ['一月办几回'] },
		]);
	});

	test.each([
		['怎么订阅活动通知', 'schedule'],
		['把活动加到手机日历', 'schedule'],
		['挂历在哪里打印', 'schedule'],
		['乡里有多少个村', 'contact'],
		['实践站点分布图', 'contact'],
		['回来想找个厂上班', 'homecoming'],
	])('“%s” is a common question, answered by %s', (query, page) => {
		const isSaid = (words: readonly string[]) => words.some((word) => query.includes(word));
		const found = COMMON_ANSWERS.find(
			({ said, together }) => isSaid(said) && (together.length === 0 || isSaid(together))
		);
		expect(found?.page).toBe(page);
	});

	test('the common answers can be written down as a site would', () => {
		expect(thesaurusSchema.parse({ answers: COMMON_ANSWERS }).answers).toEqual(COMMON_ANSWERS);
	});
});
