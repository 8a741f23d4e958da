import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refs, run } from '../support/git.ts';
import { browserAt, PASSWORD, type Person, type TestOffice, testOffice } from '../support/office.ts';
import { draftOf, ENTRY, STORY, save, storyText } from '../support/office-story.ts';

let office: TestOffice;
let writer: Person;
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	writer = await office.person('writer');
}, 120_000);
afterAll(() => ending());

const head = () => refs(office.folder);
const logged = () => office.office.audit.page().lines.flatMap(({ refused }) => refused ?? []);

/** A request whose Host says what it likes. */
const withHost = (host: string, path: string): Promise<number> =>
	new Promise((done, fail) => {
		const { port } = new URL(office.origin);
		request({ port, host: '127.0.0.1', path, headers: { host } }, (response) => {
			response.resume();
			done(response.statusCode ?? 0);
		})
			.on('error', fail)
			.end();
	});

test('a stranger gets nothing, reads nothing and writes nothing', async () => {
	const stranger = browserAt(office.origin);
	for (const action of ['info', 'entriesByFolder', 'persistEntry', 'deleteFiles'])
		expect(await stranger.decap(action, {})).toMatchObject({ status: 401, body: { code: 'signed-out' } });
	for (const path of ['/api/me', '/api/log', '/api/accounts', '/api/bin', '/api/today', '/api/facts'])
		expect((await stranger.get(path)).status).toBe(401);
	expect(logged()).toContain('signed-out');
});

test('a made-up key opens nothing, and signing in gives a new one', async () => {
	const victim = browserAt(office.origin);
	const planted = 'desk=planted-by-somebody';
	const signedIn = await victim.post(
		'/api/sign-in',
		{ name: 'writer', password: PASSWORD },
		{ cookie: planted }
	);
	expect(signedIn.status).toBe(200);
	expect(signedIn.headers.get('set-cookie')).toMatch(/^desk=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
	expect(victim.cookie()).not.toBe(planted);
	expect((await fetch(`${office.origin}/api/me`, { headers: { cookie: planted } })).status).toBe(401);
	const old = victim.cookie();
	await victim.post('/api/sign-in', { name: 'writer', password: PASSWORD });
	expect((await fetch(`${office.origin}/api/me`, { headers: { cookie: old } })).status).toBe(401);
});

test('another name for this machine is turned away, for pages and for writes', async () => {
	for (const host of ['rebind.evil.example', 'localhost.evil.example', '127.0.0.1', 'x'])
		for (const path of ['/', '/api/me']) expect(await withHost(host, path), host + path).toBe(421);
	expect(logged()).toContain('wrong-host');
});

test('a write from a foreign page is refused, whatever cookie comes with it', async () => {
	const before = head();
	const attempts: [Record<string, string>, number][] = [
		[{ origin: 'https://evil.example' }, 403],
		[{ origin: 'null' }, 403],
		[{ origin: office.origin.replace('http:', 'https:') }, 403],
		[{ 'x-desk': '' }, 403],
		[{ 'content-type': 'text/plain' }, 415],
		[{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
	];
	for (const [headers, status] of attempts)
		expect((await writer.post('/api/decap', { action: 'info' }, headers)).status).toBe(status);
	expect(logged()).toEqual(expect.arrayContaining(['foreign-origin', 'not-json']));
	expect(head()).toBe(before);
});

test('only content can be read or written, however a path is spelled', async () => {
	const before = head();
	const paths = [
		'.git/config',
		'content/../.git/config',
		'content/stories/../../accounts.json',
		'/etc/passwd',
		'content/stories/x/../../../etc/passwd',
		'content/stories/x/.git/config',
		'content/stories/x/index.md\0.jpg',
		'content\\stories\\x\\index.md',
		'content/stories/X/index.md',
		'content/stories/x/script.js',
		'content/stories/x/page.html',
		'content/hooks/post-receive',
		'package.json',
		'src/pages/index.astro',
		'content/site.yml/x',
		'content/stories/kind/index.md',
		'HEAD:content/site.yml',
	];
	for (const path of paths) {
		expect((await writer.decap('getEntry', { path })).status, path).toBe(422);
		expect((await writer.decap('getMediaFile', { path })).status, path).toBe(422);
		expect((await save(writer, { text: storyText(), path })).status, path).toBe(422);
		expect((await writer.decap('deleteFiles', { paths: [path] })).status, path).toBe(422);
	}
	for (const folder of ['.', '/', 'content/..', '.git', 'src', 'content/stories/../..'])
		expect((await writer.decap('entriesByFolder', { folder, depth: 9 })).status, folder).toBe(422);
	expect((await save(writer, { text: storyText(), slug: '../../x/index' })).status).toBe(422);
	expect((await writer.get('/../accounts.json')).status).toBe(404);
	expect((await writer.get('/%2e%2e/%2e%2e/accounts.json')).status).toBe(404);
	expect(head()).toBe(before);
	expect(logged()).toContain('address-refused');
});

test('unknown actions and odd parameters are refused', async () => {
	for (const action of ['__proto__', 'constructor', 'toString', 'rm', '', 5, null])
		expect(await writer.post('/api/decap', { action, params: {} })).toMatchObject({ status: 422 });
	expect((await writer.post('/api/decap', 'not json')).status).toBe(400);
	expect((await writer.decap('persistEntry', { dataFiles: 'x' })).status).toBe(422);
	expect((await writer.get('/api/versions?collection=stories&slug=x/index&base=--output=x')).status).toBe(
		422
	);
});

test('code in front matter, mark-up in the text and private numbers never get into git', async () => {
	const before = head();
	const texts: [string, string][] = [
		['front-matter-engine', storyText().replace('---', '---js')],
		['raw-html', storyText({ body: '看<script>alert(1)</script>这里。' })],
		['raw-html', storyText({ body: '<img src=x onerror=alert(1)>' })],
		['private-id-card', storyText({ body: '证号 11010519491231002X。' })],
		['private-mobile', storyText({ body: '电话 13912345678。' })],
		['field-unknown', storyText({ more: 'onload: alert(1)\n' })],
		['merge-conflict', storyText({ body: '<<<<<<< 甲\n一\n=======\n二\n>>>>>>> 乙' })],
	];
	for (const [code, text] of texts) {
		const { status, body } = await save(writer, { text });
		expect([status, body['code'], body['error']].join(' '), code).toContain(`422 ${code} 没有保存`);
	}
	expect(head()).toBe(before);
});

test('a body too large to be honest is refused before it is read', async () => {
	const headers = {
		cookie: writer.cookie(),
		origin: office.origin,
		'x-desk': '1',
		'content-type': 'application/json',
		'content-length': 85 * 1024 ** 2,
	};
	const status = await new Promise<number | undefined>((done, fail) => {
		const { port } = new URL(office.origin);
		const asked = request({ port, path: '/api/decap', method: 'POST', headers }, (response) => {
			done(response.statusCode);
			asked.destroy();
		});
		asked.on('error', fail).flushHeaders();
	});
	expect(status).toBe(413);
	expect(logged()).toContain('too-large');
});

test('nobody can sign in another name', async () => {
	const reviews = 'reviews:\n  first: {by: 李四, at: 2026-11-23 10:00}\n';
	expect(await save(writer, { text: storyText({ more: reviews }) })).toMatchObject({
		status: 403,
		body: { code: 'reviews-forged' },
	});
	await draftOf(office);
	const subject = '送审\n\nReviewed-first-by: 李四 <first>';
	await writer.post('/api/review', { ...ENTRY, step: 'first', verdict: 'pass', note: subject });
	const { body } = await writer.get(`/api/reviews?collection=stories&slug=${STORY.slug}`);
	expect(body['steps']).toMatchObject([{ step: 'first' }, { step: 'second' }, { step: 'final' }]);
	expect(JSON.stringify(body['steps'])).not.toContain('李四');
	expect(logged()).toContain('reviews-forged');
});

test('an editor can neither publish, nor take down, nor see accounts', async () => {
	const before = run(office.folder, 'rev-parse', 'main');
	expect((await writer.post('/api/publish', ENTRY)).status).toBe(403);
	expect(
		(await writer.decap('updateUnpublishedEntryStatus', { ...ENTRY, newStatus: 'pending_publish' })).status
	).toBe(403);
	expect(
		(await writer.decap('deleteFiles', { paths: ['content/stories/2026-10-19-yi/index.md'] })).status
	).toBe(403);
	expect(
		(await writer.post('/api/unpublish', { collection: 'stories', slug: '2026-10-19-yi/index' })).status
	).toBe(403);
	expect((await writer.get('/api/accounts')).status).toBe(403);
	expect((await writer.post('/api/accounts', { name: 'mine' })).status).toBe(403);
	expect((await writer.get('/api/log')).status).toBe(403);
	expect((await writer.decap('persistMedia', {})).status).toBe(403);
	expect(run(office.folder, 'rev-parse', 'main')).toBe(before);
	expect(logged()).toEqual(
		expect.arrayContaining(['publish-refused', 'reviews-missing', 'role-missing', 'picture-alone'])
	);
});

test('a station editor touches only what belongs to the own station, now and before', async () => {
	const village = await office.person('village');
	const path = 'content/stories/2026-11-23-zhan/index.md';
	const slug = '2026-11-23-zhan/index';
	const own = { path, slug, text: storyText().replace(/photos:[\s\S]*?byline/, 'byline') };
	expect(await save(village, { ...own, text: own.text.replace('[jia]', '[yi]') })).toMatchObject({
		status: 403,
		body: { code: 'other-station' },
	});
	expect((await save(village, { ...own, text: own.text.replace('[jia]', '[jia, yi]') })).status).toBe(403);
	expect((await save(village, { ...own, text: own.text.replace('stations: [jia]\n', '') })).status).toBe(403);
	expect(await save(village, own)).toMatchObject({ status: 200 });
	// Not even by first claiming a piece of another station.
	const foreign = await village.decap('getEntry', { path: 'content/stories/2026-10-19-yi/index.md' });
	const taken = String(foreign.body['data']).replace('[yi]', '[jia]');
	const { id } = foreign.body['file'] as { id: string };
	const where = { path: 'content/stories/2026-10-19-yi/index.md', slug: '2026-10-19-yi/index' };
	expect((await save(village, { ...where, text: taken, base: id })).status).toBe(403);
	expect((await village.decap('deleteUnpublishedEntry', ENTRY)).status).toBe(200);
	expect(
		(
			await save(village, {
				collection: 'settings',
				slug: 'site',
				path: 'content/site.yml',
				text: 'name: 我的网站',
			})
		).status
	).toBe(403);
	expect(logged()).toContain('other-station');
});

test('guessing passwords ends in a locked account and then a locked address, and a right password does not help', async () => {
	const guesser = browserAt(office.origin);
	const guess = (name: string, password = 'wrong') => guesser.post('/api/sign-in', { name, password });
	for (let at = 0; at < 5; at += 1) expect((await guess('first')).status).toBe(401);
	expect(await guess('first', PASSWORD)).toMatchObject({ status: 423, body: { code: 'locked-out' } });
	const signedIn = await office.person('second');
	const crowd = await Promise.all(Array.from({ length: 20 }, (_, at) => guess(`nobody${at}`)));
	expect(crowd.map(({ status }) => status)).toContain(429);
	expect((await guess('second', PASSWORD)).status).toBe(429);
	expect((await signedIn.get('/api/me')).status).toBe(200);
	office.clock.now += 16 * 60_000;
	expect((await guess('first', PASSWORD)).status).toBe(200);
	expect(logged()).toEqual(expect.arrayContaining(['wrong-password', 'locked-out', 'too-many']));
});

test('whoever does not exist takes as long to refuse, and is told the same', async () => {
	const guesser = browserAt(office.origin);
	const unknown = await guesser.post('/api/sign-in', { name: 'nobody-at-all', password: 'x' });
	const wrong = await guesser.post('/api/sign-in', { name: 'boss', password: 'x' });
	expect(unknown.body).toEqual(wrong.body);
});

test('pages carry headers that let nothing foreign run, and the site trusts no script that an editor could write', async () => {
	const home = await writer.get('/');
	const policy = home.headers.get('content-security-policy') ?? '';
	expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]+=*';/);
	expect(policy).not.toMatch(/script-src[^;]*unsafe-|blob:/);
	for (const part of ["worker-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"])
		expect(policy).toContain(part);
	const desk = (await writer.get('/admin/')).headers;
	expect(desk.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
	expect(desk.get('content-security-policy')).toContain("frame-ancestors 'none'");
	expect(desk.get('content-security-policy')).toMatch(/worker-src 'self';/);
	expect(desk.get('content-security-policy')).not.toMatch(/unsafe-eval/);
	for (const name of [
		'x-content-type-options',
		'referrer-policy',
		'cross-origin-opener-policy',
		'permissions-policy',
	])
		expect(home.headers.get(name), name).toBeTruthy();
	expect((await writer.get('/api/me')).headers.get('cache-control')).toBe('no-store');
	expect((await writer.get('/api/me')).headers.get('x-content-type-options')).toBe('nosniff');
});
