import { expect, test } from 'vitest';
import { pageOf } from '../../src/domain/pages/page-of.ts';
import { storyVolumes } from '../../src/domain/pages/story-lists.ts';
import { stationsOf } from '../../src/domain/stations/story-places.ts';
import { storyFeed } from '../../src/features/stories/feed.ts';
import { neighboursOf } from '../../src/features/stories/neighbours.ts';
import { storyInfo } from '../../src/features/stories/story-info.ts';
import { storyView } from '../../src/features/stories/story-view.ts';
import { newsArticle } from '../../src/features/stories/structured.ts';
import { entry, holdingsOf } from '../support/entries.ts';
import { read } from '../support/xml.ts';

const absolute = (address: string) => `https://example.cn${address}`;
const photo = { hash: 'abc', width: 1600, height: 900, widths: [960, 480], jpegWidth: 960 };
const many = (count: number) =>
	Array.from({ length: count }, (_, at) => {
		const day = String((at % 28) + 1).padStart(2, '0');
		const month = String((Math.floor(at / 28) % 12) + 1).padStart(2, '0');
		return entry('stories', `s${at}`, { published: `2025-${month}-${day} 09:00`, stations: ['qingzhu'] });
	});
const sources = (holdings: ReturnType<typeof holdingsOf>, body = '村里来了**好消息**。') => ({
	holdings,
	bodyOf: () => body,
	photoOf: () => photo,
	absolute,
});

const listsOf = (holdings: ReturnType<typeof holdingsOf>) =>
	storyVolumes(holdings).map((list) => pageOf(holdings, 'storyList', list));

test('every list has its first page, with stories or without', () => {
	const addresses = listsOf(holdingsOf([])).map(({ address }) => address);
	expect(addresses).toHaveLength(1 + 4 + 5 + 1);
	expect(addresses).toEqual(
		expect.arrayContaining([
			'/stories/',
			'/stories/kind/notice/',
			'/stories/strand/help/',
			'/stories/station/qingzhu/',
		])
	);
});

test('older volumes get pages of their own, and a name that says which', () => {
	const pages = new Map(listsOf(holdingsOf(many(30))).map((page) => [page.address, page]));
	expect([...pages.keys()]).toEqual(
		expect.arrayContaining([
			'/stories/page/1/',
			'/stories/kind/report/page/1/',
			'/stories/station/qingzhu/page/1/',
		])
	);
	expect(pages.get('/stories/')!.title).toBe('报道');
	expect(pages.get('/stories/station/qingzhu/page/1/')!.title).toBe('青竹村的报道（第1辑）');
	expect(pages.get('/stories/strand/help/')!.description).toContain('关爱帮扶');
});

test('a story happened at the stations it names and at those of its sessions, each once', () => {
	const story = entry('stories', 'a', { stations: ['qingzhu'], sessions: ['s'] });
	const holdings = holdingsOf([
		story,
		entry('sessions', 's', { station: 'xi' }),
		entry('stations', 'xi', { order: 2, village: '溪口村' }),
	]);
	expect(stationsOf(holdings, story).map(({ data }) => data.village)).toEqual(['青竹村', '溪口村']);
});

test('the neighbours of a story are the next newer and the next older', () => {
	const holdings = holdingsOf(many(3));
	const [newest, middle, oldest] = holdings.shelves.stories.map((story) => neighboursOf(holdings, story));
	expect([newest!.newer, newest!.older?.id]).toEqual([undefined, 's1']);
	expect([middle!.newer?.id, middle!.older?.id]).toEqual(['s2', 's0']);
	expect(oldest!.older).toBeUndefined();
});

test('what is invented of a true story is marked where it is linked', () => {
	const story = entry('stories', 'a');
	const holdings = holdingsOf([
		...[story, entry('practices', 'p', { stories: ['a'], sample: true })],
		...[entry('coverage', 'true', { story: 'a', date: '2026-11-24' })],
		entry('coverage', 'made-up', { story: 'a', sample: true }),
	]);
	const links = storyView(holdings, story, '/stories/a/').record.flatMap((group) => group.links);
	expect(links.map(({ address, sample }) => [address, sample])).toEqual([
		['/press/p/', true],
		['/press/coverage/#true', false],
		['/press/coverage/#made-up', true],
	]);
});

test('a sample is no news article; a true story is, with a picture of its own', () => {
	const holdings = holdingsOf([]);
	expect(newsArticle(holdings, entry('stories', 'a', { sample: true }), [], absolute)).toEqual([]);
	expect(newsArticle(holdings, entry('stories', 'a'), [photo], absolute)[0]).toMatchObject({
		'@type': 'NewsArticle',
		datePublished: '2026-11-21T10:00:00+08:00',
		image: ['https://example.cn/photos/abc-960.jpg'],
	});
});

test('a feed holds the newest thirty true stories in full', () => {
	const holdings = holdingsOf([...many(40), entry('stories', 'made-up', { sample: true })]);
	const rss = storyFeed('rss', sources(holdings));
	expect(read(rss, 'guid')).toHaveLength(30);
	expect(rss).not.toContain('made-up');
	expect(read(rss, 'content:encoded')[0]).toContain('<strong>好消息</strong>');
});

test('the text of a feed begins as that of the page does, with its lead', () => {
	const holdings = holdingsOf([entry('stories', 'a', { summary: '周六上午在院坝理发 <免费>。' })]);
	const [html] = read(storyFeed('rss', sources(holdings, '带一条毛巾来。')), 'content:encoded');
	expect(html).toBe('<p>周六上午在院坝理发 &lt;免费&gt;。</p><p>带一条毛巾来。</p>');
});

test('pictures of a feed are whole addresses of the JPEG copy, with their words', () => {
	const cover = { src: 'a.jpg', alt: '村民坐在院坝里', caption: '图为院坝会现场', credit: '示例 摄' };
	const holdings = holdingsOf([entry('stories', 'a', { cover })]);
	const [html] = read(storyFeed('rss', sources(holdings, '![一张长桌](b.jpg)')), 'content:encoded');
	expect(html).toContain(
		'<img src="https://example.cn/photos/abc-960.jpg" alt="村民坐在院坝里" width="960" height="540">'
	);
	expect(html).toContain('<figcaption>图为院坝会现场（示例 摄）</figcaption>');
	expect(html).toContain('alt="一张长桌"');
});

test('a feed says of a story what its page says: that a machine wrote of it', () => {
	const holdings = holdingsOf([
		entry('stories', 'a', { aiAssisted: true, published: '2026-11-22 10:00' }),
		entry('stories', 'b'),
	]);
	const told = read(storyFeed('rss', sources(holdings)), 'content:encoded');
	expect(told.map((html) => html.includes('含人工智能生成的内容'))).toEqual([true, false]);
});

test('a station has a feed of its own; an empty one is as old as the plan', () => {
	const holdings = holdingsOf([
		entry('stories', 'a', { stations: ['qingzhu'] }),
		entry('stories', 'b'),
		entry('stations', 'xi', { order: 2 }),
	]);
	const feed = (id: string) => storyFeed('atom', sources(holdings), holdings.find('stations', id));
	expect(read(feed('qingzhu'), 'id').slice(1)).toEqual(['https://example.cn/stories/a/']);
	expect(read(feed('xi'), 'updated')).toEqual(['2026-01-07T16:00:00.000Z']);
});

test('the page of a story names its source, its station and its picture', () => {
	const story = entry('stories', 'a', {
		cover: { src: 'a.jpg', alt: '村民坐在院坝里' },
		stations: ['qingzhu'],
		kind: 'policy',
	});
	const info = storyInfo(holdingsOf([story]), story, () => photo, absolute);
	expect(info.article).toMatchObject({
		source: '青山县云溪乡新时代文明实践所',
		published: '2026-11-21 10:00',
	});
	expect(info.article.keywords).toEqual(['政策解读', '青竹村']);
	expect(info.column?.type).toBe('政策解读');
	expect(info.image).toBe(photo);
	expect(info.sample).toBe(false);
	expect(
		storyInfo(holdingsOf([]), entry('stories', 'b', { sample: true }), () => undefined, absolute).sample
	).toBe(true);
});
