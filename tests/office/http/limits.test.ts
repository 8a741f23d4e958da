/** What one request may cost: the office answers strangers from a few bytes and never waits for the rest. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fairQueue } from '../../../src/office/accounts/fair-queue.ts';
import { throttle } from '../../../src/office/accounts/throttle.ts';
import { costOf } from '../../support/cost.ts';
import { browserAt, PASSWORD, type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { save, storyText } from '../../support/office-story.ts';

let office: TestOffice;
let writer: Person;
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	writer = await office.person('writer');
}, 120_000);
afterAll(() => ending());

/** Sends a body piece by piece without saying how long it is; what was taken of it, and the answer. */
const pour = (path: string, cookie = '') =>
	new Promise<{ status: number; sent: number }>((done, fail) => {
		const { port } = new URL(office.origin);
		const headers = { cookie, origin: office.origin, 'x-desk': '1', 'content-type': 'application/json' };
		const asked = request({ port, host: '127.0.0.1', path, method: 'POST', headers });
		let sent = 0;
		let isOver = false;
		asked.on('response', (response) => {
			isOver = true;
			done({ status: response.statusCode ?? 0, sent });
			asked.destroy();
		});
		asked.on('error', (error) => isOver || fail(error));
		const pieces = () => {
			if (isOver || sent > 80 * 1024 ** 2) return;
			sent += 16_384;
			if (asked.write(' '.repeat(16_384))) setImmediate(pieces);
			else asked.once('drain', pieces);
		};
		pieces();
	});

test.each(['/api/sign-in', '/api/sign-out', '/api/decap', '/api/check', '/api/accounts'])(
	'a stranger who pours megabytes into %s is refused after the first of them',
	async (path) => {
		const { status, sent } = await pour(path);
		expect(status).toBe(413);
		expect(sent).toBeLessThan(4 * 1024 ** 2);
	}
);

test('even signed in, only photos may be large', async () => {
	const { status, sent } = await pour('/api/review', writer.cookie());
	expect(status).toBe(413);
	expect(sent).toBeLessThan(4 * 1024 ** 2);
	const text = { name: 'writer', password: 'x'.repeat(5000) };
	expect((await writer.post('/api/sign-in', text)).status).toBe(413);
});

test('the record is paged by any number without being read for ever', async () => {
	const boss = await office.person('boss');
	for (const before of [
		// Before the largest: it fails within a minute where nothing bounds it.
		'2026-11:9999999',
		'2026-11:1e9',
		'2026-11:999999999',
		'2026-11:-5',
		'9999-99:7',
		'%00',
		'x'.repeat(999),
	]) {
		const cost = await costOf(async () => {
			const { status, body } = await boss.get(`/api/log?before=${before}`);
			expect([status, Array.isArray(body['lines'])], before).toEqual([200, true]);
		});
		expect(cost, before).toBeLessThan(5000);
	}
});

test.each([
	'null',
	'5',
	'"x"',
	'true',
	'['.repeat(900) + ']'.repeat(900),
	`{"a":${'['.repeat(60)}${']'.repeat(60)}}`,
])('a body that is %s is the fault of who sent it', async (body) => {
	for (const path of [
		'/api/sign-in',
		'/api/decap',
		'/api/check',
		'/api/elsewhere',
		'/api/review',
		'/api/publish',
		'/api/preview',
	]) {
		const { status } = await writer.post(path, body);
		expect(status, path).toBeGreaterThanOrEqual(400);
		expect(status, path).toBeLessThan(500);
	}
});

test('a photo that is not there may be there tomorrow', async () => {
	for (const path of ['/photos/none.webp', '/_astro/none.js']) {
		const { status, headers } = await writer.get(path);
		expect([status, headers.get('cache-control')], path).toEqual([404, 'no-cache']);
	}
});

test('texts that cost too much are not kept as drafts, and nobody waits for their refusal', async () => {
	const bodies = [
		`${'*字 '.repeat(20_000)}b*`,
		'*'.repeat(50_000),
		'['.repeat(50_000),
		'字\n\n'.repeat(45_000),
	];
	for (const body of bodies) {
		const cost = await costOf(async () =>
			expect((await save(writer, { text: storyText({ body }) })).status).toBeGreaterThanOrEqual(413)
		);
		// Unbounded, one of them takes minutes; a core that is shared takes twice its time.
		expect(cost).toBeLessThan(3000);
	}
});

test('a connection that says nothing is closed', async () => {
	const { port } = new URL(office.origin);
	const closed = (words: string) =>
		new Promise<void>((done) => {
			const socket = connect(Number(port), '127.0.0.1', () => words && socket.write(words));
			socket.on('close', () => done());
			socket.on('error', () => undefined);
			socket.resume();
		});
	const begun = performance.now();
	await Promise.all([
		closed(''),
		closed('GET / HTTP/1.1\r\nHost: '),
		closed('POST /api/sign-in HTTP/1.1\r\n'),
	]);
	expect(performance.now() - begun).toBeLessThan(60_000);
});

test('who guesses is stopped, and not who is guessed at', () => {
	const guesses = throttle(() => 0);
	const guessed = { name: 'wang', mark: 'a' };
	const thief = { address: '10.0.0.1' };
	const own = { address: '10.0.0.2' };
	const device = { address: '10.0.0.1', device: 'wang' };
	guesses.succeeded(guessed, own);
	for (let at = 0; at < 5; at += 1) guesses.failed(guessed, thief);
	expect(() => guesses.ask(guessed, thief)).toThrow('分钟后再试');
	expect(() => guesses.ask(guessed, own)).not.toThrow();
	expect(() => guesses.ask(guessed, device)).not.toThrow();
	// A crowd that tries one account from everywhere keeps out new places only.
	for (let at = 0; at < 80; at += 1) guesses.failed(guessed, { address: `10.1.0.${at}` });
	expect(() => guesses.ask(guessed, { address: '10.2.0.1' })).toThrow('用过的电脑可以照常登录');
	expect(() => guesses.ask(guessed, own)).not.toThrow();
	expect(() => guesses.ask(guessed, device)).not.toThrow();
});

test('a person is signed in on a device while the same address is locked out', async () => {
	const signedIn = await office.person('other');
	const thief = browserAt(office.origin);
	for (let at = 0; at < 6; at += 1) await thief.post('/api/sign-in', { name: 'other', password: 'wrong' });
	expect((await thief.post('/api/sign-in', { name: 'other', password: PASSWORD })).status).toBe(423);
	expect((await signedIn.get('/api/me')).status).toBe(200);
	expect((await signedIn.post('/api/sign-in', { name: 'other', password: PASSWORD })).status).toBe(200);
});

test('each address has its turn, and a crowd from one is cut short', async () => {
	const queue = fairQueue({ most: 20, share: 10 });
	const done: string[] = [];
	const job = (name: string) => async () => {
		await new Promise((ready) => setTimeout(ready, 5));
		done.push(name);
	};
	const crowd = Array.from({ length: 15 }, (_, at) => queue.run('crowd', job(`crowd ${at}`)));
	const one = queue.run('one', job('one'));
	const results = await Promise.allSettled([...crowd, one]);
	expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(4);
	expect(done.indexOf('one')).toBeLessThan(3);
	await expect(queue.run('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await queue.run('one', async () => 5)).toBe(5);
});
