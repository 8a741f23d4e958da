import { expect, test } from 'vitest';
import { type FeedInfo, type FeedItem, feedText } from '../../src/platform/feed.ts';
import { read } from '../support/xml.ts';

const info: FeedInfo = {
	title: '云溪 & 青山',
	description: '登活动、登报道',
	publisher: '云溪乡新时代文明实践所',
	page: 'https://example.cn/stories/',
	self: 'https://example.cn/feed.xml',
	updated: '2026-11-21 10:00',
};
const item: FeedItem = {
	address: 'https://example.cn/stories/a/',
	title: '一加一 < 三 & 四',
	summary: '“两个人”办了 <三> 件事',
	html: '<p>正文]]>还没完]]></p>',
	published: '2026-11-21 10:00',
	author: '通讯员 & 村民',
	image: 'https://example.cn/photos/a-960.jpg',
	topics: ['活动报道'],
};

test('a feed that is not well-formed is noticed', () => {
	expect(() => read('<a><b></a>', 'a')).toThrow();
});

test('RSS and Atom are well-formed whatever a title, a summary or a text holds', () => {
	for (const kind of ['rss', 'atom'] as const)
		expect(() => read(feedText(kind, info, [item, item]), 'title')).not.toThrow();
	const html = '<p>正文]]&gt;还没完]]&gt;</p>';
	expect(read(feedText('rss', info, [item]), 'content:encoded')).toEqual([html]);
	expect(read(feedText('atom', info, [item]), 'content')).toEqual([html]);
	expect(JSON.parse(feedText('json', info, [item])).items[0].content_html).toBe(item.html);
});

test('a title is text, not mark-up, and reads the same in all three', () => {
	expect(read(feedText('rss', info, [item]), 'title')).toEqual(['云溪 & 青山', '一加一 &lt; 三 &amp; 四']);
	expect(read(feedText('atom', info, [item]), 'title')).toEqual(['云溪 & 青山', '一加一 &lt; 三 &amp; 四']);
	expect(JSON.parse(feedText('json', info, [item])).items[0].title).toBe('一加一 < 三 & 四');
});

test('control characters and broken characters are left out', () => {
	const odd = {
		...item,
		title: '标\u0000题\u0008',
		html: '<p>正\u000b文\ud800\ufffe</p>',
		author: '张\u0001三',
	};
	for (const kind of ['rss', 'atom'] as const) {
		const xml = feedText(kind, info, [odd]);
		expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
		expect(xml).toContain('标题');
		expect(xml).toContain('张三');
	}
	expect(JSON.parse(feedText('json', info, [odd])).items[0].content_html).toBe('<p>正文</p>');
});

test('times are those of the pieces, so that two builds give the same feed', () => {
	expect(read(feedText('rss', info, []), 'lastBuildDate')).toEqual(['Sat, 21 Nov 2026 02:00:00 GMT']);
	expect(read(feedText('atom', info, [{ ...item, updated: '2026-11-22 08:30' }]), 'updated')).toEqual([
		'2026-11-21T02:00:00.000Z',
		'2026-11-22T00:30:00.000Z',
	]);
	const [json] = JSON.parse(feedText('json', info, [item])).items;
	expect(json.date_published).toBe('2026-11-21T02:00:00.000Z');
	for (const kind of ['rss', 'atom', 'json'] as const)
		expect(feedText(kind, info, [item])).toBe(feedText(kind, info, [item]));
});

test('addresses stay within the site while no host is known', () => {
	const local = { ...info, page: '/wmsj/stories/', self: '/wmsj/feed.xml' };
	for (const kind of ['rss', 'atom', 'json'] as const) {
		const text = feedText(kind, local, [{ ...item, address: '/wmsj/stories/a/' }]);
		expect(text).toContain('/wmsj/stories/a/');
		expect(text).not.toMatch(/https?:\/\/[^/]*\/wmsj/);
	}
});

test('a feed names its language, its own address and the author of a piece', () => {
	const rss = feedText('rss', info, [item]);
	expect(read(rss, 'language')).toEqual(['zh-CN']);
	expect(read(rss, 'dc:creator')).toEqual(['通讯员 & 村民']);
	expect(rss).toContain('<atom:link href="https://example.cn/feed.xml" rel="self"');
	expect(read(feedText('atom', info, [item]), 'name')).toEqual(['云溪乡新时代文明实践所', '通讯员 & 村民']);
	expect(JSON.parse(feedText('json', info, [item])).items[0].image).toBe(
		'https://example.cn/photos/a-960.jpg'
	);
});
