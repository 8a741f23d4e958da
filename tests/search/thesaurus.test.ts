import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { thesaurusSchema } from '../../src/domain/schemas/thesaurus.ts';
import { spokenHere } from '../../src/domain/search/thesaurus.ts';
import { openThesaurus } from '../../src/search/engine/thesaurus.ts';
import { type PageText, pageText } from '../../src/search/writer/page-text.ts';
import { buildIndex, CAPS } from '../../src/search/writer/search-index.ts';
import { type SpokenWords, thesaurusFile } from '../../src/search/writer/write-thesaurus.ts';
import { entry } from '../support/entries.ts';
import { answers, engineOver, searchPage } from '../support/search-pages.ts';

const SPOKEN: SpokenWords = {
	words: [
		{ said: ['剪头发', '剃头'], meant: ['理发'] },
		{ said: ['没得人管'], meant: ['空巢老人'] },
		{ said: ['娃儿'], meant: ['孩子'] },
		{ said: ['剪'], meant: ['理发'] },
	],
	fillers: ['啥子', '没得'],
	places: [{ id: 'ledao', names: ['乐道村', '乐道'] }],
	answers: [
		{ when: [['活动'], ['月', '今天']], page: '/schedule/', at: { ledao: '/schedule/ledao/' } },
		{ when: [['照片'], ['不想']], page: '/privacy/' },
	],
};
const PAGES = [
	searchPage('dish', '上门理发', '<p>志愿者上门。</p>', '<meta name="search-weight" content="3">'),
	searchPage('story', '理发的故事', '<p>师傅到院坝理发，一个孩子也来了。</p>'),
	searchPage('old', '陪伴', '<p>看望空巢老人。</p>'),
	searchPage('privacy', '隐私', '<p>照片可以撤下。</p>'),
	searchPage('schedule', '活动排期', '<p>按月看。</p>'),
	searchPage('schedule/ledao', '乐道村活动排期', '<p>按月看。</p>'),
	searchPage('report', '活动月报', '<p>十月活动。</p>'),
];
const engine = (pages: readonly PageText[] = PAGES, spoken = SPOKEN) =>
	engineOver(buildIndex(pages, undefined, spoken));

describe('a query as people speak', () => {
	const { read } = openThesaurus(thesaurusFile(SPOKEN));
	const parts = (phrase: string) => read(phrase).map((run) => run.map(({ text }) => text));

	test.each([
		['我想剪头发', [['剪头发']]],
		['有没有娃儿的课', [['娃儿', '的课']]],
		// The longest word that begins there: 没得人管 is not 没得.
		['老人没得人管咋办', [['老人', '没得人管']]],
		['孩子啥子课程', [['孩子'], ['课程']]],
		// A character that is left over says nothing.
		['孩子几点来', [['孩子']]],
		['在哪里', [['在哪里']]],
		['可以理发吗', [['理发']]],
		['理发不', [['理发']]],
		// A single character counts where it is a word, not inside one.
		['哪个来帮我剪', [['来帮我', '剪']]],
		['学剪纸', [['学剪纸']]],
	])('%s is read as %j', (phrase, wanted) => {
		expect(parts(phrase)).toEqual(wanted);
	});
});

describe('a thesaurus', () => {
	test.each(['剪头发', '我想剃头', '哪里可以剪头发'])(
		'leads from %s to what the site calls it',
		async (query) => {
			const { meant, corrected } = await (await engine()).search(query);
			expect([meant, corrected]).toEqual([['理发'], undefined]);
			expect((await answers(await engine(), query)).slice(0, 2)).toEqual(['/dish/', '/story/']);
		}
	);

	test('leaves words alone that the site uses', async () => {
		expect((await (await engine()).search('理发')).meant).toBeUndefined();
	});

	test('puts the page first that answers a query, and that of the place which is named or meant', async () => {
		const { search, show } = await engine();
		const first = async (query: string, near?: string) => {
			const { results } = await search(query, near === undefined ? {} : { near });
			return (await show(results[0]!)).url;
		};
		expect(await first('这个月有啥子活动')).toBe('/schedule/');
		expect(await first('乐道这个月有啥子活动')).toBe('/schedule/ledao/');
		expect(await first('今天活动', 'ledao')).toBe('/schedule/ledao/');
		expect(await first('今天活动', 'nowhere')).toBe('/schedule/');
		expect(await first('我的照片不想要了')).toBe('/privacy/');
		// Each page stands once.
		const urls = await answers(await engine(), '这个月有啥子活动');
		expect(new Set(urls).size).toBe(urls.length);
	});

	test('does not stand before a text that somebody pasted', async () => {
		const pasted = searchPage('long', '讲话', '<p>本月全乡各村今天都开展了文明实践活动。</p>');
		expect((await answers(await engine([...PAGES, pasted]), '本月全乡各村今天都开展了文明实践活动'))[0]).toBe(
			'/long/'
		);
	});

	test('puts a list behind the page that is named besides, and behind the title that was typed', async () => {
		const listed = {
			...SPOKEN,
			answers: SPOKEN.answers.map((one) => ({ ...one, isList: one.page === '/schedule/' })),
		};
		const dumplings = searchPage('dumplings', '冬至包饺子', '<p>院坝。</p>');
		const titled = searchPage('titled', '今天活动多', '<p>院坝。</p>');
		const asked = async (query: string, spoken: SpokenWords) =>
			(await answers(await engine([...PAGES, dumplings, titled], spoken), query)).slice(0, 2);
		expect(await asked('包饺子活动是哪个月', listed)).toEqual(['/dumplings/', '/schedule/']);
		expect((await asked('包饺子活动是哪个月', SPOKEN))[0]).toBe('/schedule/');
		expect((await asked('这个月有啥子活动', listed))[0]).toBe('/schedule/');
		expect((await asked('今天活动多', SPOKEN))[0]).toBe('/titled/');
	});

	test('without which everything is as before', async () => {
		const plain = await engineOver(buildIndex(PAGES));
		expect((await plain.search('剪头发')).exact).toBe(0);
		expect(await answers(plain, '请问哪里可以理发')).toEqual(expect.arrayContaining(['/dish/', '/story/']));
	});

	test('has room for all that may be written, and for a hundred villages', () => {
		const common = [...readFileSync('tests/fixtures/standard-characters.txt', 'utf8').replaceAll('\n', '')];
		let state = 7;
		const word = (length: number) =>
			Array.from({ length }, () => {
				state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
				return common[(state >>> 8) % 3_500]!;
			}).join('');
		const sayings = Array.from({ length: 150 }, () => ({
			said: Array.from({ length: 12 }, () => word(3)),
			meant: [word(4)],
		}));
		const stations = Array.from({ length: 100 }, (_, at) =>
			entry('stations', `station-${at}`, { village: `${word(3)}村` })
		);
		const spoken = spokenHere(
			thesaurusSchema.parse({ sayings }),
			{ township: '青山乡', plan: 'plan' },
			stations
		);
		expect(() => buildIndex(PAGES, undefined, spoken)).not.toThrow();
	});

	test('has a cap', () => {
		const many = Array.from({ length: 6_000 }, (_, at) => ({
			said: [`说法${(at * 7919).toString(36)}`],
			meant: [`词语${(at * 104_729).toString(36)}`],
		}));
		expect(() => buildIndex(PAGES, undefined, { ...SPOKEN, words: many })).toThrow(
			`超过上限 ${CAPS.thesaurus} 字节`
		);
	});
});

describe('a page with other names', () => {
	const named = searchPage(
		'linli',
		'邻里守望',
		'<p>上门看看。</p>',
		'<meta name="search-name" content="搭把手"><meta name="search-name" content="串门">'
	);

	test('is found by each of them as by its title, which stays what is shown', async () => {
		const { search, show } = await engine([
			...PAGES,
			named,
			searchPage('x', '见闻', '<p>大家搭把手，常串门。</p>'),
		]);
		for (const name of ['搭把手', '串门']) {
			const { results } = await search(name);
			const shown = await show(results[0]!);
			expect([shown.url, shown.title, shown.excerpt]).toEqual([
				'/linli/',
				[{ text: '邻里守望', marked: false }],
				[{ text: '上门看看。', marked: false }],
			]);
		}
	});

	test('is not called by a small part of a name', async () => {
		const long = searchPage(
			'long',
			'代理家长',
			'<p>照看。</p>',
			'<meta name="search-name" content="爸妈在外地打工">'
		);
		const told = searchPage('told', '见闻', '<p>外地的事。</p>');
		expect((await answers(await engine([long, told]), '外地'))[0]).toBe('/told/');
		expect((await answers(await engine([long, told]), '在外地打工'))[0]).toBe('/long/');
	});

	test('is not found by what only meets at the seam of two names', async () => {
		expect(await answers(await engine([named]), '手串')).toEqual([]);
	});
});

test('a part of a page goes by its own names, leads to its place, and shows none of them', async () => {
	const plan = searchPage(
		'plan',
		'工作方案',
		'<section id="2.1"><a data-section href="#2.1">二（一）</a><p>设所和站。</p></section>' +
			'<section id="2.2"><a data-section href="#2.2">二（二）</a><p>站里按月开展。</p></section>'
	);
	const { search, show } = await engine([...PAGES, plan], {
		...SPOKEN,
		parts: [{ page: '/plan/', id: '2.2', names: ['每月几次', '活动次数'] }],
	});
	for (const name of ['每月几次', '活动次数']) {
		const { results } = await search(name);
		const shown = await show(results[0]!);
		expect([shown.url, ...shown.sections]).toEqual([
			'/plan/',
			{ url: '/plan/#2.2', title: '二（二）', excerpt: [{ text: '站里按月开展。', marked: false }] },
		]);
		expect(JSON.stringify(shown)).not.toContain(name);
	}
	// Whoever asks something else is not led there.
	expect((await show((await search('设所')).results[0]!)).sections.map(({ url }) => url)).toEqual([
		'/plan/#2.1',
	]);
});

test('where no word is known, what one can have is offered by its rarest characters, as related and not as an answer', async () => {
	const weighed = (name: string, title: string, weight: number) =>
		searchPage(name, title, '<p>上门。</p>', `<meta name="search-weight" content="${weight}">`);
	const pages = [
		weighed('dish', '修伞', 3),
		weighed('old', '修碗', -1),
		searchPage('story', '修桥', '<p>见。</p>'),
	];
	const { search, show } = await engineOver(buildIndex(pages));
	const { results, exact } = await search('伞烂了莫得修处');
	expect([exact, ...results.map(({ tier }) => tier)]).toEqual([0, 3]);
	expect((await show(results[0]!)).url).toBe('/dish/');
});

test('what somebody can have comes before what was once written of it, and what is over after it', async () => {
	const weighed = (name: string, weight: number) =>
		searchPage(name, '四点半课堂', '<p>写作业。</p>', `<meta name="search-weight" content="${weight}">`);
	const pages = [
		weighed('past', -1),
		weighed('coming', 2),
		weighed('dish', 3),
		searchPage('story', '四点半课堂', '<p>灯亮了。</p>'),
	];
	expect(await answers(await engine(pages), '四点半课堂')).toEqual([
		'/dish/',
		'/coming/',
		'/story/',
		'/past/',
	]);
});

test('completions of the same title say what tells them apart', async () => {
	const noted = (name: string, title: string, note: string) =>
		searchPage(name, title, '<p>写作业。</p>', `<meta name="search-note" content="${note}">`);
	const { suggest } = await engine([
		noted('dish', '四点半课堂', '活动菜单 帮-02'),
		noted('one', '四点半课堂', '2026年12月1日 百花桥村'),
		noted('other', '四点半的灯', '活动报道'),
	]);
	const pages = (await suggest('四点半')).filter(({ url }) => url !== undefined);
	expect(pages.map(({ url, note }) => [url, note]).sort()).toEqual([
		['/dish/', '活动菜单 帮-02'],
		['/one/', '2026年12月1日 百花桥村'],
		['/other/', undefined],
	]);
});

test('a list is found by its title and what its head says of it, not by what stands in it', () => {
	const html = (head: string) =>
		`<html><head><meta name="Description" content="按月查看">${head}</head><body><main data-unsearched><h1>活动排期</h1><p>理发</p></main></body></html>`;
	expect(pageText('/s/', html('<meta name="search:种类" content="栏目">'))).toMatchObject({
		title: '活动排期',
		text: '按月查看',
		sections: [],
	});
	expect(pageText('/s/', html(''))).toBeUndefined();
});
