import { expect, test } from 'vitest';
import { type Linkable, linkFault } from '../../../src/domain/check/own-links.ts';
import { sitePages } from '../../../src/domain/pages/site-pages.ts';
import { anchorsIn } from '../../../src/platform/markdown/links.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const holdings = holdingsOf([
	entry('stories', 'chongyang', { formerly: ['laorenjie'], stations: ['qingzhu'] }),
	entry('menu', 'linli'),
	entry('teams', 'fendui'),
	entry('sessions', 'yuanba', { start: '2026-09-02 09:00' }),
	entry('practices', 'caidan'),
	entry('pages', 'about'),
	entry('pages', 'volunteer'),
]);
const pages = sitePages(holdings, ({ id }) => anchorsIn(id === 'chongyang' ? '## 一桌热饭\n\n吃了。' : ''));
const targets = {
	clauses: new Set(holdings.plan.clauses.keys()),
	stations: new Set(['qingzhu']),
	stories: new Set(['chongyang', 'draft', 'laorenjie']),
	menu: new Set(['linli']),
	teams: new Set(['fendui', 'hidden']),
	sessions: new Set(['yuanba']),
	pages: new Set(['about', 'volunteer']),
};
const linkable: Linkable = { targets, placesAt: (address) => pages.get(address), own: ['h-报名'] };
const told = (link: string, more: Partial<Linkable> = {}) => linkFault(link, { ...linkable, ...more });

test.each([
	'https://example.cn/stories/x/',
	'mailto:a@example.cn',
	'tel:010-12345678',
	'#h-报名',
	'#h-%E6%8A%A5%E5%90%8D',
	'#main',
	'#elder',
	'/#elder',
	'/stories/chongyang/#elder',
	'/',
	'/stories/chongyang/',
	'/stories/chongyang/#h-一桌热饭',
	'/stories/laorenjie/',
	'/stories/kind/report/',
	'/stories/station/qingzhu/',
	'/menu/?d=1',
	'/menu/order/?d=%E5%B8%AE-01#main',
	'/menu/audience/disabled/',
	'/menu/station/qingzhu/',
	'/plan/#1.1',
	'/plan/ledger/qingzhu/2026/ledger.csv',
	'/press/caidan/#background',
	'/volunteer/#fendui',
	'/stations/qingzhu/feed.xml',
	'/stations/qingzhu/sheet/2026-10/',
	'/schedule/2026-10/',
	'/schedule/calendar/2027/',
	'/schedule/yuanba/calendar.ics',
])('%s may be linked', (link) => {
	expect(told(link)).toBeUndefined();
});

test.each([
	['报名表.pdf', 'link-form', '以 / 开头'],
	['stories/chongyang/', 'link-form', '以 / 开头'],
	['../chongyang/', 'link-form', '以 / 开头'],
	['?d=1', 'link-form', '以 / 开头'],
	['a@example.cn', 'link-form', '请写成“mailto:a@example.cn”'],
	['010-12345678', 'link-form', '请写成“tel:010-12345678”'],
	['yuanba.example/tongzhi', 'link-form', '外部网址前面加上 https://'],
	['#', 'link-form', '没有写位置'],
	['/stories/chongyang', 'link-form', '末尾的 /'],
	['/Stories/chongyang/', 'link-form', '“/stories/chongyang/”'],
	['/stories/./chongyang/', 'link-form', '照浏览器地址栏'],
	['/menu/%2e%2e/stories/', 'link-form', '照浏览器地址栏'],
	['/%5Cexample.cn', 'link-form', '照浏览器地址栏'],
	['/%73tories/', 'link-form', '照浏览器地址栏'],
	['/menu//', 'link-form', '照浏览器地址栏'],
	['/stories/chongyan/', 'link-lost', '是不是“/stories/chongyang/”'],
	['/stories/nowhere/#h-1', 'link-lost', '请改对网址'],
	['/menu/nobody-knows/', 'link-lost', '菜单项里没有“nobody-knows”'],
	['/nowhere/', 'link-lost', '固定页面里没有“nowhere”'],
	['/volunteer/#xiaodui-9', 'link-lost', '志愿服务队伍里没有'],
	['/schedule/2031-05/', 'link-lost', '请改成“/schedule/”'],
	['/schedule/calendar/2019/', 'link-lost', '请改成“/schedule/”'],
	['/stories/page/4/', 'link-lost', '请改成“/stories/”'],
	['/plan/ledger/qingzhu/2019/', 'link-lost', '请改成“/plan/ledger/”'],
	['/photos/a.jpg', 'link-lost', '照片和文件不能这样链接'],
	['/admin/', 'link-lost', '没有这一页'],
	['/stories/draft/', 'link-hidden', '还没有发布（草稿、示例或发布时间未到）：请先发布它，或去掉链接'],
	['/volunteer/#hidden', 'link-hidden', '还没有发布'],
	['/plan/#9.9.9', 'link-place', '工作方案里没有它'],
	['#top', 'link-place', '页面里没有“top”'],
	['/stories/chongyang/#h-凉菜', 'link-place', '页面里没有“h-凉菜”'],
	['/stories/laorenjie/#h-一桌热饭', 'link-place', '页面里没有'],
	['/stations/qingzhu/#dianhua', 'link-place', '去掉 # 和后面的部分'],
])('%s is told as %s with its cure', (link, code, cure) => {
	expect(told(link)).toEqual({ code, message: expect.stringContaining(cure) });
});

test('the base path of the site is not part of a link to it', () => {
	expect(told('/mulu/stories/chongyang/', { base: '/mulu/' })?.message).toContain(
		'请写成“/stories/chongyang/”'
	);
	expect(told('/stories/chongyang/', { base: '/mulu/' })).toBeUndefined();
	expect(told('/menu/linli/', { base: '/menu/' })).toBeUndefined();
});

test('a piece that is still being written may link itself', () => {
	expect(told('/stories/new/#h-报名', { self: '/stories/new/' })).toBeUndefined();
	expect(told('/stories/new/#h-别的', { self: '/stories/new/' })?.code).toBe('link-place');
});

test('while the pages are not known, only what can never be an address is told', () => {
	const unknowing: Linkable = { targets: {}, own: [] };
	for (const link of ['/schedule/2031-05/', '/stories/page/4/', '/nowhere/', '/stories/a/#h-b'])
		expect(linkFault(link, unknowing)).toBeUndefined();
	for (const link of ['a.pdf', '/Stories/', '/menu', '/a/../b/'])
		expect(linkFault(link, unknowing)?.code).toBe('link-form');
});

test('a text that nobody reads yet stays sound when the page it links comes out', () => {
	const link = '/stories/chongyang/#h-凉菜';
	const before = {
		placesAt: (address: string) => (address.includes('chongyang') ? undefined : []),
		ahead: true,
	};
	expect(told(link, before)).toBeUndefined();
	expect(told(link, { ahead: true })).toBeUndefined();
	expect(told('/stories/nowhere/', { ahead: true })?.code).toBe('link-lost');
	expect(told(link)?.code).toBe('link-place');
});
