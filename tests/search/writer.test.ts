import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { lockFolder } from '../../src/files/folder-lock.ts';
import type { SoundTableFile, TitlesFile } from '../../src/search/engine/format.ts';
import { pageText } from '../../src/search/writer/page-text.ts';
import { openIndex, readPages, writeIndex } from '../../src/search/writer/search-files.ts';
import { buildIndex, CAPS } from '../../src/search/writer/search-index.ts';
import { answers, engineFor, engineOver, html, searchPage } from '../support/search-pages.ts';

const PAGES = [
	searchPage('ketang', '四点半课堂开班', '<p>放学以后，孩子们到实践站写作业。</p>'),
	searchPage('lifa', '百花桥村义务理发', '<p>志愿者给老人理发。四点半课堂也来了。</p>'),
	searchPage('lingshan', '武陵山村植树', '<p>上山种树，一户认管一片；<b>志愿</b>服务队带了树苗。</p>'),
	searchPage('jie', '重阳节', '<p>敬老爱老，唱歌跳舞。一共17个村参加。</p>'),
];

describe('search', () => {
	test.each([
		['四点半课堂', ['/ketang/', '/lifa/']],
		['一片志愿服务', ['/lingshan/']],
		['武陵山村植树上山种树', ['/lingshan/']],
		['老人 课堂', ['/lifa/']],
		['7个村', ['/jie/']],
		['四点办课堂', ['/ketang/', '/lifa/']],
		['四半点课堂', ['/ketang/', '/lifa/']],
		['武凌山', ['/lingshan/']],
		['武陵山橱', []],
		['四點半課堂', ['/ketang/', '/lifa/']],
		['sidianban', ['/ketang/', '/lifa/']],
		['chongyang', ['/jie/']],
		['sdbkt', ['/ketang/', '/lifa/']],
		['SDB', ['/ketang/', '/lifa/']],
		['sì diǎn bàn', ['/ketang/', '/lifa/']],
		['sidianb', ['/ketang/', '/lifa/']],
		['fxyh', ['/ketang/']],
		['四点课堂', ['/ketang/', '/lifa/']],
		['四点半的课堂', ['/ketang/', '/lifa/']],
		['四点半学堂', ['/ketang/', '/lifa/']],
		['请问百花桥在哪里理发', ['/lifa/']],
		['《》！', []],
	])('%s finds %j', async (query, wanted) => {
		const engine = await engineFor(PAGES);
		const found = await answers(engine, query);
		expect(wanted.length === 0 ? [] : found.slice(0, wanted.length)).toEqual(wanted);
	});

	test('a page and a query in radicals, as from a PDF file, are found as the characters they stand for', async () => {
		const engine = await engineFor([
			...PAGES,
			searchPage('shuiku', '\u2f54库巡查', '<p>\u2ecb队沿\u2f63态步道巡查，葛\u{e0100}城也来了。</p>'),
		]);
		for (const query of ['水库', '\u2f54库', '车队', '生态步道', '葛城'])
			expect(await answers(engine, query)).toEqual(['/shuiku/']);
		const [first] = (await engine.search('水库')).results;
		expect((await engine.show(first!)).title.map(({ text }) => text).join('')).toBe('水库巡查');
	});

	test('a query without blanks is taken apart', async () => {
		const { results, exact } = await (await engineFor(PAGES)).search('百花桥老人');
		expect([exact, results[0]?.tier]).toEqual([0, 2]);
	});

	test('a page that shares only single characters with a query is not related to it', async () => {
		const engine = await engineFor([
			...PAGES,
			searchPage('dish', '送餐', '<p>打电话说。</p>'),
			searchPage('lamp', '路灯', '<p>电话报修路灯。</p>'),
		]);
		expect(await answers(engine, '电焊')).toEqual([]);
		expect(await answers(engine, '电焊路灯')).toEqual(['/lamp/']);
		expect(await answers(engine, '电')).toEqual(expect.arrayContaining(['/dish/', '/lamp/']));
	});

	test('letters that stand for several things say what else they may be', async () => {
		const engine = await engineFor([
			searchPage('a', '志愿服务', '<p>志愿服务队</p>'),
			searchPage('b', '支援服务', '<p>志愿服务队</p>'),
			searchPage('c', '中央飞舞', '<p>志愿服务</p>'),
		]);
		const { corrected, others, results } = await engine.search('zyfw');
		expect([corrected, others?.toSorted()]).toEqual(['志愿服务', ['中央飞舞', '支援服务']]);
		expect(results).toHaveLength(3);
	});

	test('a page with what letters most likely stand for keeps its place, though another reading stands on it too', async () => {
		const engine = await engineFor([
			searchPage('both', '实践', '<p>实践的时间。</p>'),
			...[1, 2, 3].flatMap((at) => [
				searchPage(`told-${at}`, `记事${at}`, '<p>实践一回。</p>'),
				searchPage(`other-${at}`, `通知${at}`, '<p>时间一改。</p>'),
			]),
		]);
		expect(await engine.search('shijian')).toMatchObject({ corrected: '实践', others: ['时间'], exact: 7 });
		expect((await answers(engine, 'shijian'))[0]).toBe('/both/');
	});

	test('a word in letters is found as it stands, not as pinyin', async () => {
		const engine = await engineFor([
			searchPage('a', '说明', '<p>用 banan 软件</p>'),
			searchPage('b', '办案', '<p>办案办案</p>'),
		]);
		expect(await answers(engine, 'banan')).toEqual(['/a/', '/b/']);
		expect((await engine.search('banan')).corrected).toBeUndefined();
		expect(await answers(engine, 'bana')).toEqual(['/a/', '/b/']);
		const links = await engineFor([
			searchPage('a', '链接', '<p>/zhbanan7/</p>'),
			searchPage('b', '办案', '<p>办案办案</p>'),
		]);
		expect(await answers(links, 'banan')).toEqual(['/b/', '/a/']);
	});

	test('words that stand on many pages are no mistake, only because one page has something alike', async () => {
		const meetings = Array.from({ length: 30 }, (_, at) =>
			searchPage(`m${at}`, '会议', '<p>时间定了，活动也定了。</p>')
		);
		const one = searchPage('x', '会意', '<p>会意活动</p>');
		expect((await (await engineFor([...meetings, one])).search('会议活动')).corrected).toBeUndefined();
		expect((await (await engineFor([one])).search('会议活动')).corrected).toBe('会意活动');
	});

	test.each([
		['yi feng yi su', '移风易俗'],
		['YÍ FĒNG YÌ SÚ', '移风易俗'],
	])('letters apart may sound alike: %s is %s', async (typed, meant) => {
		const engine = await engineFor([...PAGES, searchPage('su', '移风易俗', '<p>红白事简办。</p>')]);
		expect((await engine.search(typed)).corrected).toBe(meant);
	});

	test.each([
		['2.5万', ['/a/']],
		['25万', ['/b/']],
		['79.5%', ['/a/']],
		['795', ['/b/']],
	])('a number is told from one with a point or a sign: %s', async (query, wanted) => {
		const engine = await engineFor([
			searchPage('a', '增收', '<p>人均2.5万元，占79.5%。</p>'),
			searchPage('b', '修路', '<p>投资25万元，共795米。</p>'),
		]);
		expect(await answers(engine, query)).toEqual(wanted);
	});

	test.each(['谭建蓝', '谭建岚', '谭剑兰', '谭建红', '谭大兰'])(
		'one character wrong in a name of three is no other name: %s',
		async (typed) => {
			const others = Array.from({ length: 60 }, (_, at) =>
				searchPage(`p${at}`, `第${at}回`, '<p>照常来。</p>')
			);
			const engine = await engineFor([...others, searchPage('tan', '好人', '<p>村民谭建兰在家。</p>')]);
			expect((await engine.search(typed)).corrected).toBe('谭建兰');
		}
	);

	test('what is no name is not guessed at', async () => {
		const engine = await engineFor([searchPage('a', '立冬', '<p>大家包饺子，修水管。</p>')]);
		for (const typed of ['包粽子', '修电管']) expect((await engine.search(typed)).corrected).toBeUndefined();
	});

	test.each(['中央查实', '宪法宣传活动', '医疗队下乡'])(
		'good words that only do not follow each other are a query, not a mistake: %s',
		async (query) => {
			const engine = await engineFor([
				searchPage('a', '会议', '<p>中央实施意见，逐一查实。</p>'),
				searchPage('b', '普法', '<p>普法宣传活动，学习宪法。</p>'),
				searchPage('c', '巡诊', '<p>医疗队下沉到村，送戏下乡。</p>'),
			]);
			const { corrected, results } = await engine.search(query);
			expect([corrected, results[0]?.tier]).toEqual([undefined, 2]);
		}
	);

	test('what a word in letters may stand for besides is no answer to it', async () => {
		const engine = await engineFor([
			searchPage('gdp', '增长', '<p>全市GDP增长。</p>'),
			searchPage('read', '高地坪', '<p>高地坪的高地坪。</p>'),
		]);
		expect(await engine.search('GDP')).toMatchObject({ exact: 1 });
		expect((await answers(engine, 'GDP'))[0]).toBe('/gdp/');
	});

	test('works without a dictionary in the browser', async () => {
		const { files } = buildIndex(PAGES);
		vi.stubGlobal('Intl', {});
		vi.resetModules();
		onTestFinished(() => {
			vi.unstubAllGlobals();
			vi.resetModules();
		});
		const { searchWords: wordsOf } = await import('../../src/search/engine/word-cutting.ts');
		expect(wordsOf('百花桥老人')).toEqual(['百花桥老人']);
		const { openSearch } = await import('../../src/search/engine/search.ts');
		const engine = await openSearch(async (name) => files.get(name)!);
		expect(await answers(engine, '百花桥老人')).toEqual(['/lifa/']);
	});

	test('words that follow each other as typed come before words that only stand on the same page', async () => {
		const engine = await engineFor([
			searchPage('apart', '理发', '<p>理发，理发，百花桥。</p>'),
			searchPage('close', '消息', '<p>百花桥 理发</p>'),
		]);
		expect(await answers(engine, '百花桥 理发')).toEqual(['/close/', '/apart/']);
	});

	test.each([
		['武凌山', '武陵山', 1],
		['四点半学堂', '四点半课堂', 2],
		['四点课堂开班', '四点半课堂开班', 1],
		['四点半课课堂', '四点半课堂', 2],
	])('instead of %s it says that it searched %s', async (typed, meant, exact) => {
		expect(await (await engineFor(PAGES)).search(typed)).toMatchObject({ corrected: meant, exact });
	});

	test.each([
		['a sentence', '<p>以上都是示例。发现不对请告诉我们。</p>'],
		['a clause', '<p>以上都是示例，发现不对请告诉我们。</p>'],
		['a line', '<ul><li>示例</li><li>发现不对请告诉我们</li></ul>'],
	])('nothing is found over the end of %s', async (_, body) => {
		const engine = await engineFor([searchPage('about', '说明', body), searchPage('x', '示例', '发现')]);
		for (const query of ['例发', '理发', 'lifa'])
			expect([query, await engine.search(query)]).toMatchObject([query, { exact: 0, results: [] }]);
	});

	test('only what is as long as half a sentence is found without its punctuation', async () => {
		const engine = await engineFor(PAGES);
		expect(await engine.search('一片志愿服务')).toMatchObject({ exact: 1 });
		expect(await engine.search('片志愿')).toMatchObject({ exact: 0 });
	});

	test('a short word gives way to what sounds alike only when that is a word or stands in a title', async () => {
		const engine = await engineFor([
			searchPage('a', '说明', '<p>照此例发给各村，再到县里办公。</p>'),
			searchPage('b', '武陵山', '<p>植树</p>'),
		]);
		expect((await engine.search('理发')).corrected).toBeUndefined();
		expect(await engine.search('班公')).toMatchObject({ corrected: '办公', exact: 1 });
		expect(await engine.search('武凌山')).toMatchObject({ corrected: '武陵山', exact: 1 });
	});

	test('completes with terms and titles', async () => {
		const offered = await (await engineFor(PAGES)).suggest('四点');
		expect(offered).toContainEqual({ text: '四点半课堂开班', url: '/ketang/' });
	});

	test('filters, counts and orders by date', async () => {
		const head = (date: string, kind: string) =>
			`<meta name="PubDate" content="${date} 08:00"><meta name="search:种类" content="${kind}">`;
		const engine = await engineFor([
			searchPage('old', '赶场', '<p>春天</p>', head('2025-01-01', '报道')),
			searchPage('new', '春天里', '<p>赶场</p>', head('2026-01-01', '公文')),
		]);
		const { results, facets } = await engine.search('赶场', { order: 'date' });
		expect((await engine.show(results[0]!)).url).toBe('/new/');
		expect(facets).toMatchObject({ 种类: { 报道: 1, 公文: 1 }, 年份: { 2025: 1, 2026: 1 } });
		const only = await engine.search('赶场', { filters: { 种类: ['报道'] } });
		expect(only.exact).toBe(1);
		expect(only.facets['种类']).toEqual({ 报道: 1, 公文: 1 });
	});
});

describe('what is in the index', () => {
	test('is neither hidden pages nor samples within pages', () => {
		expect(pageText('/x/', html('示例', '', '<meta name="robots" content="noindex">'))).toBeUndefined();
		const page = pageText(
			'/x/',
			html('站', '<ul><li>真的</li><li>假的<span data-sample>示例</span></li></ul>')
		);
		expect(page?.text).toBe('真的');
	});

	test.each([
		['noindex', '<meta name="robots" content="noindex">'],
		['none', '<meta name="robots" content="none">'],
		['capitals', '<meta name="ROBOTS" content="NOINDEX, NOFOLLOW">'],
	])('is no page that forbids it: %s', (_, head) => {
		expect(pageText('/x/', html('内部', '<p>资料</p>', head))).toBeUndefined();
		expect(pageText('/x/', html('内部', '<p>资料</p>', head), true)?.text).toBe('资料');
	});

	test('is a page that stands in a form as a whole, without its controls', () => {
		const page = pageText(
			'/x/',
			'<body><form><h1>公告</h1><p>各村：</p><label>姓名<input></label><button>提交</button></form></body>'
		);
		expect(page).toMatchObject({ title: '公告', text: '各村：' });
	});

	test('is the main part that is shown', () => {
		const page = pageText('/x/', '<main hidden><h1>旧</h1></main><main><h1>新</h1><p>正文</p></main>');
		expect(page).toMatchObject({ title: '新', text: '正文' });
	});

	test.each([
		['of a menu', '<nav><h1>站名</h1></nav><h1>公告</h1>'],
		['that nobody sees', '<h1 hidden>旧名</h1><h1>公告</h1>'],
		['that is a picture', '<h1><img src="logo.png" alt=""></h1>'],
	])('has no title %s', (_, body) => {
		expect(pageText('/x/', `<title>公告</title><body>${body}<p>正文</p>`)).toMatchObject({
			title: '公告',
			text: '正文',
		});
	});

	test.each(['audio', 'video', 'canvas', 'datalist', 'noembed'])('is not what stands in for <%s>', (name) => {
		expect(pageText('/x/', html('页', `<${name}>请换浏览器</${name}><p>正文</p>`))?.text).toBe('正文');
	});

	test.each(['center', 'address', 'fieldset', 'form'])('does not join the lines of <%s>', (name) => {
		expect(pageText('/x/', html('页', `<${name}>甲</${name}><${name}>乙</${name}>`))?.text).toBe('甲\n乙');
	});

	test('is a page that asks for something else', () => {
		for (const rule of ['index, follow', 'nofollow', 'max-snippet:50', 'noarchive'])
			expect(
				pageText('/x/', html('公开', '<p>资料</p>', `<meta name="robots" content="${rule}">`))
			).toBeDefined();
	});

	test.each([
		['hidden', '<p hidden>暗处</p>'],
		['hidden with a value', '<div hidden="hidden"><p>暗处</p></div>'],
		['hidden from listeners', '<span aria-hidden="true">暗处</span>'],
		['not displayed', '<p style="color:red; DISPLAY : none">暗处</p>'],
		['invisible', '<p style="visibility:hidden">暗处</p>'],
		['a template', '<template><p>暗处</p></template>'],
		['for browsers without programs', '<noscript><p>暗处</p></noscript>'],
		['a closed dialog', '<dialog><p>暗处</p></dialog>'],
	])('is nothing that is %s', (_, body) => {
		expect(pageText('/x/', html('站', `${body}<p>明处</p>`))?.text).toBe('明处');
	});

	test('is what a reader can open', () => {
		const body =
			'<details><summary>更多</summary><p>细则</p></details><p hidden="until-found">附则</p><p style="display:block">总则</p>';
		expect(pageText('/x/', html('站', body))?.text).toBe('更多\n细则\n附则\n总则');
	});

	test('is a word whole, though its sounds stand over it', async () => {
		const ruby = '<ruby>涪<rp>(</rp><rt>fú</rt><rp>)</rp></ruby><ruby>陵<rt>líng</rt></ruby>';
		const page = pageText('/x/', html(`去${ruby}赶场`, `<p>到${ruby}看龙舟</p>`))!;
		expect([page.title, page.text]).toEqual(['去涪陵赶场', '到涪陵看龙舟']);
		expect(await answers(await engineFor([page]), '涪陵')).toEqual(['/x/']);
	});

	test('is no fact that is not known, nor its name', () => {
		const page = searchPage(
			'station',
			'站',
			'<dl><div><dt>电话</dt><dd><span data-unsearched>待补充</span></dd></div><div><dt>地址</dt><dd>村口</dd></div></dl>'
		);
		expect(page.text).toBe('地址：村口');
	});

	test('is not decided by attributes in the text of a page', () => {
		const body =
			'<meta name="search:种类" content="报道"><p data-pagefind-meta="title:假的" data-pagefind-body>正文</p><p data-pagefind-ignore>也是正文</p>';
		const page = pageText('/x/', html('真的', '', '').replace('</body>', `${body}</body>`));
		expect(page).toMatchObject({ title: '真的', text: '正文\n也是正文', facets: {} });
	});

	test('names parts that can be linked to', () => {
		const page = pageText(
			'/plan/',
			html('方案', '<section id="2.2.5"><a data-section href="#2.2.5">二（二）5</a><p>每月一次</p></section>')
		);
		expect(page).toMatchObject({
			text: '每月一次',
			sections: [{ id: '2.2.5', title: '二（二）5', start: 0 }],
		});
	});

	test('names no part that another heading has ended', async () => {
		const body =
			'<h2 id="a">怎么点</h2><p>当面说</p><h2>这项服务</h2><p>送到家</p><h2 id="b">时令</h2><p>全年</p>';
		const page = searchPage('dish', '送餐', body);
		expect(page.sections.map(({ id, start }) => [id, page.text.slice(start, start + 3)])).toEqual([
			['a', '怎么点'],
			['', '这项服'],
			['b', '时令\n'],
		]);
		const engine = await engineFor([page]);
		const parts = async (query: string) => {
			const { results } = await engine.search(query);
			return (await engine.show(results[0]!)).sections.map(({ url }) => url);
		};
		expect([await parts('当面说'), await parts('送到家')]).toEqual([['/dish/#a'], []]);
	});

	test('keeps the headings of a named part', () => {
		const page = pageText(
			'/plan/',
			html('方案', '<section id="1"><a data-section href="#1">一</a><h3>目标</h3><p>每月一次</p></section>')
		);
		expect(page?.sections).toEqual([{ id: '1', title: '一', start: 0 }]);
	});

	test('knows the small picture of a page', async () => {
		const engine = await engineFor([
			searchPage('a', '种树', '<p>上山</p>', '<meta name="search-image" content="/photos/a-480.webp">'),
		]);
		const { results } = await engine.search('种树');
		expect((await engine.show(results[0]!)).image).toBe('/photos/a-480.webp');
	});

	test('is the same bytes for the same pages in any order', () => {
		const twice = [PAGES, PAGES.toReversed()].map((pages) => [...buildIndex(pages).files.keys()].sort());
		expect(twice[0]).toEqual(twice[1]);
	});

	/** Pages whose titles are so many characters long, of so many characters. */
	const titled = (length: number, of: number) => {
		let state = 7;
		const character = () => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
			return String.fromCodePoint(0x4e00 + ((state >>> 8) % of));
		};
		return Array.from({ length: 1500 }, (_, at) => {
			const day = `${2020 + Math.floor(at / 300)}-${String(1 + (at % 12)).padStart(2, '0')}-01`;
			const date = `<meta name="PubDate" content="${day}">`;
			return searchPage(`stories/${day}-p${at}`, Array.from({ length }, character).join(''), '', date);
		});
	};

	test('is refused when an asset grows over its cap', () => {
		const titles = titled(8, 20_000).map(({ title }) => title);
		const words = titles.flatMap((said, at) => ({ said: [said], meant: [titles.at(-1 - at)!] }));
		const spoken = { words, fillers: [], places: [], answers: [] };
		expect(() => buildIndex(PAGES, undefined, spoken)).toThrow(`超过上限 ${CAPS.thesaurus}`);
	});

	test('has room for a list of all characters, and hears those of the most pages', () => {
		const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
		const list = { ...PAGES[0]!, url: '/stories/list/', title: '字表', text: all.join('') };
		const twice = ['a', 'b'].map((id) => searchPage(id, '崄坪', '<p>上崄坪，下崄坪</p>'));
		const { files, index } = buildIndex([list, ...PAGES, ...twice]);
		const bytes = files.get(index.lexicon)!;
		expect(bytes.length).toBeLessThanOrEqual(CAPS.lexicon);
		const { sounds, terms }: SoundTableFile = JSON.parse(gunzipSync(bytes).toString());
		expect(Object.values(sounds).join('')).toMatch(/(?=.*崄)(?=.*坪)(?=.*锌)/);
		expect(terms).toContain('四点半课堂');
	});

	test('completes with the newest titles where not all have room', () => {
		const pages = titled(40, 2_000);
		const { files, index } = buildIndex(pages);
		const bytes = files.get(index.titles)!;
		expect(bytes.length).toBeLessThanOrEqual(CAPS.titles);
		const listed: TitlesFile = JSON.parse(gunzipSync(bytes).toString());
		const newest = pages.toSorted((a, b) => (`${a.date} ${a.url}` < `${b.date} ${b.url}` ? 1 : -1));
		expect(listed.pages.length).toBeGreaterThan(1_000);
		expect(listed.pages).toEqual(newest.slice(0, listed.pages.length).map(({ url, title }) => [url, title]));
	});
});

describe('an update', () => {
	const many = Array.from({ length: 60 }, (_, at) =>
		searchPage(
			`p${at}`,
			`第${at}次院坝会`,
			`<p>${'讲政策'.repeat(at % 5)}，来了${at}个人，${at % 3 ? '下雨' : '天晴'}。</p>`
		)
	);
	const before = buildIndex(many);
	const after = [
		...many
			.filter((_, at) => at !== 7)
			.map((page, at) => (at === 20 ? { ...page, text: '改成了包饺子，天晴。' } : page)),
		searchPage('fresh', '新来的一篇', '<p>讲政策，天晴，包饺子。</p>'),
	];
	const updated = buildIndex(after, before.state);

	test('writes only what changed', () => {
		expect(updated.fresh).toBe(2);
		expect(updated.index.segments).toHaveLength(2);
		expect(updated.index.segments[0]!.head).toBe(before.index.segments[0]!.head);
	});

	test.each([
		'天晴',
		'讲政策',
		'包饺子',
		'第7次',
		'院坝会',
		'下雨 讲政策',
		'新来的',
		'天请',
		'baojiaozi',
		'5个人',
		'政策天晴',
	])('answers %s as an index written anew does', async (query) => {
		const files = new Map([...before.files, ...updated.files]);
		const [part, whole] = await Promise.all([engineOver({ files }), engineFor(after)]);
		expect(await answers(part, query)).toEqual(await answers(whole, query));
	});

	test('names every file that the index needs, so that what is left over can go', async () => {
		const all = new Map([...before.files, ...updated.files]);
		const needed = new Map(updated.names.map((name) => [name, all.get(name)!]));
		expect(await answers(await engineOver({ files: needed }), '天晴')).toContain('/fresh/');
		expect([...before.files.keys()].every((name) => updated.names.includes(name))).toBe(false);
	});

	test('that changes much is an index written anew', () => {
		const other = many.map((page) => ({ ...page, text: `${page.text}都改了` }));
		const { index, fresh } = buildIndex(other, before.state);
		expect([index.segments.length, fresh]).toEqual([1, 60]);
	});
});

describe('many updates of a large site', () => {
	const village = (at: number, text: string) =>
		searchPage(`v${at}`, `第${at}期简报`, `<p>${text}，${at % 7 ? '村里开会' : '集市开张'}。</p>`);
	const pages = new Map(Array.from({ length: 3600 }, (_, at) => [at, village(at, '秋收')]));

	test('go into a small segment, then a larger one, and answer as an index written anew does', async () => {
		let built = buildIndex([...pages.values()]);
		const files = new Map(built.files);
		const counts = new Set<number>();
		for (let round = 0; round < 8; round += 1) {
			for (let at = 0; at < 22; at += 1)
				pages.set(round * 40 + at, village(round * 40 + at, round % 2 ? '舞龙' : '唱山歌'));
			// One of them is again as it was.
			pages.set(5, village(5, round % 2 ? '秋收' : '舞龙'));
			built = buildIndex([...pages.values()], built.state);
			for (const [name, bytes] of built.files) files.set(name, bytes);
			expect(built.fresh).toBeLessThan(200);
			counts.add(built.index.segments.length);
		}
		expect(counts).toEqual(new Set([2, 3]));
		const [part, whole] = await Promise.all([engineOver({ files }), engineFor([...pages.values()])]);
		for (const query of ['唱山歌', '舞龙 集市', '第5期', 'wulong', '村里开会', '秋收集市', '舞笼'])
			expect(await answers(part, query), query).toEqual(await answers(whole, query));
	});
});

describe('a folder of HTML', () => {
	const folder = () => {
		const place = mkdtempSync(join(tmpdir(), 'search-'));
		onTestFinished(() => rmSync(place, { recursive: true, force: true }));
		mkdirSync(join(place, 'a'));
		writeFileSync(join(place, 'a/index.html'), html('村里的事', '<nav>导航</nav><p>修路</p>'));
		writeFileSync(join(place, 'b.html'), html('山上的事', '<p>种树</p>'));
		return place;
	};

	test('is indexed and asked', async () => {
		const place = folder();
		expect(writeIndex(place)).toMatchObject({ pages: 2 });
		const engine = await openIndex(place);
		expect([await answers(engine, '修路'), await answers(engine, '种树')]).toEqual([['/a/'], ['/b.html']]);
		expect((await engine.search('导航')).results).toEqual([]);
	});

	test('takes up where the last run stopped, and starts anew when that is broken', () => {
		const place = folder();
		const cache = join(place, 'cache');
		expect(writeIndex(place, { cache }).fresh).toBe(2);
		writeFileSync(join(place, 'c.html'), html('河边的事', '<p>钓鱼</p>'));
		expect(writeIndex(place, { cache })).toMatchObject({ pages: 3, fresh: 1 });
		writeFileSync(join(cache, 'ledger.json'), '{');
		expect(writeIndex(place, { cache }).fresh).toBe(3);
	});

	test('brought up to date for a site that stands elsewhere, gets only what that lacks, and says what may go', async () => {
		const [place, next] = [folder(), mkdtempSync(join(tmpdir(), 'search-'))];
		onTestFinished(() => rmSync(next, { recursive: true, force: true }));
		const cache = join(place, 'cache');
		const first = writeIndex(place, { cache });
		expect(first.written).toHaveLength(first.files);
		const pages = [...readPages(place), searchPage('c', '河边的事', '<p>钓鱼</p>')];
		const { written, removed, files } = writeIndex(next, { cache, pages, earlier: place });
		expect(readdirSync(join(next, 'search-index')).sort()).toEqual([...written].sort());
		expect(written.length).toBeLessThan(files);
		expect(removed.length).toBeGreaterThan(0);
		for (const name of written)
			copyFileSync(join(next, 'search-index', name), join(place, 'search-index', name));
		for (const name of removed) rmSync(join(place, 'search-index', name));
		expect(readdirSync(join(place, 'search-index'))).toHaveLength(files);
		const engine = await openIndex(place);
		expect([await answers(engine, '修路'), await answers(engine, '钓鱼')]).toEqual([['/a/'], ['/c/']]);
	});

	test('is written anew while another build uses what the last run left, and leaves that alone', () => {
		const place = folder();
		const cache = join(place, 'cache');
		writeIndex(place, { cache });
		const release = lockFolder(`${cache}-lock`)!;
		const before = readFileSync(join(cache, 'ledger.json'));
		writeFileSync(join(place, 'c.html'), html('河边的事', '<p>钓鱼</p>'));
		expect(writeIndex(place, { cache })).toMatchObject({ pages: 3, fresh: 3 });
		expect(readFileSync(join(cache, 'ledger.json')).equals(before)).toBe(true);
		release();
		expect(writeIndex(place, { cache })).toMatchObject({ pages: 3, fresh: 1 });
	});

	test('takes pages of any language, or of none that is named', () => {
		const place = folder();
		writeFileSync(join(place, 'c.html'), html('河边', '').replace('zh-CN', 'zh-Hant'));
		writeFileSync(join(place, 'd.html'), html('山上', '').replace(' lang="zh-CN"', ''));
		expect(readPages(place).map(({ url }) => url)).toEqual(['/a/', '/b.html', '/c.html', '/d.html']);
	});

	test('takes pages whatever the case and length of their endings, under addresses that can be followed', () => {
		const place = folder();
		for (const name of ['UPPER.HTML', 'old.htm', '98%.html', '甲#1.html', 'note.html.txt'])
			writeFileSync(join(place, name), html('河边', '<p>钓鱼</p>'));
		expect(readPages(place).map(({ url }) => url)).toEqual(
			['/a/', '/b.html', '/98%25.html', '/UPPER.HTML', '/old.htm', '/甲%231.html'].toSorted()
		);
	});
});
