/** A place that releases are sent to, and what must be sent there so that readers never see half of anything. */
import { z } from 'zod';
import { isHashed, isPage, packedFrom } from '../headers/file-kinds.ts';
import { RELEASE_FILE } from '../releases/make-release.ts';
import { type Manifest, manifestSchema } from '../releases/manifest.ts';

/** A release as it lies on this machine. */
export type Release = {
	manifest: Manifest;
	/** Absolute path of the folder with its files. */
	folder: string;
	/** Absolute path of its manifest. */
	manifestFile: string;
	/** Nothing of earlier releases may stay, not even for pages that lie open. */
	isPurging?: boolean;
};

export type Sending = {
	release: Release;
	/** Milliseconds since 1970. */
	now: number;
	/** Aborted when the program ends. */
	signal: AbortSignal;
	/** Told now and then how much is done. */
	progress: (done: number, of: number) => void;
};

/** Brings a release to its place; throws `DeliveryFault`, or whatever the network threw. */
export type Deliver = (sending: Sending) => Promise<void>;

/** Why something does not arrive, in Chinese and without a word of the program's. */
export class DeliveryFault extends Error {}

/** What a place remembers of the release it shows: its manifest, and old files that old pages may still ask for. */
const deliveredSchema = z.object({
	manifest: manifestSchema,
	/** Hashed files of earlier releases by the moment they were no longer needed, milliseconds since 1970. */
	carried: z.record(z.string(), z.number()),
});
export type Delivered = z.output<typeof deliveredSchema>;

/** What a place remembers, as text; nothing when it cannot be read. */
export function parseDelivered(text: string | undefined): Delivered | undefined {
	if (text === undefined) return undefined;
	try {
		return deliveredSchema.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/** An old page may lie open on a phone for so long and still ask for its script. */
const CARRIED_FOR = 24 * 3_600_000;

export type ReleaseDifference = {
	/** Paths to send, in the order in which they may appear: what pages need, pages, the home page, the release's name. */
	send: string[];
	/** Paths that stay as they are. */
	keep: string[];
	/** Hashed files of earlier releases that stay for a while. */
	carried: Record<string, number>;
	/** Paths to take away when all else is done. */
	drop: string[];
};

/** From what a place has to what it shall have. */
export function difference(
	before: Delivered | undefined,
	{ files }: Pick<Manifest, 'files'>,
	now: number,
	isPurging = false
): ReleaseDifference {
	const old = before?.manifest.files ?? {};
	const paths = Object.keys(files);
	const isSame = (path: string) => old[path]?.sha256 === files[path]!.sha256;
	const known = new Set([...paths, ...Object.keys(old)]);
	const plain = (path: string) => packedFrom(path, known) ?? path;
	const carried: Record<string, number> = {};
	const drop: string[] = [];
	const gone = [
		...Object.entries(before?.carried ?? {}),
		...Object.keys(old).map((path) => [path, now] as const),
	];
	for (const [path, since] of gone) {
		if (Object.hasOwn(files, path)) continue;
		if (!isPurging && isHashed(plain(path)) && now - since < CARRIED_FOR) carried[path] ??= since;
		else drop.push(path);
	}
	return {
		send: paths.filter((path) => !isSame(path)).sort((a, b) => rank(plain(a)) - rank(plain(b))),
		keep: paths.filter(isSame),
		...{ carried, drop },
	};
}

const rank = (path: string): number => {
	if (path === RELEASE_FILE) return 4;
	if (path === 'index.html') return 3;
	if (isPage(path)) return 2;
	return isHashed(path) ? 0 : 1;
};
