/** A place that releases are sent to, and what must be sent there so that readers never see half of anything. */
import { isHashed, isPage, packedFrom } from '../headers/file-kinds.ts';
import { RELEASE_FILE } from '../releases/make-release.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Release } from '../releases/release-store.ts';
import { isSameFile, NOTHING, type Remembered } from './memory.ts';

/** `isPurging`: nothing of earlier releases may stay, not even for pages that lie open. */
export type SentRelease = Release & { isPurging?: boolean };

export type Sending = {
	release: SentRelease;
	/** Milliseconds since 1970. */
	now: number;
	/** Aborted when the program ends. */
	signal: AbortSignal;
	/** Told now and then how much is done. */
	progress: (done: number, of: number) => void;
};

/**
 * Brings a release to its place; throws `DeliveryFault`, or whatever the network threw. Answers what is still to be done
 * there when readers have the release, and can wait for the next one.
 */
export type Deliver = (sending: Sending) => Promise<Afterwards | undefined>;
export type Afterwards = (signal: AbortSignal) => Promise<void>;

/** Why something does not arrive, in Chinese and without a word of the program's. */
export class DeliveryFault extends Error {}

/** An old page may lie open on a phone for so long and still ask for its script. */
const CARRIED_FOR = 24 * 3_600_000;

export type ReleaseDifference = {
	/** Paths to send, in the order in which they may appear: what pages need, pages, the home page, the release's name. */
	send: string[];
	/** Hashed files of earlier releases that stay for a while, by the moment they were no longer needed. */
	carried: Record<string, number>;
	/** Paths to take away when all else is done. */
	drop: string[];
};

/** From what a place has to what it shall have. */
export function difference(
	before: Pick<Remembered, 'files' | 'carried'> | undefined,
	manifest: Pick<Manifest, 'files'>,
	now: number,
	isPurging = false
): ReleaseDifference {
	const { files } = manifest;
	const send = files.differing(before?.files ?? NOTHING, isSameFile);
	const order = new Map(send.map((path) => [path, rank(packedFrom(path, files) ?? path)]));
	return {
		send: send.sort((a, b) => order.get(a)! - order.get(b)!),
		...leftovers(before, manifest, now, isPurging),
	};
}

/** What becomes of the files of earlier releases. */
export function leftovers(
	before: Pick<Remembered, 'files' | 'carried'> | undefined,
	{ files }: Pick<Manifest, 'files'>,
	now: number,
	isPurging = false
): Pick<ReleaseDifference, 'carried' | 'drop'> {
	const old = before?.files ?? NOTHING;
	const carried: Record<string, number> = {};
	const drop: string[] = [];
	for (const path of old.missingIn(files)) {
		const since = before!.carried[path] ?? now;
		if (!isPurging && isHashed(packedFrom(path, old) ?? path) && now - since < CARRIED_FOR)
			carried[path] = since;
		else drop.push(path);
	}
	return { carried, drop };
}

const rank = (path: string): number => {
	if (path === RELEASE_FILE) return 4;
	if (path === 'index.html') return 3;
	if (isPage(path)) return 2;
	return isHashed(path) ? 0 : 1;
};
