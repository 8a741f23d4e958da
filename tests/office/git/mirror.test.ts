import { execFileSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { mirrorOf } from '../../../src/office/git/mirror.ts';
import { run } from '../../support/git.ts';
import { testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

function place(): string {
	const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
const git = (cwd: string, ...args: string[]) =>
	execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const refsOf = (folder: string) => git(folder, 'for-each-ref', '--format=%(objectname) %(refname)');

test('everything is copied after each write, and an office restored from the copy goes on: site, drafts, bin', async () => {
	const remote = join(place(), 'copy.git');
	git(tmpdir(), 'init', '--bare', '-q', '-b', 'main', remote);
	const office = await testOffice({ settings: { mirror: remote } });
	await draftOf(office);
	await reviewed(office);
	await publishBy(office);
	const writer = await office.person('writer');
	const { body } = await writer.decap('getEntry', { path: STORY.path });
	const base = (body['file'] as { id: string }).id;
	await save(writer, { text: String(body['data']).replace('一起装的', '一起修的'), base });
	await writer.decap('addNote', { ...ENTRY, note: { content: '镜像里也要有' } });
	await office.mirror.settled();
	expect(office.mirror.status()).toMatchObject({ state: 'done' });
	expect(refsOf(remote)).toBe(run(office.folder, 'for-each-ref', '--format=%(objectname) %(refname)'));

	const folder = place();
	git(tmpdir(), 'clone', '-q', '--mirror', remote, join(folder, 'content.git'));
	const restored = await testOffice({ folder, contentFolder: '/nowhere' });
	const again = await restored.person('writer');
	expect((await again.decap('getEntry', { path: STORY.path })).body['data']).toContain('by: 赵六');
	expect(
		(await again.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path })).body['data']
	).toContain('一起修的');
	expect((await again.decap('getNotes', ENTRY)).body['notes']).toMatchObject([{ content: '镜像里也要有' }]);
	const more = await again.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	expect((await save(again, { text: storyText(), base: String(more.body['id']) })).status).toBe(200);
});

test('a mirror that is away is tried again until it is back, and nobody at the desk waits for it', async () => {
	const home = place();
	const [remote, away] = [join(home, 'copy.git'), join(home, 'away.git')];
	git(tmpdir(), 'init', '--bare', '-q', '-b', 'main', away);
	const { office } = await testOffice();
	const mirror = mirrorOf(office, remote, [0.001]);
	mirror.request();
	await mirror.settled();
	expect(mirror.status()).toMatchObject({ state: 'failed', label: expect.stringContaining('会再试') });
	expect(mirror.status().label).not.toContain(remote);
	// Clerks read it: no word of git's.
	expect(mirror.status().label).not.toMatch(/[a-z]/i);
	expect(mirror.status().label).toContain('没有仓库');
	renameSync(away, remote);
	await expect.poll(() => mirror.status().state).toBe('done');
	mirror.stop();
});

test('a remote that holds something else is left as it is', async () => {
	const remote = join(place(), 'else.git');
	const foreign = await testOffice();
	git(tmpdir(), 'clone', '-q', '--mirror', join(foreign.folder, 'content.git'), remote);
	const before = refsOf(remote);
	const writer = await foreign.person('writer');
	expect((await writer.get('/api/status')).body['mirror']).toMatchObject({ state: 'off' });
	const content = place();
	cpSync('tests/fixtures/township', content, { recursive: true });
	appendFileSync(join(content, 'menu/lifa.md'), '\n带一条毛巾。\n');
	const office = await testOffice({ contentFolder: content });
	const mirror = mirrorOf(office.office, remote, [60]);
	mirror.request();
	await mirror.settled();
	expect(mirror.status().state).toBe('failed');
	expect(refsOf(remote)).toBe(before);
	mirror.stop();
});

test('a mirror that is stopped in the middle of an attempt tries no more', async () => {
	const remote = join(place(), 'away.git');
	const { office } = await testOffice();
	const mirror = mirrorOf(office, remote, [60]);
	const timers = vi.spyOn(globalThis, 'setTimeout');
	onTestFinished(() => timers.mockRestore());
	mirror.request();
	mirror.stop();
	await mirror.settled();
	expect(mirror.status().state).toBe('failed');
	expect(timers.mock.calls.filter(([, pause]) => pause === 60 * 60_000)).toEqual([]);
});

test('a backup as one file brings everything back', async () => {
	const office = await testOffice();
	await draftOf(office);
	const file = join(place(), 'backup.bundle');
	run(office.folder, 'bundle', 'create', '-q', file, '--all');
	const folder = place();
	git(tmpdir(), 'clone', '-q', '--mirror', file, join(folder, 'content.git'));
	expect(existsSync(join(folder, 'content.git/HEAD'))).toBe(true);
	const restored = await testOffice({ folder, contentFolder: '/nowhere' });
	expect((await (await restored.person('writer')).decap('unpublishedEntries')).body).toEqual([
		`stories/${STORY.slug}`,
	]);
});

test('the way to the other machine is the one that the git settings of the account say', async () => {
	const home = place();
	writeFileSync(join(home, 'own-ssh'), `#!/bin/sh\necho "$@" >>'${home}/called'\nexit 1\n`, { mode: 0o755 });
	writeFileSync(join(home, '.gitconfig'), `[core]\n\tsshCommand = '${home}/own-ssh' -p 2222\n`);
	vi.stubEnv('HOME', home);
	onTestFinished(() => void vi.unstubAllEnvs());
	const { office } = await testOffice();
	const mirror = mirrorOf(office, 'ssh://desk@copy.invalid/copy.git', [60]);
	mirror.request();
	await mirror.settled();
	mirror.stop();
	expect(mirror.status().state).toBe('failed');
	expect(readFileSync(join(home, 'called'), 'utf8')).toMatch(/^-p 2222 .*desk@copy\.invalid/m);
});

test('a line that is cut without a word is given up: the usual ssh is told to ask for signs of life', async () => {
	const home = place();
	writeFileSync(join(home, 'ssh'), `#!/bin/sh\necho "$@" >>'${home}/called'\nexit 1\n`, { mode: 0o755 });
	vi.stubEnv('HOME', home);
	vi.stubEnv('PATH', `${home}:${process.env['PATH']}`);
	onTestFinished(() => void vi.unstubAllEnvs());
	const { office } = await testOffice();
	const mirror = mirrorOf(office, 'ssh://desk@copy.invalid/copy.git', [60]);
	mirror.request();
	await mirror.settled();
	mirror.stop();
	const called = readFileSync(join(home, 'called'), 'utf8');
	for (const asked of ['BatchMode=yes', 'ConnectTimeout=30', 'ServerAliveInterval=30'])
		expect(called).toMatch(new RegExp(`-o ${asked} .*desk@copy\\.invalid`));
});
