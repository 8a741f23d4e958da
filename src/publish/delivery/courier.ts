/**
 * Brings releases to one target, one at a time: what comes meanwhile waits, and only the newest of it goes. What does
 * not arrive is tried again with growing pauses. Nothing that happens here stops a release.
 */
import { setTimeout as rest } from 'node:timers/promises';
import type { TargetStatus } from '../../domain/desk/answers.ts';
import { clockOf, dayOf, momentAt, shortDay } from '../../platform/day.ts';
import { reasonOf } from './delivery-faults.ts';
import { releaseAt } from './public-address.ts';
import type { Afterwards, Deliver, SentRelease } from './target.ts';

export type Courier = {
	status: () => TargetStatus;
	/** Asks for this release to be brought; it takes the place of one that waits. */
	request: (release: SentRelease) => void;
	/** Ends when it is there, or the next attempt waits. */
	settled: () => Promise<void>;
	stop: () => Promise<void>;
};

export type CourierOptions = {
	name: string;
	deliver: Deliver;
	address?: string | undefined;
	clock: () => number;
	/** Gets what a program said, for whoever looks after this. */
	log: (error: unknown) => void;
	/** Called whenever the status has changed. */
	changed?: () => void;
	/** Called whenever a release has come to its place. */
	arrived?: () => void;
	/** Minutes until the next attempt; the last one holds from then on. */
	pauseMinutes?: readonly number[];
	/** Seconds between looks at the public address. */
	lookSeconds?: readonly number[];
};

const PAUSE_MINUTES = [0.1, 0.5, 2, 10, 30];
const LOOK_SECONDS = [0, 1, 3, 10, 30];

export function courierTo({
	name,
	deliver,
	address,
	clock,
	log,
	changed = () => undefined,
	arrived = () => undefined,
	pauseMinutes = PAUSE_MINUTES,
	lookSeconds = LOOK_SECONDS,
}: CourierOptions): Courier {
	const closing = new AbortController();
	let status: TargetStatus = { name, state: 'idle', label: '还没有送过', release: undefined, address };
	let wanted: SentRelease | undefined;
	let newer = new AbortController();
	let failures = 0;
	let running: Promise<void> | undefined;
	let timer: NodeJS.Timeout | undefined;
	const say = (state: TargetStatus['state'], label: string, release = status.release) => {
		status = { ...status, state, label, release };
		changed();
	};

	async function run(): Promise<void> {
		while (wanted !== undefined && !closing.signal.aborted) {
			const release = wanted;
			wanted = undefined;
			newer = new AbortController();
			const attempt = failures === 0 ? '' : `（第${failures + 1}次）`;
			say('sending', `正在送往${name}……${attempt}`);
			try {
				const afterwards = await deliver({
					release,
					now: clock(),
					signal: closing.signal,
					progress: (done, of) =>
						say('sending', `正在送往${name}……${attempt} ${Math.floor((100 * done) / of)}%`),
				});
				failures = 0;
				await look(release.manifest.name);
				arrived();
				if (afterwards !== undefined) await finish(afterwards);
			} catch (error) {
				if (closing.signal.aborted) break;
				log(error);
				say('failed', `送不到：${reasonOf(error)}`);
				wanted ??= release;
				const pause = pauseMinutes[Math.min(failures, pauseMinutes.length - 1)]!;
				failures += 1;
				later(pause * 60_000, start);
				return;
			}
		}
	}

	/** Readers have the release already, so nothing that goes wrong here is told; the next one does not wait for it. */
	async function finish(afterwards: Afterwards): Promise<void> {
		if (wanted !== undefined) return;
		await afterwards(AbortSignal.any([closing.signal, newer.signal])).catch(log);
	}

	/** Whether readers see it; a newer release that waits does not wait for that. */
	async function look(release: string): Promise<void> {
		const at = momentAt(clock());
		if (address === undefined) return say('live', `已送到 ${clockOf(at)}（${shortDay(dayOf(at))}）`, release);
		for (const pause of lookSeconds) {
			const ends = AbortSignal.any([closing.signal, newer.signal]);
			await rest(pause * 1000, undefined, { ref: false, signal: ends }).catch(() => undefined);
			if (closing.signal.aborted || wanted !== undefined) return say('unseen', UNSEEN, release);
			if ((await releaseAt(address, closing.signal)) === release)
				return say('live', `已上线 ${clockOf(at)}（${shortDay(dayOf(at))}）`, release);
		}
		say('unseen', UNSEEN, release);
		// A cache on the way may need longer; a newer release that was asked for meanwhile goes first.
		if (wanted === undefined) later(60_000, () => occupy(() => look(release)));
	}

	/** One thing at a time; what was asked for meanwhile follows. */
	function occupy(act: () => Promise<void>): void {
		running ??= act().finally(() => {
			running = undefined;
			if (wanted !== undefined && timer === undefined) start();
		});
	}

	function later(pause: number, act: () => void): void {
		if (closing.signal.aborted) return;
		timer = setTimeout(() => {
			timer = undefined;
			act();
		}, pause);
		timer.unref();
	}

	function start(): void {
		clearTimeout(timer);
		timer = undefined;
		if (!closing.signal.aborted) occupy(run);
	}

	return {
		status: () => status,
		request: (release) => {
			wanted = release;
			newer.abort();
			start();
		},
		settled: async () => {
			while (running !== undefined) await running;
		},
		stop: async () => {
			closing.abort();
			wanted = undefined;
			clearTimeout(timer);
			await running;
		},
	};
}

const UNSEEN = '已送到，但公开网址上还是旧的一版，请检查网址和服务器的缓存';
