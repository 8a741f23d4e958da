/** One target, one release at a time, newest wins, and it is said in Chinese how far it is. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Courier, type CourierOptions, courierTo } from '../../src/publish/delivery/courier.ts';
import { UNKNOWN_FAULT } from '../../src/publish/delivery/delivery-faults.ts';
import { type Deliver, DeliveryFault } from '../../src/publish/delivery/target.ts';
import type { Release } from '../../src/publish/releases/release-store.ts';
import { MORNING } from '../support/release.ts';

const named = (name: string) => ({ manifest: { name } }) as unknown as Release;

function courier(
	deliver: (...call: Parameters<Deliver>) => Promise<unknown>,
	more: Partial<CourierOptions> = {}
): Courier & { said: string[]; log: unknown[] } {
	const [said, log]: [string[], unknown[]] = [[], []];
	const made = courierTo({
		name: '县门户',
		deliver: async (sending) => void (await deliver(sending)),
		clock: () => MORNING,
		log: (error) => log.push(error),
		changed: () => said.push(made.status().label),
		pauseMinutes: [0.0005],
		lookSeconds: [0, 0.01],
		...more,
	});
	onTestFinished(() => made.stop());
	return { ...made, said, log };
}

/** A public address that shows a release, and tells when it is asked. */
async function site(
	asked: () => void = () => undefined
): Promise<{ address: string; show: (release: string) => void }> {
	let shown = '';
	const server = createServer((request, response) => {
		asked();
		if (request.url?.startsWith('/wmsj/release.json?')) response.end(JSON.stringify({ release: shown }));
		else response.writeHead(404).end();
	}).listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	onTestFinished(() => void server.close());
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/wmsj/`,
		show: (release) => {
			shown = release;
		},
	};
}

test('a release is live when the public address says so', async () => {
	const { address, show } = await site();
	const { request, status, settled, said } = courier(async ({ release }) => show(release.manifest.name), {
		address,
	});
	request(named('a'));
	await settled();
	expect(status()).toMatchObject({ state: 'live', label: '已上线 10:42（11月29日）', release: 'a', address });
	expect(said[0]).toBe('正在送往县门户……');
});

test('what was sent but is not to be seen is not called live', async () => {
	const { address, show } = await site();
	show('an older one');
	const { request, status, settled } = courier(async () => undefined, { address });
	request(named('a'));
	await settled();
	expect(status()).toMatchObject({ state: 'unseen', label: expect.stringContaining('还是旧的一版') });
});

test('a target that is away is tried again and again, by number, and the reason is no program’s', async () => {
	let attempts = 0;
	const { request, status, said, log } = courier(async () => {
		attempts += 1;
		if (attempts === 1) throw new DeliveryFault('密码不对');
		if (attempts === 2)
			throw Object.assign(new Error('connect ECONNREFUSED 192.0.2.1:22'), { code: 'ECONNREFUSED' });
		if (attempts === 3) throw new TypeError('x is not a function');
	});
	request(named('a'));
	await expect.poll(() => status().state).toBe('live');
	expect(said).toEqual([
		'正在送往县门户……',
		'送不到：密码不对',
		'正在送往县门户……（第2次）',
		'送不到：服务器没有应答（地址、端口对不对，服务开了没有）',
		'正在送往县门户……（第3次）',
		`送不到：${UNKNOWN_FAULT}`,
		'正在送往县门户……（第4次）',
		'已送到 10:42（11月29日）',
	]);
	expect(log).toHaveLength(3);
});

test('of several releases that come while one is on its way only the newest goes next', async () => {
	const sent: string[] = [];
	const doors: (() => void)[] = [];
	const { request, settled } = courier(async ({ release }) => {
		sent.push(release.manifest.name);
		await new Promise<void>((done) => doors.push(done));
	});
	for (const name of ['a', 'b', 'c']) request(named(name));
	doors.shift()!();
	await expect.poll(() => sent).toEqual(['a', 'c']);
	doors.shift()!();
	await settled();
	expect(sent).toEqual(['a', 'c']);
});

test('a newer release is tried at once although an older one waits for its next attempt', async () => {
	const sent: string[] = [];
	const { request, settled, status } = courier(
		async ({ release }) => {
			sent.push(release.manifest.name);
			if (release.manifest.name === 'a') throw new DeliveryFault('磁盘满了');
		},
		{ pauseMinutes: [60] }
	);
	request(named('a'));
	await settled();
	request(named('b'));
	await settled();
	expect(sent).toEqual(['a', 'b']);
	expect(status().release).toBe('b');
});

test('a release that is asked for at the last look for the one before is the one that is told of from then on', async () => {
	const timers = vi.spyOn(globalThis, 'setTimeout');
	onTestFinished(() => timers.mockRestore());
	let looks = 0;
	const { address, show } = await site(() => {
		looks += 1;
		if (looks === 2) made.request(named('b'));
	});
	const made = courier(async ({ release: { manifest } }) => manifest.name === 'b' && show('b'), { address });
	made.request(named('a'));
	await made.settled();
	expect(made.status()).toMatchObject({ state: 'live', release: 'b' });
	// Whoever would look again in a minute.
	for (const [act, pause] of timers.mock.calls) if (pause === 60_000) act();
	await made.settled();
	expect(made.status()).toMatchObject({ state: 'live', release: 'b' });
});

test('neither a newer release nor the end of the office waits for the next look at the public address', async () => {
	let looks = 0;
	const { address, show } = await site(() => {
		looks += 1;
	});
	const made = courier(async ({ release: { manifest } }) => manifest.name === 'b' && show('b'), {
		...{ address, lookSeconds: [0, 3600] },
	});
	made.request(named('a'));
	await expect.poll(() => looks).toBe(1);
	made.request(named('b'));
	await made.settled();
	expect(made.status()).toMatchObject({ state: 'live', release: 'b' });
	made.request(named('c'));
	await expect.poll(() => looks).toBe(3);
	await made.stop();
});
