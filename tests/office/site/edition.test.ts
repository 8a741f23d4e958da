/** From 签发 to the public site: by itself, whole, and told at the desk as far as it really is. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PUBLISHED_REF } from '../../../src/office/git/repository.ts';
import type { RunBuild } from '../../../src/office/site/build-command.ts';
import type { TargetSettings } from '../../../src/publish/delivery/target-settings.ts';
import { browserAt, quickBuild, type TestOffice, testOffice } from '../../support/office.ts';
import { changeSite, draftOf, ENTRY, publishBy, reviewed, STORY } from '../../support/office-story.ts';
import { scratch } from '../../support/release.ts';

/** A page for each story, samples and the desk in the office's own edition alone. */
const pageBuild: RunBuild = async (job) => {
	rmSync(job.out, { recursive: true, force: true });
	await quickBuild(job);
	const page = (path: string, text: string) => {
		mkdirSync(join(job.out, path), { recursive: true });
		writeFileSync(join(job.out, path, 'index.html'), `<!doctype html><meta charset="utf-8"><p>${text}</p>`);
	};
	for (const id of readdirSync(join(job.content, 'stories'))) page(`stories/${id}`, id);
	page('day', job.now);
	for (let dish = 0; dish < 20; dish += 1) page(`menu/${dish}`, '菜单项');
	if (job.edition !== 'public') page('sample', '示例');
	return { ok: true };
};

/** A web server that shows a folder, as any does. */
async function serving(path: string): Promise<string> {
	const server = createServer(({ url = '/' }, response) => {
		const file = join(path, url.replace(/\?.*/, ''), url.endsWith('/') ? 'index.html' : '');
		if (existsSync(file)) response.end(readFileSync(file));
		else response.writeHead(404).end();
	}).listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const targets = (path: string): TargetSettings[] => [{ kind: 'folder', name: '公开网站', path }];
const www = (path: string, file: string) => readFileSync(join(path, file), 'utf8');

async function published(office: TestOffice): Promise<void> {
	await draftOf(office);
	await reviewed(office);
	const { status, body } = await publishBy(office);
	if (status !== 200) throw new Error(JSON.stringify(body));
}

const piece = async (office: TestOffice) =>
	(await (await office.person('writer')).get(`/api/live?collection=stories&slug=${ENTRY.slug}`)).body;

test('a signed story is on the public site without anybody doing more, and a piece taken down is gone', async () => {
	const path = join(scratch(), 'www');
	const office = await testOffice({ build: pageBuild, settings: { targets: targets(path) } });
	await office.edition.settled();
	expect(await piece(office)).toEqual({ state: 'hidden', label: '没有发布' });
	await published(office);
	await office.edition.settled();
	expect(www(path, `stories/${STORY.id}/index.html`)).toContain(STORY.id);
	expect(readdirSync(path)).not.toContain('sample');
	expect(JSON.parse(www(path, 'release.json')).release).toBe(office.edition.current()?.name);
	expect(office.edition.current()?.from.commit).toBe(await office.office.repository.head(PUBLISHED_REF));
	expect(await piece(office)).toEqual({ state: 'live', label: '已上线' });
	const { body } = await (await office.person('writer')).get('/api/status');
	expect(body).toMatchObject({
		edition: {
			state: 'live',
			targets: [{ name: '公开网站', state: 'live', label: '已送到 12:00（11月24日）' }],
		},
	});

	await (await office.person('signer')).post('/api/unpublish', ENTRY);
	await office.edition.settled();
	expect(readdirSync(join(path, 'stories'))).not.toContain(STORY.id);
});

test('签发 is answered while the site is still being made; the line of the piece says so until it is there', async () => {
	let open = (): void => undefined;
	let wait = Promise.resolve();
	const path = join(scratch(), 'www');
	const office = await testOffice({
		build: async (job) => {
			await wait;
			return pageBuild(job);
		},
		settings: { targets: [{ ...targets(path)[0]!, address: await serving(path) }] },
	});
	await office.builder.settled();
	wait = new Promise((done) => {
		open = () => done();
	});
	await published(office);
	expect(await piece(office)).toEqual({ state: 'going', label: '正在上线' });
	open();
	await expect.poll(() => piece(office)).toMatchObject({ state: 'live' });
	expect(await piece(office)).toEqual({
		state: 'live',
		label: '已上线',
		address: expect.stringMatching(new RegExp(`^http://127.0.0.1:\\d+/stories/${STORY.id}/$`)),
	});
	const { address } = (await piece(office)) as { address: string };
	expect((await fetch(address)).status).toBe(200);
});

test('a target that cannot be reached stops no publication and no other target, and the reason is told in Chinese', async () => {
	const home = scratch();
	writeFileSync(join(home, 'file'), '');
	const path = join(home, 'www');
	const office = await testOffice({
		build: pageBuild,
		settings: {
			targets: [{ kind: 'zip', name: '县门户', path: join(home, 'file', 'site.zip') }, ...targets(path)],
		},
	});
	await published(office);
	await office.edition.settled();
	expect(www(path, `stories/${STORY.id}/index.html`)).toContain(STORY.id);
	const { body } = await (await office.person('writer')).get('/api/status');
	const [portal] = (body['edition'] as { targets: { label: string }[] }).targets;
	expect(portal!.label).toBe('送不到：那个位置上已经有同名的文件');
	expect(await piece(office)).toMatchObject({
		state: 'failed',
		label: expect.stringMatching(/^县门户：送不到/),
	});
});

test('midnight makes a release, and an office that slept through it catches up on waking', async () => {
	const path = join(scratch(), 'www');
	const office = await testOffice({ build: pageBuild, settings: { targets: targets(path) } });
	await office.edition.settled();
	expect(www(path, 'day/index.html')).toContain('2026-11-24 12:00');
	// Two nights asleep.
	office.clock.now += 44 * 3_600_000;
	await office.timer.tick();
	await office.edition.settled();
	expect(www(path, 'day/index.html')).toContain('2026-11-26 08:00');
});

test('a release that loses a kind waits until a signer or an administrator says so, and that is in the record', async () => {
	const path = join(scratch(), 'www');
	let full = true;
	const office = await testOffice({
		build: async (job) => {
			await pageBuild(job);
			if (full) mkdirSync(join(job.out, 'press', 'hao'), { recursive: true });
			if (full) writeFileSync(join(job.out, 'press', 'hao', 'index.html'), '<p>好做法</p>');
			return { ok: true };
		},
		settings: { targets: targets(path) },
	});
	await office.edition.settled();
	full = false;
	office.builder.request();
	await office.edition.settled();
	expect(readdirSync(path)).toContain('press');
	const status = office.edition.status();
	expect(status).toMatchObject({ state: 'held', label: expect.stringContaining('“有效做法”一个也不剩了') });
	const confirm = async (who: string) =>
		(await office.person(who)).post('/api/releases/confirm', { name: status.held!.name });
	expect((await confirm('writer')).status).toBe(403);
	expect(readdirSync(path)).toContain('press');
	expect((await confirm('signer')).status).toBe(200);
	await office.edition.settled();
	expect(readdirSync(path)).not.toContain('press');
	expect(office.office.audit.page().lines[0]).toMatchObject({
		title: '赵六',
		what: `确认上线 ${status.held!.name} 这一版`,
	});
	expect((await confirm('signer')).body).toMatchObject({ error: expect.stringContaining('没有等人确认') });
});

test('a folder of releases that is out of reach for a moment is looked at again, and the office goes on', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	onTestFinished(() => void vi.useRealTimers());
	const path = join(scratch(), 'www');
	const office = await testOffice({ build: pageBuild, settings: { targets: targets(path) } });
	await office.edition.settled();
	const state = vi.spyOn(office.edition.releases, 'state').mockImplementation(() => {
		throw new Error('EMFILE: too many open files, scandir');
	});
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	expect(() => vi.advanceTimersByTime(10_000)).not.toThrow();
	expect(said).toHaveBeenCalledOnce();
	const { state: told, label } = office.edition.status();
	expect(told).toBe('failed');
	expect(label, 'for clerks').not.toMatch(/[a-z]/i);
	said.mockRestore();
	state.mockRestore();
	expect(office.edition.status().state).toBe('live');
});

test('going back is one press, reaches the target, is in the record, and midnight does not undo it', async () => {
	const path = join(scratch(), 'www');
	const office = await testOffice({ build: pageBuild, settings: { targets: targets(path) } });
	await office.edition.settled();
	const before = office.edition.current()!.name;
	await published(office);
	await office.edition.settled();
	const boss = await office.person('boss');
	expect((await (await office.person('writer')).post('/api/releases/back', { name: before })).status).toBe(
		403
	);
	expect((await boss.post('/api/releases/back', { name: before })).status).toBe(200);
	await office.edition.settled();
	expect(JSON.parse(www(path, 'release.json')).release).toBe(before);
	expect(office.office.audit.page().lines[0]).toMatchObject({
		title: '钱八',
		what: `公开网站退回到 ${before} 这一版`,
	});

	office.clock.now += 24 * 3_600_000;
	await office.timer.tick();
	await office.edition.settled();
	expect(office.edition.current()?.name).toBe(before);
	expect(office.edition.status().state).toBe('held');
	await changeSite(office, { drop: [`${STORY.folder}/index.md`, `${STORY.folder}/yuanba.jpg`] });
	office.builder.request();
	await office.edition.settled();
	expect(office.edition.current()?.name).not.toBe(before);
});

test('going back does not hide that the newest release could not be made', async () => {
	let isBroken = false;
	const office = await testOffice({
		build: (job) =>
			isBroken && job.edition === 'public'
				? Promise.resolve({ ok: false, issues: [], log: '画不出来' })
				: pageBuild(job),
		settings: { targets: targets(join(scratch(), 'www')) },
	});
	await office.edition.settled();
	const before = office.edition.current()!.name;
	await published(office);
	await office.edition.settled();
	isBroken = true;
	office.builder.request();
	await office.edition.settled();
	const failed = office.edition.status();
	expect(failed.state).toBe('failed');
	const boss = await office.person('boss');
	expect((await boss.post('/api/releases/back', { name: before })).status).toBe(200);
	await office.edition.settled();
	expect(office.edition.current()?.name).toBe(before);
	expect(office.edition.status()).toMatchObject({ state: 'failed', label: failed.label });
	isBroken = false;
	office.builder.request();
	await office.edition.settled();
	expect(office.edition.status().state).not.toBe('failed');
});

test('the office serves the public edition on a port of its own: packed, asked again, and nothing beside it', async () => {
	const office = await testOffice({
		build: pageBuild,
		settings: { public: { listen: '127.0.0.1', port: 0 } },
	});
	await office.edition.settled();
	const reader = browserAt(office.publicOrigin()!);
	const home = await reader.get('/');
	expect(home.status).toBe(200);
	expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
	expect((await reader.get('/day/')).status).toBe(200);
	expect((await reader.get('/day')).headers.get('location')).toBe('/day/');
	for (const path of [
		'/admin/',
		'/api/status',
		'/sample/',
		'/manifest.json',
		'/..%2fmanifest.json',
		'/%2e%2e/state.json',
	])
		expect((await reader.get(path)).status, path).toBe(404);
	expect((await reader.post('/', {})).status).toBe(405);
});

test('where it is served on all addresses of the machine, the one that is told can be opened', async () => {
	const office = await testOffice({ build: pageBuild, settings: { public: { listen: '0.0.0.0', port: 0 } } });
	await office.edition.settled();
	expect(office.publicOrigin()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	expect((await browserAt(office.publicOrigin()!).get('/')).status).toBe(200);
});

test('without a place to go there is no release, and the piece is live when the desk’s own site shows it', async () => {
	const office = await testOffice({ build: pageBuild });
	await published(office);
	await office.builder.settled();
	expect(office.edition.status().state).toBe('off');
	expect(office.edition.list()).toEqual([]);
	expect(await piece(office)).toEqual({ state: 'live', label: '已上线' });
});
