/**
 * File by file into a place that knows no other way: a folder whose name cannot be turned, an object store. Pages come
 * after what they need, and what is gone goes last, so that a reader in the middle meets old pages or new ones that work.
 */
import { type Delivered, difference, parseDelivered, type Sending } from './target.ts';

export type RemoteFiles = {
	/** Text of a small file; nothing when there is none. */
	read: (path: string) => Promise<string | undefined>;
	/** Puts a file of the release there, as a whole. */
	put: (path: string) => Promise<void>;
	/** Puts a small text there. */
	write: (path: string, text: string) => Promise<void>;
	drop: (path: string) => Promise<void>;
};

/** What is there is remembered beside the pages; it lists nothing that anybody could not see. */
export const NOTE_FILE = 'release-manifest.json';

/** @param atOnce files of one rank that are on their way together */
export async function sendFiles(
	remote: RemoteFiles,
	{ release: { manifest, isPurging }, now, signal, progress }: Sending,
	atOnce = 4
): Promise<void> {
	const before = parseDelivered(await remote.read(NOTE_FILE));
	const { send, carried, drop } = difference(before, manifest, now, isPurging);
	// Cut off in the middle, the next attempt must neither believe that old files are still as they were, nor forget
	// what was new.
	if (send.length > 0)
		await remote.write(NOTE_FILE, JSON.stringify(unsure(before, manifest, [...send, ...drop])));
	let done = 0;
	// The last ones, the home page and the name of the release, go one by one.
	const last = send.filter((path) => LAST.test(path));
	const queue: string[] = [];
	const worker = async () => {
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			signal.throwIfAborted();
			await remote.put(path);
			done += 1;
			if (done % 20 === 0) progress(done, send.length);
		}
	};
	for (const part of ranksOf(send.filter((path) => !LAST.test(path)))) {
		queue.push(...part);
		await Promise.all(Array.from({ length: atOnce }, worker));
	}
	for (const path of last) await remote.put(path);
	for (const path of drop) {
		signal.throwIfAborted();
		await remote.drop(path);
	}
	const note: Delivered = { manifest, carried };
	await remote.write(NOTE_FILE, JSON.stringify(note));
}

const LAST = /^(?:index\.html|release\.json)(?:\.(?:br|gz))?$/;

/** In order, but those that need nothing of each other together: pages wait for all that is no page. */
function ranksOf(paths: readonly string[]): string[][] {
	const isLate = (path: string) => /\.html(?:\.(?:br|gz))?$/.test(path);
	return [paths.filter((path) => !isLate(path)), paths.filter(isLate)];
}

function unsure(
	before: Delivered | undefined,
	manifest: Delivered['manifest'],
	paths: readonly string[]
): Delivered {
	const files = { ...before?.manifest.files };
	for (const path of paths) files[path] = { size: 0, sha256: '' };
	return { manifest: { ...(before?.manifest ?? manifest), files }, carried: before?.carried ?? {} };
}
