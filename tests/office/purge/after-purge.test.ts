/** What follows a purge, while another one comes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { afterPurge, purgeWork } from '../../../src/office/purge/after-purge.ts';
import { scratch } from '../../support/release.ts';

type Parts = Parameters<typeof afterPurge>[0];

/** An office whose mirror takes its time: what follows a purge ends when `arrive` is called. */
function slowOffice() {
	const folder = scratch('purge-');
	mkdirSync(join(folder, 'work'));
	let arrive: () => void = () => undefined;
	const seen = { builds: 0, mirror: 'done', held: false };
	let tellArrival: () => void = () => undefined;
	const arrivals: (() => void)[] = [];
	const mirror = {
		request: () => undefined,
		settled: () =>
			new Promise<void>((done) => {
				arrivals.push(done);
				arrive = done;
			}),
		status: () => ({ state: seen.mirror, label: '', at: '' }),
	};
	const purging = afterPurge({
		office: { folder, cache: join(folder, 'cache'), repository: { head: async () => 'main' } },
		builder: {
			request: () => {
				seen.builds += 1;
			},
			settled: async () => undefined,
			status: () => ({ commit: 'main', folder: join(folder, 'work', 'site-a') }),
		},
		edition: {
			settled: async () => undefined,
			current: () => undefined,
			releases: { forgetEarlier: async () => undefined },
			status: () => ({
				state: 'off',
				targets: [],
				...(seen.held && { held: { reason: '少了很多' } }),
			}),
			arrived: (listener: () => void) => {
				tellArrival = listener;
			},
		},
		mirror,
	} as unknown as Parts);
	const reached = (count: number) => expect.poll(() => arrivals.length).toBe(count);
	return { folder, purging, reached, seen, arrive: () => arrive(), tellArrival: () => tellArrival() };
}

/** What a purge does, until it is told to end. */
function slowAct() {
	const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
	const { promise, resolve: end, reject: refuse } = Promise.withResolvers<void>();
	const run = () => {
		ask();
		return promise;
	};
	return { asked, run, end, refuse };
}

const WORDS = { photos: [], former: [] };

test('a purge that comes while an earlier one is followed up has its own work done, not only that of the earlier', async () => {
	const { folder, purging, reached, arrive } = slowOffice();
	await purging.around(WORDS, async () => undefined);
	await reached(1);
	const act = slowAct();
	const second = purging.around({ photos: ['0123456789ab'], former: ['old'] }, act.run);
	await act.asked;
	arrive();
	await purging.settled();
	expect(purgeWork(folder)).toEqual({ photos: ['0123456789ab'], former: ['old'] });
	act.end();
	await second;
	await reached(2);
	expect(purging.status().waiting).toBe(true);
	arrive();
	await purging.settled();
	expect(purging.status().waiting).toBe(false);
});

test('a purge that is refused meanwhile keeps nothing of the earlier one from being done', async () => {
	const { purging, reached, arrive } = slowOffice();
	await purging.around(WORDS, async () => undefined);
	await reached(1);
	const act = slowAct();
	const second = purging.around(WORDS, act.run);
	await act.asked;
	arrive();
	await purging.settled();
	act.refuse(new Error('refused'));
	await expect(second).rejects.toThrow('refused');
	await reached(2);
	arrive();
	await purging.settled();
	expect(purging.status().waiting).toBe(false);
});

test('of two purges at once the one that is refused takes nothing of the other’s back', async () => {
	const { folder, purging, reached, arrive } = slowOffice();
	const [first, second] = [slowAct(), slowAct()];
	const refused = purging.around({ photos: ['aaaaaaaaaaaa'], former: [] }, first.run);
	await first.asked;
	const done = purging.around({ photos: ['bbbbbbbbbbbb'], former: [] }, second.run);
	first.refuse(new Error('refused'));
	await expect(refused).rejects.toThrow('refused');
	await second.asked;
	second.end();
	await done;
	expect(purgeWork(folder)).toEqual({ photos: ['bbbbbbbbbbbb'], former: [] });
	await reached(1);
	arrive();
	await purging.settled();
	expect(purging.status().waiting).toBe(false);
});

test('while a mirror is out of reach, the site is not made again and again', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	const { purging, reached, seen, arrive } = slowOffice();
	seen.mirror = 'failed';
	await purging.around(WORDS, async () => undefined);
	for (const attempt of [1, 2, 3]) {
		await reached(attempt);
		if (attempt === 3) seen.mirror = 'done';
		arrive();
		await purging.settled();
		vi.advanceTimersByTime(20_000);
	}
	expect(seen.builds).toBe(1);
	expect(purging.status().waiting).toBe(false);
});

test('whoever asks for a purge is answered while an earlier one waits for a mirror', async () => {
	const { purging, reached, arrive } = slowOffice();
	await purging.around(WORDS, async () => undefined);
	await reached(1);
	expect(await purging.around(WORDS, async () => 'done')).toBe('done');
	arrive();
	await reached(2);
	arrive();
	await purging.settled();
	expect(purging.status().waiting).toBe(false);
});

test('a file of what is to be done that cannot be read just now does not end the office', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => {
		vi.useRealTimers();
		said.mockRestore();
	});
	const { folder, purging, reached, seen, arrive } = slowOffice();
	const again = async () => {
		vi.advanceTimersByTime(20_000);
		await purging.settled();
	};
	seen.mirror = 'failed';
	await purging.around(WORDS, async () => undefined);
	await reached(1);
	arrive();
	await purging.settled();
	const file = join(folder, 'purge.json');
	writeFileSync(file, '{');
	await again();
	expect(said).toHaveBeenCalledTimes(1);
	writeFileSync(file, JSON.stringify(WORDS));
	seen.mirror = 'done';
	vi.advanceTimersByTime(20_000);
	await reached(2);
	arrive();
	await purging.settled();
	expect(purging.status().waiting).toBe(false);
});

test('what waits for somebody’s word goes on when the release is on show, not only at the next look', async () => {
	// There is no next look.
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
	const { purging, reached, seen, arrive, tellArrival } = slowOffice();
	seen.held = true;
	await purging.around(WORDS, async () => undefined);
	await expect.poll(() => purging.status().left).toEqual([expect.stringContaining('等人确认（少了很多）')]);
	await purging.settled();
	seen.held = false;
	tellArrival();
	await reached(1);
	arrive();
	await purging.settled();
	expect(purging.status().waiting).toBe(false);
});
