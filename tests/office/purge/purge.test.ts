/** 撤下并清除, end to end: a real office, real git, a mirror, a public site. Afterwards no object and no file has it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WorkingCopy } from '../../../src/domain/desk/working-copy.ts';
import { photoHash } from '../../../src/media/photos/copies.ts';
import { run } from '../../support/git.ts';
import { type Person, quickBuild, type TestOffice, testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';
import { scratch } from '../../support/release.ts';

const NAME = '柳七妹';
const AS_WRITTEN = ['柳七妹', '柳　七妹', '柳**七**妹'];
const git = (cwd: string, ...args: string[]) =>
	execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9 });
/** Everything that a repository holds, named by a ref or not. */
const allObjects = (folder: string) => git(folder, 'cat-file', '--batch-all-objects', '--batch', '--buffer');
const blobsOf = (folder: string) => git(folder, 'cat-file', '--batch-all-objects', '--batch-check');
const told = (text: string) => AS_WRITTEN.filter((form) => text.includes(form));
const filesWith = (folder: string) =>
	globSync('**/*.{md,yml,html,json,jsonl,log,txt}', { cwd: folder }).filter(
		(file) => told(readFileSync(join(folder, file), 'utf8')).length > 0
	);

const COPY = {
	...{ id: '6f0f3c1e-8d0b-4a4e-9a6e-1f2d3c4b5a69', writer: '6f0f3c1e-8d0b-4a4e-9a6e-1f2d3c4b5a60' },
	...{ collection: 'stories', slug: '', pictures: [], at: '2026-11-24 12:00', revision: 1 },
};
const BODY = `先到的是${AS_WRITTEN.join('，又是')}。`;
const text = (body = BODY) => storyText({ body }).replace('院坝的灯一盏盏', `和${NAME}把院坝的灯一盏盏`);

/** Published with the name and the picture, then a new draft, a note, and a piece in the bin, all with the name. */
async function full(): Promise<{
	office: TestOffice;
	mirror: string;
	www: string;
	signer: Person;
	boss: Person;
}> {
	const mirror = join(scratch(), 'copy.git');
	git(tmpdir(), 'init', '--bare', '-q', '-b', 'main', mirror);
	const www = join(scratch(), 'www');
	const office = await testOffice({
		build: async (job) => {
			rmSync(job.out, { recursive: true, force: true });
			return quickBuild(job);
		},
		settings: { mirror, targets: [{ kind: 'folder', name: '公开网站', path: www }] },
	});
	await draftOf(office, text());
	await reviewed(office);
	const { status, body } = await publishBy(office);
	if (status !== 200) throw new Error(JSON.stringify(body));
	const writer = await office.person('writer');
	const entry = await writer.decap('getEntry', { path: STORY.path });
	const base = (entry.body['file'] as { id: string }).id;
	await save(writer, { text: String(entry.body['data']).replace('先到的', '最先到的'), base });
	await writer.decap('addNote', { ...ENTRY, note: { content: `要不要写${NAME}？` } });
	const other = { slug: '2026-11-23-lajiao/index', path: 'content/stories/2026-11-23-lajiao/index.md' };
	await save(writer, { ...other, text: text().replace(/photos:[\s\S]*?byline/, 'byline') });
	await writer.decap('deleteUnpublishedEntry', { collection: 'stories', slug: other.slug });
	const copy = { ...COPY, raw: text(), path: STORY.path };
	office.office.workingCopies.keep('writer', copy);
	await office.builder.settled();
	await office.edition.settled();
	await office.mirror.settled();
	return { office, mirror, www, signer: await office.person('signer'), boss: await office.person('boss') };
}

const find = async (person: Person, asked: object) => {
	const { status, body } = await person.post('/api/purge/find', asked);
	if (status !== 200) throw new Error(JSON.stringify(body));
	return body as {
		seen: string;
		places: { kind: string; title: string }[];
		versions: number;
		copies: number;
	};
};
async function settled(office: TestOffice): Promise<void> {
	await office.purging.settled();
	expect(office.purging.status()).toEqual({ waiting: false, left: [], label: '都清除了' });
}

test('a name goes from site, drafts, bin and notes in one act; the history keeps it until an administrator says so too', async () => {
	const { office, mirror, www, signer, boss } = await full();
	const repository = join(office.folder, 'content.git');
	expect(told(allObjects(repository)).length).toBeGreaterThan(0);
	expect(filesWith(www).length).toBeGreaterThan(0);

	const found = await find(signer, { words: [NAME] });
	expect([...new Set(found.places.map(({ kind }) => kind))].sort()).toEqual(['bin', 'draft', 'note', 'site']);
	expect(found.copies).toBe(1);
	const { status, body } = await signer.post('/api/purge/do', { words: [NAME], seen: found.seen });
	expect(office.office.workingCopies.list('writer')).toEqual([]);
	expect([status, body]).toEqual([200, expect.anything()]);
	await settled(office);
	for (const ref of run(office.folder, 'for-each-ref', '--format=%(refname)').trim().split('\n'))
		expect([ref, told(git(repository, 'grep', '-hI', '', ref))]).toEqual([ref, []]);
	const data = String((await signer.decap('getEntry', { path: STORY.path })).body['data']);
	expect(data).toContain('先到的是某某，又是某某，又是某某。');
	// Nothing that readers can reach, now or by going back, and no copy beside it.
	for (const folder of [www, join(office.folder, 'releases'), join(office.folder, 'work')])
		expect([folder, filesWith(folder)]).toEqual([folder, []]);
	// It stands in the history still, and the page says so.
	expect(told(allObjects(repository))).toEqual(AS_WRITTEN);
	expect(
		(await signer.post('/api/purge/do', { words: [NAME], seen: 'x'.repeat(64), fromHistory: true })).status
	).toBe(403);

	const left = await find(boss, { words: [NAME] });
	expect([left.places, left.versions > 0]).toEqual([[], true]);
	const before = git(repository, 'log', '--format=%an|%ae|%ad|%cn|%cd|%s|%(trailers)', 'main');
	await boss.post('/api/purge/do', { words: [NAME], seen: left.seen, fromHistory: true });
	await settled(office);
	for (const folder of [repository, mirror]) {
		expect([folder, told(allObjects(folder))]).toEqual([folder, []]);
		git(folder, 'fsck', '--strict', '--no-dangling');
	}
	expect(git(mirror, 'rev-parse', 'main')).toBe(git(repository, 'rev-parse', 'main'));
	expect(git(repository, 'log', '--format=%an|%ae|%ad|%cn|%cd|%s|%(trailers)', 'main')).toBe(before);
	expect(filesWith(office.folder)).toEqual([]);

	// The record tells that it was done, by whom, and not what.
	const { lines } = office.office.audit.page();
	expect(lines.filter(({ what }) => what.startsWith('撤下并清除')).map(({ name }) => name)).toEqual([
		'boss',
		'signer',
	]);
	// Work goes on: the draft is there, what was reviewed is to be reviewed again, the next save is taken.
	const writer = await office.person('writer');
	const draft = await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	expect(String(draft.body['data'])).toContain('最先到的是某某');
	const again = String(draft.body['data']).replace('最先', '第一个');
	expect((await save(writer, { text: again, base: String(draft.body['id']) })).status).toBe(200);
});

test('a picture goes by its address on the site: the file, what shows it, every copy, the history', async () => {
	const { office, mirror, www, signer, boss } = await full();
	const repository = join(office.folder, 'content.git');
	const id = git(repository, 'rev-parse', `main:${STORY.folder}/yuanba.jpg`).trim();
	const bytes = execFileSync('git', ['cat-file', 'blob', id], { cwd: repository });
	const picture = `https://example.cn/photos/${photoHash(bytes, 'whole')}-960.jpg`;
	// A colleague has the same photo in a form that is not saved, under another name.
	const digest = createHash('sha256').update(bytes).digest('hex');
	const pictures = [{ digest, type: 'image/jpeg', name: 'deng.jpg', notes: {} }];
	const unsaved = { ...COPY, raw: '---\ntitle: 灯\n---\n', pictures } as unknown as WorkingCopy;
	office.office.workingCopies.keep('other', unsaved);
	const both = { ...(await office.person('all-in-one')), ...boss };
	const found = await find(both, { picture });
	expect(found.places.map(({ kind }) => kind)).toContain('site');
	expect((await signer.post('/api/purge/do', { picture, seen: found.seen })).status).toBe(200);
	await settled(office);
	expect(office.office.workingCopies.list('other')).toEqual([]);
	const data = String((await signer.decap('getEntry', { path: STORY.path })).body['data']);
	expect(data).not.toContain('yuanba.jpg');
	expect(data).not.toContain('几位村民站在梯子旁装灯');
	expect(globSync('**/yuanba.jpg', { cwd: www })).toEqual([]);
	expect(globSync('**/yuanba.jpg', { cwd: join(office.folder, 'releases') })).toEqual([]);
	expect(blobsOf(repository)).toContain(id);
	const left = await find(boss, { picture });
	await boss.post('/api/purge/do', { picture, seen: left.seen, fromHistory: true });
	await settled(office);
	for (const folder of [repository, mirror]) {
		expect(blobsOf(folder)).not.toContain(id);
		expect(allObjects(folder)).not.toContain('几位村民站在梯子旁装灯');
	}
});

test('a purge that was begun goes on after the office was stopped', async () => {
	const { office, signer } = await full();
	const found = await find(signer, { words: [NAME] });
	await signer.post('/api/purge/do', { words: [NAME], seen: found.seen });
	const again = await office.restart();
	await again.builder.settled();
	await settled(again);
	expect(filesWith(join(again.folder, 'releases'))).toEqual([]);
});

test('what was not shown is not done, and what would harm others is refused in a sentence', async () => {
	const office = await testOffice();
	const signer = await office.person('signer');
	const refused = async (asked: object) => (await signer.post('/api/purge/find', asked)).body['error'];
	expect(await refused({})).toContain('请写明要清除的字');
	expect(await refused({ words: ['李'] })).toContain('太短');
	expect(await refused({ words: ['张三'] })).toContain('编辑台的账号');
	expect(await refused({ words: ['某某人'], instead: '叫某某人的' })).toContain('换成的字');
	expect(await refused({ words: ['某某人'], instead: '"\n' })).toContain('只能是文字');
	expect(await refused({ picture: '/photos/000000000000-960.jpg' })).toContain('没有找到这张照片');
	const found = await find(signer, { words: [NAME] });
	await draftOf(office, text());
	const { status, body } = await signer.post('/api/purge/do', { words: [NAME], seen: found.seen });
	expect([status, body['code']]).toEqual([409, 'purge-changed']);
	for (const name of ['writer', 'second', undefined]) {
		const person = await office.person(name);
		expect([401, 403]).toContain((await person.post('/api/purge/find', { words: [NAME] })).status);
	}
});
