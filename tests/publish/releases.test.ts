/** A release is whole, stays as it is, and says what it is made from; exactly one is on show. */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type ChangeSince, makeRelease, RELEASE_FILE } from '../../src/publish/releases/make-release.ts';
import { type Manifest, manifestText } from '../../src/publish/releases/manifest.ts';
import { type Releases, releasesIn } from '../../src/publish/releases/release-store.ts';
import {
	emptyReleases,
	fileIn,
	MORNING,
	pageText,
	release,
	scratch,
	shown,
	siteFiles,
	unproven,
	writeTree,
} from '../support/release.ts';

const COMMIT = 'a'.repeat(40);
const current = (releases: ReturnType<typeof emptyReleases>) => releases.state().current?.name;

test('a release names its time and commit, lists every file, and its list proves it', async () => {
	const releases = emptyReleases();
	const made = await shown(releases, siteFiles(), { commit: COMMIT, base: '/wmsj/' });
	expect(made.name).toMatch(/^20261129-1042\d\d-aaaaaaa$/);
	expect(made).toMatchObject({ base: '/wmsj/', from: { commit: COMMIT, now: '2026-11-29 10:42' } });
	expect([...made.files.paths()]).toEqual(
		expect.arrayContaining([
			'index.html',
			'index.html.br',
			'index.html.gz',
			'stories/gao-3/index.html',
			'release.json',
		])
	);
	expect(await unproven(releases, made)).toEqual([]);
	expect(JSON.parse(fileIn(releases, made, 'release.json').toString()).release).toBe(made.name);

	writeFileSync(releases.open(made).fileOf('feed.xml'), '<rss/>');
	expect(await unproven(releases, made)).toEqual(['feed.xml']);
	rmSync(releases.open(made).fileOf('calendar.ics'));
	expect(await unproven(releases, made)).toEqual(['calendar.ics', 'feed.xml']);
});

test('packed copies hold the very text, and only texts that gain have them', async () => {
	const releases = emptyReleases();
	const made = await shown(releases, {
		...siteFiles(1),
		'photos/aa-480.webp': Buffer.alloc(5000),
	});
	const read = (path: string) => fileIn(releases, made, path);
	const plain = read('index.html');
	expect(brotliDecompressSync(read('index.html.br'))).toEqual(plain);
	expect(gunzipSync(read('index.html.gz'))).toEqual(plain);
	expect([...made.files.paths()].filter((path) => /photos.*\.(br|gz)$|calendar\.ics\./.test(path))).toEqual(
		[]
	);
});

test('pages carry a policy with the hashes of what stands in them; the desk stays out of the public edition', async () => {
	const releases = emptyReleases();
	const made = await shown(releases, {
		...siteFiles(1),
		'admin/index.html': pageText('编辑台'),
	});
	const html = fileIn(releases, made, 'index.html').toString();
	const [style, ...more] = Object.entries(made.inline.styles);
	expect(more).toEqual([]);
	expect(style![1], 'pages that have it').toBe(5);
	expect(html).toContain(`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"`);
	expect(html).toContain(style![0]);
	expect(html).not.toContain('unsafe-');
	expect([...made.files.paths()].some((path) => path.startsWith('admin/'))).toBe(false);
});

test('what has not changed is one file of two releases, and a damaged one is written anew', async () => {
	const releases = emptyReleases();
	const first = await shown(releases, siteFiles());
	const fileOf = (made: Manifest, path: string) => releases.open(made).fileOf(path);
	writeFileSync(fileOf(first, 'stories/gao-1/index.html'), 'damaged');
	const second = await shown(releases, siteFiles(20, '新的灯'));
	for (const path of ['stories/gao-2/index.html', 'stories/gao-2/index.html.br'])
		expect(fileOf(second, path)).toBe(fileOf(first, path));
	expect(fileOf(second, 'index.html')).not.toBe(fileOf(first, 'index.html'));
	expect(await unproven(releases, second)).toEqual([]);
	expect(await unproven(releases, first)).toEqual([]);
});

test('a release of what is new since the last one is the release of all of it, and reads nothing else', async () => {
	const [whole, little] = [emptyReleases(), emptyReleases()];
	const before = { ...siteFiles(12), 'data/menu.csv': '一,二\n'.repeat(400) };
	const { 'stories/gao-3/index.html': _, 'data/menu.csv': __, ...rest } = siteFiles(13, '新的灯', '0002');
	const after = { ...rest, 'about/index.html': pageText('关于', { script: '/_astro/x.js' }) };
	const pages = writeTree(scratch('pages-'), before);
	const make = (releases: Releases, folder: string, at: number, change?: ChangeSince) =>
		makeRelease(releases, {
			...{ pages: folder, base: '/', at: MORNING + at, change },
			from: { program: '0.0.0', now: '2026-11-29 10:42' },
		});
	const { name: since } = await make(little, pages, 0);
	await make(whole, pages, 0);

	const changed = new Map(
		Object.entries(after).filter(([path, text]) => before[path as keyof typeof before] !== text)
	);
	const removed = Object.keys(before).filter((path) => !Object.hasOwn(after, path));
	const onlyChanged = writeTree(scratch('changed-'), Object.fromEntries(changed));
	const change = { since, written: [...changed.keys()], removed };
	const made = await make(little, onlyChanged, 1000, change);
	expect(manifestText(made)).toBe(manifestText(await make(whole, writeTree(scratch('after-'), after), 1000)));
	expect(await unproven(little, made)).toEqual([]);
	expect(removed).toEqual(['stories/gao-3/index.html', '_astro/site.0001.js', 'data/menu.csv']);

	// What is new since another release says nothing about this one: all is read.
	const again = await make(little, writeTree(scratch('after-'), after), 2000, change);
	expect([...again.files.paths()]).toEqual([...made.files.paths()]);
	expect(again.files.differing(made.files, (one, other) => one.sha256 === other.sha256)).toEqual([
		RELEASE_FILE,
	]);
});

test('going back shows the release before, which must still be whole; the same content does not come again by itself', async () => {
	const releases = emptyReleases();
	const [one, two] = [
		await shown(releases, siteFiles(20, '一'), { commit: '1'.repeat(40) }),
		await shown(releases, siteFiles(20, '二'), { commit: '2'.repeat(40) }),
	];
	expect(current(releases)).toBe(two.name);
	expect((await releases.goBack()).name).toBe(one.name);
	expect(current(releases)).toBe(one.name);
	const midnight = await release(releases, siteFiles(20, '二'), { commit: '2'.repeat(40) });
	// Somebody else pressed the same button a moment later.
	expect((await releases.goBack(one.name)).name).toBe(one.name);
	expect((await releases.offer(midnight)).held).toContain('退回');
	expect(current(releases)).toBe(one.name);
	await shown(releases, siteFiles(20, '三'), { commit: '3'.repeat(40) });
	expect(releases.state().left).toBeUndefined();

	writeFileSync(releases.open(two).fileOf('index.html'), 'damaged');
	await expect(releases.goBack(two.name)).rejects.toThrow('不完整');
	await expect(emptyReleases().goBack()).rejects.toThrow('还没有上线过');
});

test('a release that loses more than a tenth of its pages, or a whole kind, waits for somebody’s word', async () => {
	const releases = emptyReleases();
	const full = await shown(releases, siteFiles(26));
	const fewer = await release(releases, siteFiles(20));
	expect((await releases.offer(fewer)).held).toBe('要少掉 6 个网页（原来有 30 个）');
	expect(current(releases)).toBe(full.name);
	await expect(releases.confirm(full.name)).rejects.toThrow('没有等人确认');
	await releases.confirm(fewer.name);
	expect(current(releases)).toBe(fewer.name);
	expect(releases.state().held).toBeUndefined();

	const { 'calendar.ics': _, ...rest } = siteFiles(20);
	expect((await releases.offer(await release(releases, rest))).held).toContain('日历');
	// A tenth may go, and a page may become another.
	expect((await releases.offer(await release(releases, siteFiles(18)))).held).toBeUndefined();
	const one = emptyReleases();
	await shown(one, siteFiles(1));
	expect((await one.offer(await release(one, siteFiles(0)))).held).toContain('稿件');
});

test('what was held and never confirmed is none to go back to, and pushes out none that was on show', async () => {
	const releases = emptyReleases(2);
	const first = await shown(releases, siteFiles(20, '一'));
	for (const words of ['二', '三', '四'])
		expect((await releases.offer(await release(releases, siteFiles(10, words)))).held).toContain('要少掉');
	expect(releases.state().all).toHaveLength(2);
	const { release: held } = releases.state().held!;
	await expect(releases.goBack(held.name)).rejects.toThrow('没有上线过');
	expect(current(releases)).toBe(first.name);
	const mended = await shown(releases, siteFiles(20, '五'));
	expect((await releases.goBack()).name).toBe(first.name);
	const names = () => releases.state().shown.map(({ name }) => name);
	expect(names()).toEqual([mended.name, first.name]);
	await releases.forgetEarlier();
	expect(names()).toEqual([first.name]);
});

test('what a system leaves in a folder that somebody looked at stops no release', async () => {
	const releases = emptyReleases();
	const made = await release(releases, siteFiles(2));
	const objects = join(releases.folder, 'objects');
	for (const folder of [objects, join(objects, made.files.get('index.html')!.sha256.slice(0, 2))])
		writeFileSync(join(folder, '.DS_Store'), 'Bud1');
	await releases.offer(made);
	expect(current(releases)).toBe(made.name);
	expect(await unproven(releases, made)).toEqual([]);
});

test('only the last ones are kept, and always the one on show', async () => {
	const releases = emptyReleases(3);
	for (const words of ['一', '二', '三', '四', '五']) await shown(releases, siteFiles(3, words));
	expect(releases.state().all).toHaveLength(3);
	const oldest = releases.state().all.at(-1)!;
	await releases.goBack(oldest.name);
	for (const words of ['六', '七', '八']) await release(releases, siteFiles(3, words));
	await releases.offer(await release(releases, siteFiles(0)));
	expect(current(releases)).toBe(oldest.name);
	expect(readdirSync(releases.folder).filter((name) => name.startsWith('2'))).toHaveLength(4);
	const named = releases.state().all.flatMap(({ files }) => [...files].map(([, { sha256 }]) => sha256));
	expect(releases.objects.names().sort()).toEqual([...new Set(named)].sort());
});

test('a record that cannot be read is no empty one: nothing is shown or thrown away, and the cure is told', async () => {
	const releases = emptyReleases();
	const [first, second] = [await shown(releases, siteFiles(1)), await shown(releases, siteFiles(2))];
	const record = join(releases.folder, 'state.json');
	const good = readFileSync(record);
	const files = readdirSync(releases.folder).sort();
	const refused = async (words: string) => {
		expect(() => releases.state()).toThrow(words);
		await expect(releases.offer(first)).rejects.toThrow(words);
		await expect(releases.goBack()).rejects.toThrow(words);
		expect(readdirSync(releases.folder).sort()).toEqual(files);
	};
	writeFileSync(record, '{"current": "2026');
	await refused('state.json 坏了');
	rmSync(record);
	mkdirSync(record);
	await refused('state.json 读不出来（EISDIR）');
	rmSync(record, { recursive: true });
	writeFileSync(record, good);
	expect(current(releases)).toBe(second.name);
	rmSync(record);
	expect(releases.state().current, 'nothing stored yet').toBeUndefined();
});

test('a release whose manifest cannot be read for a while keeps its files', async () => {
	const releases = emptyReleases();
	const made = await shown(releases, siteFiles(1));
	const { manifestFile } = releases.open(made);
	const good = readFileSync(manifestFile);
	rmSync(manifestFile);
	symlinkSync(manifestFile, manifestFile);
	// As another process would, that has read nothing yet.
	const again = releasesIn(releases.folder);
	expect(() => again.state()).toThrow('ELOOP');
	await expect(again.forgetEarlier()).rejects.toThrow('ELOOP');
	rmSync(manifestFile);
	writeFileSync(manifestFile, good);
	expect(await unproven(again, made)).toEqual([]);
	// One that is damaged is none, and stops nothing.
	writeFileSync(join(releases.folder, 'damaged.json'), '{');
	mkdirSync(join(releases.folder, 'folder.json'));
	expect(releasesIn(releases.folder).state().current?.name).toBe(made.name);
});
