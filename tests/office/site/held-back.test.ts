/** One piece that cannot be built keeps no other from the site, however it came into the repository. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keptBuilds, type RunBuild } from '../../../src/office/site/build-command.ts';
import { quickBuild, testOffice } from '../../support/office.ts';
import { changeSite, draftOf, publishBy, reviewed, STORY } from '../../support/office-story.ts';

const fixture = (file: string) => readFileSync(`tests/fixtures/township/${file}`, 'utf8');
const put = (files: Record<string, string>) => ({
	put: new Map(Object.entries(files).map(([file, text]) => [`content/${file}`, Buffer.from(text)] as const)),
});
const quiet = () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => said.mockRestore());
};
const OLD = 'stories/2026-10-19-yi/index.md';
const NEW = 'stories/2026-11-20-bing/index.md';

test('a broken piece put in by hand is named, keeps its last good version, and a good one goes out', async () => {
	quiet();
	const { build, close } = keptBuilds();
	onTestFinished(close);
	const office = await testOffice({ build, cacheFolder: resolve('.cache') });
	await office.builder.settled();
	await changeSite(
		office,
		put({
			[OLD]: `${fixture(OLD)}\n见[活动](/schedule/2041-01/)。\n`,
			[NEW]: fixture(OLD)
				.replace('2026-10-19-jiangtang', '2026-11-20-x')
				.replace('kind: report', 'kind: baodao'),
		})
	);
	await draftOf(office);
	await reviewed(office);
	expect(await publishBy(office)).toMatchObject({ status: 200 });
	await office.builder.settled();
	const { body } = await (await office.person('writer')).get('/api/status');
	expect(body).toMatchObject({ state: 'live', label: expect.stringContaining('有 2 条没有放上网站') });
	expect(body['mend']).toEqual([
		expect.objectContaining({
			file: OLD,
			field: '正文',
			message: expect.stringMatching(/\/schedule\/2041-01\/.*网站上暂时还是它的上一版/),
			entry: { collection: 'stories', slug: '2026-10-19-yi/index', title: '乙村院坝讲堂开讲' },
		}),
		expect.objectContaining({
			file: NEW,
			field: '栏目',
			message: expect.stringContaining('网站上暂时没有这一条'),
			entry: { collection: 'stories', slug: '2026-11-20-bing/index', title: '乙村院坝讲堂开讲' },
		}),
	]);
	const reader = await office.person();
	const page = async (path: string) => (await reader.get(path)).status;
	expect(await page(`/stories/${STORY.id}/`)).toBe(200);
	expect(await page('/stories/2026-10-19-yi/')).toBe(200);
	expect(await page('/stories/2026-11-20-bing/')).toBe(404);
});

/** Builds as the others do, but fails while `breaks` finds something in the content. */
const failing =
	(breaks: (read: (file: string) => string) => Awaited<ReturnType<RunBuild>> | undefined): RunBuild =>
	async (job) => {
		const read = (file: string) => {
			try {
				return readFileSync(`${job.content}/${file}`, 'utf8');
			} catch {
				return '';
			}
		};
		return breaks(read) ?? quickBuild(job);
	};
const fault = (more: object = {}) => ({ ok: false as const, issues: [], log: 'TypeError', ...more });

test('a page that throws while it is made holds back its own entry', async () => {
	quiet();
	const pages = [{ address: '/stories/2026-10-19-yi/', message: '这一页生成不出来' }];
	const office = await testOffice({
		build: failing((read) => (read(OLD).includes('改坏了') ? fault({ pages }) : undefined)),
	});
	await office.builder.settled();
	await changeSite(
		office,
		put({ [OLD]: `${fixture(OLD)}改坏了`, 'menu/lifa.md': `${fixture('menu/lifa.md')}好的。` })
	);
	office.builder.request();
	await office.builder.settled();
	expect(office.builder.status()).toMatchObject({
		state: 'live',
		mend: [{ file: OLD, message: expect.stringContaining('生成不出来') }],
	});
	const reader = await office.person();
	expect((await reader.get(`/content/${OLD}`)).body['text']).not.toContain('改坏了');
	expect((await reader.get('/content/menu/lifa.md')).body['text']).toContain('好的');
	// Mended, it comes out by itself.
	await changeSite(office, put({ [OLD]: `${fixture(OLD)}改好了` }));
	office.builder.request();
	await office.builder.settled();
	expect(office.builder.status()).toMatchObject({ label: '已发布', mend: [] });
});

test('a failure that names nobody is searched for among what changed', async () => {
	quiet();
	const office = await testOffice({
		build: failing((read) => (/坏/.test(read('menu/lifa.md')) ? fault() : undefined)),
	});
	await office.builder.settled();
	const changed = [
		'menu/jiangtang.md',
		'menu/lifa.md',
		'stations/jia/index.md',
		'teams/yi.md',
		'pages/about.md',
	];
	await changeSite(office, put(Object.fromEntries(changed.map((file) => [file, `${fixture(file)}坏`]))));
	office.builder.request();
	await office.builder.settled();
	expect(office.builder.status().mend.map(({ file }) => file)).toEqual(['menu/lifa.md']);
	const reader = await office.person();
	for (const file of changed)
		expect((await reader.get(`/content/${file}`)).body['text']?.toString().endsWith('坏')).toBe(
			file !== 'menu/lifa.md'
		);
});

test('a piece taken away under others stays until they let go of it', async () => {
	quiet();
	const issues = [
		{
			code: 'x',
			severity: 'error' as const,
			file: 'sessions/2026-10-18-yi/index.md',
			field: '菜单项',
			message: '里没有它',
		},
	];
	const office = await testOffice({
		build: failing((read) => (read('menu/jiangtang.md') === '' ? fault({ issues }) : undefined)),
	});
	await office.builder.settled();
	await changeSite(office, { drop: ['content/menu/jiangtang.md'] });
	office.builder.request();
	await office.builder.settled();
	expect(office.builder.status().mend).toMatchObject([
		{
			file: 'menu/jiangtang.md',
			message: expect.stringContaining('sessions/2026-10-18-yi/index.md【菜单项】'),
		},
	]);
	expect((await (await office.person()).get('/content/menu/jiangtang.md')).status).toBe(200);
});

test('what fails on a later day although nobody changed it is left out; what no site can do without is never', async () => {
	quiet();
	let late = false;
	const errors = (files: string[]) =>
		files.map((file) => ({ code: 'x', severity: 'error' as const, file, message: '到这一天不成立了' }));
	const office = await testOffice({
		build: failing((read) => {
			if (!late) return undefined;
			return read('menu/lifa.md') === ''
				? undefined
				: fault({ issues: errors(['pages/about.md', 'menu/lifa.md']) });
		}),
	});
	await office.builder.settled();
	late = true;
	office.builder.request();
	await office.builder.settled();
	expect(office.builder.status()).toMatchObject({ state: 'live', mend: [{ file: 'menu/lifa.md' }] });
	expect((await (await office.person()).get('/content/pages/about.md')).status).toBe(200);
});
