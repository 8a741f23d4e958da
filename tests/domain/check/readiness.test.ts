import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/domain/check/check-entry.ts';
import type { Facts } from '../../../src/domain/check/facts.ts';
import type { EntryDraft } from '../../../src/domain/check/issue.ts';

const FACTS: Facts = {
	today: '2026-11-24',
	targets: {
		stations: ['songlin'],
		sessions: ['2026-10-18-chongyang'],
		menu: ['chongyang'],
		stories: [],
		clauses: ['1.2'],
	},
	places: ['青溪乡', '松林村'],
	villages: { songlin: '松林村' },
	contact: true,
	lexicon: { words: [{ wrong: '送单制', right: '送单式' }] },
};

const PHOTO = {
	src: 'a.jpg',
	alt: '老人们在院坝里吃饭',
	caption: '图为长者餐桌',
	credit: '李小禾 摄',
	people: 'crowd',
};
const REVIEWS = {
	first: { by: '王一', at: '2026-10-19 08:00' },
	second: { by: '王二', at: '2026-10-19 08:30' },
	final: { by: '王三', at: '2026-10-19 09:00' },
};
const STORY = {
	title: '重阳节长者餐桌开到院坝里',
	kind: 'report',
	published: '2026-10-19 09:30',
	summary: '10月18日，松林村的老人们围坐在院坝里，一起吃了一顿热饭。',
	stations: ['songlin'],
	clauses: ['1.2'],
	cover: PHOTO,
	reviews: REVIEWS,
};
const BODY = '菜是邻居们一早摘的，大家在院坝里洗、切、炒，忙了一上午。'.repeat(10);
const PRACTICE = {
	title: '一张菜单送到院坝',
	published: '2026-11-22 10:00',
	summary: '把服务写成菜单，村里点什么就送什么。',
	strand: 'help',
	background: '以前送什么听什么。',
	approach: '现在点什么送什么。',
	results: [{ figure: '26 场', meaning: '送到村里', source: '台账', asOf: '2026-11-01' }],
	photos: [PHOTO],
	reviews: REVIEWS,
};

const story = (data: object = {}, body = BODY): EntryDraft => ({
	collection: 'stories',
	id: 'x',
	data: { ...STORY, ...data },
	body,
});
const practice = (data: object = {}): EntryDraft => ({
	collection: 'practices',
	id: 'x',
	data: { ...PRACTICE, ...data },
	body: '',
});
const told = (draft: EntryDraft, facts: Partial<Facts> = {}) =>
	checkEntry(draft, { ...FACTS, ...facts }).map(({ level, code, label }) => `${level} ${code} ${label}`);

test('a story and a practice that are ready are told nothing', () => {
	expect(told(story())).toEqual([]);
	expect(told(practice())).toEqual([]);
});

// Each rule broken once; the sound entries above are its passing example.
test.each<[string, EntryDraft, string[]]>([
	['an empty title', story({ title: '' }), ['publish field-missing 标题']],
	[
		'no alternative',
		story({ cover: { ...PHOTO, alt: '' } }),
		['publish field-missing 题图 · 图片说明（读屏文字）'],
	],
	[
		'a meaningless alternative',
		story({ cover: { ...PHOTO, alt: 'IMG_1234' } }),
		['publish field-custom 题图 · 图片说明（读屏文字）'],
	],
	[
		'no caption',
		story({ photos: [PHOTO, { ...PHOTO, caption: '' }] }),
		['publish caption-missing 照片 2 · 图注'],
	],
	['no credit', story({ cover: { ...PHOTO, credit: undefined } }), ['publish credit-missing 题图 · 作者']],
	[
		'a child without consent',
		story({ cover: { ...PHOTO, people: 'minor', consent: 'spoken' } }),
		['save field-custom 题图 · 肖像授权'],
	],
	[
		'a face without consent',
		story({ cover: { ...PHOTO, people: 'identifiable' } }),
		['save field-custom 题图 · 肖像授权'],
	],
	['an ID number', story({}, `${BODY}11010519491231002X`), ['save private-id-card 正文']],
	['a mobile number', story({ summary: `${STORY.summary}13800138000` }), ['save private-mobile 摘要']],
	['a home', story({}, `${BODY}他住松林村三组12号。`), ['publish private-address 正文']],
	['no reviews', story({ reviews: {} }), ['publish reviews-missing 三审']],
	[
		'a long title',
		story({ title: '松林村的老人们重阳节这天在院坝里围坐吃了一顿热饭' }),
		['advice title-long 标题'],
	],
	['a text of blanks', story({}, ' \n\n---\n'), ['publish text-empty 正文', 'advice story-short 正文']],
	['a slip in the year', story({ published: '2062-10-19 09:30' }), ['publish date-far 发布时间']],
	['a notice that is over', story({ kind: 'notice', expires: '2026-11-23' }), ['publish expired 公告到期']],
	['an unknown clause', story({ clauses: ['9.9'] }), ['publish reference-broken 落实条款 1']],
	[
		'an unknown session',
		story({ sessions: ['2026-10-18-chongyan'] }),
		['publish reference-broken 对应场次 1'],
	],
	['an unknown station', story({ stations: ['songlim'] }), ['publish reference-broken 相关实践站 1']],
	['a wrong word', story({}, `${BODY}推行送单制。`), ['publish wording 正文']],
	['web code', story({}, `${BODY}\n\n<b>好</b>`), ['save raw-html 正文']],
	['a link to a disk', story({}, `${BODY}[看](C:\\a.doc)`), ['publish link-disk 正文']],
	['few words', story({}, '菜是一早摘的。'), ['advice story-short 正文']],
	[
		'a lead without day, place or people',
		story({ summary: '围坐一起吃了一顿热饭真是好。' }, '好。'.repeat(120)),
		['advice lead-incomplete 摘要'],
	],
	['a village without its station', story({ stations: [] }), ['advice station-unnamed 相关实践站']],
	['a story without photos', story({ cover: undefined }), ['advice photos-missing 照片']],
	['a practice without figures', practice({ results: [] }), ['advice figures-missing 成效（数字）']],
	['a practice without photos', practice({ photos: [] }), ['advice photos-missing 供下载的照片']],
])('%s is told, with its place', (_, draft, expected) => {
	expect(told(draft)).toEqual(expected);
});

test('a village is enough by a session, and may be named in passing', () => {
	expect(told(story({ stations: [], sessions: ['2026-10-18-chongyang'] }))).toEqual([]);
	const passing = `${BODY}\n\n松林村的乡亲也来了。`;
	expect(told(story({ stations: [], summary: '10月18日，村里的老人们一起吃了一顿热饭。' }, passing))).toEqual(
		[]
	);
});

test('a small photo is told where its size is known', () => {
	expect(told(story(), { pixels: { 'a.jpg': { width: 1200, height: 900 } } })).toEqual([
		'advice photo-small 题图 · 图片',
	]);
	expect(told(story(), { pixels: { 'a.jpg': { width: 2400, height: 1800 } } })).toEqual([]);
});

test('a long picture that nobody could read is told', () => {
	expect(told(story(), { pixels: { 'a.jpg': { width: 375, height: 15_000 } } })).toEqual([
		'advice photo-illegible 题图 · 图片',
	]);
	expect(told(story(), { pixels: { 'a.jpg': { width: 750, height: 9000 } } })).toEqual([]);
});

test('a practice wants somebody whom the press can reach', () => {
	expect(told(practice(), { contact: false })).toEqual(['advice contact-missing 整篇']);
});

test('reviews kept by a server count instead of those in the entry', () => {
	const draft = story({ reviews: {} });
	expect(told(draft, { passed: ['first', 'second', 'final'] })).toEqual([]);
	expect(checkEntry(draft, { ...FACTS, passed: ['first'] })[0]?.message).toContain('还差复审、终审');
});

test('a page or a notice needs no three reviews', () => {
	const page = {
		collection: 'pages',
		id: 'x',
		data: { title: '关于我们', summary: '实践所是做什么的、怎么找到我们。' },
		body: '实践所在乡政府一楼。',
	} as const;
	expect(told(page)).toEqual([]);
});

test('a station says where it stands', () => {
	const station = (data: object): EntryDraft => ({
		collection: 'stations',
		id: 'songlin',
		data: { title: '松林村新时代文明实践站', village: '松林村', kind: 'village', order: 1, ...data },
		body: '',
	});
	expect(told(station({ address: '松林村三组12号' }))).toEqual([]);
	expect(told(station({ hours: '到松林村三组12号问' }))).toEqual(['publish private-address 开放时间']);
});

test('the words of an official document are never judged', () => {
	const document: EntryDraft = {
		collection: 'documents',
		id: 'plan',
		data: { title: '云溪乡工作方案', issuer: '中共云溪乡委员会', dateSigned: '2026-01-05' },
		body: '推行送单制，联系人三组12号。',
	};
	expect(told(document)).toEqual([]);
});

test('what a copy made of the characters of an official document is told at its line', () => {
	const document: EntryDraft = {
		collection: 'documents',
		id: 'plan',
		data: { title: '云溪乡工作方案', issuer: '中共云溪乡委员会', dateSigned: '2026-01-05' },
		body: '一、总则\r\n\r\n⺠⽣⼯程。\r\n\r\n长\u200b江\ue123。\r\n',
	};
	const found = checkEntry(document, FACTS);
	expect(found.map(({ code, level, inFolder, line }) => `${level} ${inFolder} ${code} ${line}`)).toEqual([
		'publish warning zero-width 5',
		'publish warning private-use 5',
		'advice warning radical 3',
	]);
	expect(found[2]!.message).toContain('请改成“民生工”');
});

test('whatever an editor leaves behind, the check answers', () => {
	for (const data of [undefined, null, [], 'x', 3, { photos: 'x' }, { cover: [] }, { reviews: 1, title: {} }])
		expect(checkEntry({ collection: 'stories', id: 'x', data, body: '' }, FACTS).length).toBeGreaterThan(3);
});

test('a rule that leaves months out says which', () => {
	const session = (repeat: string, start: string): EntryDraft => ({
		collection: 'sessions',
		id: 'x',
		data: { dish: 'chongyang', station: 'songlin', start, repeat },
		body: '',
	});
	const found = checkEntry(session('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2026-12-31 09:00'), FACTS);
	expect(found.map(({ code, level }) => `${level} ${code}`)).toEqual(['advice repeat-skips']);
	expect(found[0]!.message).toMatch(/^2027年2月没有.*BYMONTHDAY=-1/);
	expect(told(session('FREQ=MONTHLY;BYDAY=-1TH;COUNT=3', '2026-12-31 09:00'))).toEqual([]);
});

test('a piece planned for next spring is not far', () => {
	expect(told(story({ published: '2027-04-01 09:00' }))).toEqual([]);
});

test('what the loudspeaker would leave out is told at its field, of what is read out only', () => {
	const told = (draft: EntryDraft) =>
		checkEntry(draft, FACTS).flatMap(({ code, label, message }) =>
			code === 'loudspeaker-unsaid' ? [`${label} ${message}`] : []
		);
	const summary = '报名请到5-2-301，带上户口本，过时不候，请互相转告。';
	expect(told(story({ kind: 'notice', expires: '2026-12-01', summary }))).toEqual([
		expect.stringMatching(/^摘要 .*“5-2-301”.*用文字写明/),
	]);
	expect(told(story({ summary }))).toEqual([]);
});

test('a piece that is ticked 草稿 is told before anybody reviews it, and how to mend it', () => {
	const told = (draft: unknown) =>
		checkEntry(story({ draft }), FACTS)
			.filter(({ path }) => path[0] === 'draft')
			.map(({ level, label, message }) => [level, label, /去掉这个勾/.test(message)]);
	expect(told(true)).toEqual([['publish', '草稿', true]]);
	expect([...told(false), ...told(undefined)]).toEqual([]);
});
