import { expect, test } from 'vitest';
import { coming } from '../../src/features/press/calendar.ts';
import { coverageByYear, coverageRows, tierCounts } from '../../src/features/press/coverage-rows.ts';
import { practiceFeed } from '../../src/features/press/feed.ts';
import { keyFigures } from '../../src/features/press/key-figures.ts';
import { practiceInfo } from '../../src/features/press/practice-info.ts';
import { relatedTo } from '../../src/features/press/related.ts';
import { entry, holdingsOf } from '../support/entries.ts';
import { read } from '../support/xml.ts';

const session = (id: string, start: string, data = {}) => entry('sessions', id, { start, ...data });

test('the calendar reaches from today to the fourteenth day, without what is called off', () => {
	const { from, to, sessions } = coming(
		holdingsOf([
			session('yesterday', '2026-11-23 09:00'),
			session('today', '2026-11-24 09:00'),
			session('last', '2026-12-08 19:30', { state: 'confirmed' }),
			session('late', '2026-12-09 09:00'),
			session('off', '2026-11-30 09:00', { state: 'cancelled' }),
			session('moved', '2026-11-30 09:00', { state: 'postponed' }),
		])
	);
	expect([from, to, ...sessions.map(({ id }) => id)]).toEqual(['2026-11-24', '2026-12-08', 'today', 'last']);
});

test('figures count what is real, and what nobody recorded is absent', () => {
	const figures = keyFigures(holdingsOf([entry('menu', 'm', { sample: true }), entry('teams', 't')]));
	expect(figures.map(({ label, figure }) => `${label} ${figure}`)).toEqual([
		'实践站 1个',
		'志愿服务队伍 1支',
	]);
});

test('volunteers are added up over the teams that counted them, as of the oldest count', () => {
	const figures = keyFigures(
		holdingsOf([
			entry('teams', 'a', { volunteers: { count: 20, countedOn: '2026-10-01' } }),
			entry('teams', 'b', { volunteers: { count: 12, countedOn: '2026-09-01' } }),
			entry('teams', 'c', { volunteers: { count: 99, countedOn: '2026-01-01' }, sample: true }),
		])
	);
	expect(figures.find(({ label }) => label === '志愿者')).toMatchObject({
		figure: '32人',
		asOf: '2026-09-01',
	});
});

test('sessions of the year count once they were held', () => {
	const outcome = { people: 30, volunteers: 4 };
	const figures = keyFigures(
		holdingsOf([
			session('a', '2026-03-05 09:00', { state: 'held', outcome }),
			session('b', '2026-04-05 09:00', { state: 'held', outcome }),
			session('c', '2025-04-05 09:00', { state: 'held', outcome }),
			session('d', '2026-05-05 09:00', { state: 'held', outcome, sample: true }),
			session('e', '2026-12-05 09:00'),
		])
	);
	expect(figures.map(({ label, figure }) => `${label} ${figure}`).slice(1)).toEqual([
		'2026年已举行活动 2场',
		'2026年参加人次 60人次',
	]);
});

const absolute = (address: string) => `https://example.cn${address}`;
const photo = { hash: 'abc', width: 1600, height: 900, widths: [960, 480], jpegWidth: 960 };
const photoOf = () => photo;

test('the ledger goes by years and counts true coverage by tier, the highest first', () => {
	const coverage = [
		entry('coverage', 'a', { date: '2026-11-02', tier: 'district' }),
		entry('coverage', 'b', { date: '2026-03-02', tier: 'nation' }),
		entry('coverage', 'c', { date: '2025-03-02', tier: 'nation', sample: true }),
	];
	expect(
		coverageByYear(coverageRows(holdingsOf(coverage), coverage)).map(({ year, rows }) => [year, rows.length])
	).toEqual([
		['2026', 2],
		['2025', 1],
	]);
	expect(tierCounts(coverage)).toEqual([
		{ label: '国家级', count: 1 },
		{ label: '区级', count: 1 },
	]);
});

test('a practice is tied to its stories, stations, clauses and coverage, and to nothing it does not name', () => {
	const practice = entry('practices', 'p', { stories: ['a'], stations: ['qingzhu'], clauses: ['1.1.1'] });
	const holdings = holdingsOf([practice, entry('stories', 'a'), entry('coverage', 'c', { practice: 'p' })]);
	expect(relatedTo(holdings, practice).map(({ label, links }) => `${label} ${links[0]!.address}`)).toEqual([
		'依据的报道 /stories/a/',
		'相关实践站 /stations/qingzhu/',
		'相关条款 /plan/#1.1.1',
		'媒体采用 /press/coverage/#c',
	]);
	expect(relatedTo(holdings, entry('practices', 'q'))).toEqual([]);
});

test('what is invented of a true practice is marked where it is linked', () => {
	const practice = entry('practices', 'p', { stories: ['a'] });
	const holdings = holdingsOf([
		...[practice, entry('stories', 'a'), entry('coverage', 'true', { practice: 'p', date: '2026-11-24' })],
		entry('coverage', 'made-up', { practice: 'p', sample: true }),
	]);
	const links = relatedTo(holdings, practice).flatMap((group) => group.links);
	expect(links.map(({ address, sample }) => [address, sample])).toEqual([
		['/stories/a/', false],
		['/press/coverage/#true', false],
		['/press/coverage/#made-up', true],
	]);
});

test('a practice feed tells the whole practice with its figures, and no samples', () => {
	const results = [{ figure: '26 场', meaning: '送到院坝的活动', source: '登记表', asOf: '2026-11-01' }];
	const photos = [{ src: 'a.jpg', alt: '村民围着菜单点单' }];
	const practices = [
		entry('practices', 'p', {
			results,
			photos,
			lessons: ['编号要 < 五个字'],
			quotes: [{ text: '点什么送什么', by: '一位村民' }],
		}),
		entry('practices', 'made-up', { sample: true }),
	];
	const rss = practiceFeed('rss', { holdings: holdingsOf(practices), photoOf, absolute });
	const [html] = read(rss, 'content:encoded');
	expect(html).toMatch(/^<p>把服务写成菜单，村里点什么就送什么。<\/p><h2>背景/);
	expect(html).toContain('<li>26 场：送到院坝的活动（登记表，截至2026年11月1日）</li>');
	expect(html).toContain('编号要 &lt; 五个字');
	expect(html).toContain('src="https://example.cn/photos/abc-960.jpg"');
	expect(rss).not.toContain('made-up');
});

test('a practice feed is as new as its latest change', () => {
	const practices = [
		entry('practices', 'p'),
		entry('practices', 'q', { published: '2026-10-01 09:00', updated: '2026-11-23 09:00' }),
	];
	const atom = practiceFeed('atom', { holdings: holdingsOf(practices), photoOf, absolute });
	expect(read(atom, 'updated')[0]).toBe('2026-11-23T01:00:00.000Z');
});

test('a sample practice is kept from search engines, a true one is offered to them', () => {
	const info = (sample: boolean) =>
		practiceInfo(holdingsOf([]), entry('practices', 'p', { sample }), photoOf, absolute);
	expect([info(true).sample, info(true).jsonLd]).toEqual([true, []]);
	expect(info(false).sample).toBe(false);
	expect(info(false).jsonLd[0]).toMatchObject({ '@type': 'Article', headline: '一张菜单送到院坝' });
});
