/**
 * File by file into a place that knows no other way: a folder whose name cannot be turned, an object store. Pages come
 * after what they need, and what is gone goes last, so that a reader in the middle meets old pages or new ones that work.
 */
import { filesToHold, memoryOf, type Notes, unsure } from './memory.ts';
import { type Afterwards, difference, type Sending } from './target.ts';

/** Notes lie beside the pages; they list nothing that anybody could not see. */
export type RemoteFiles = Notes & {
	/** Puts a file of the release there, as a whole. */
	put: (path: string) => Promise<void>;
};

export const NOTE = 'release-note';

/** @param atOnce files of one rank that are on their way together */
export async function sendFiles(
	remote: RemoteFiles,
	{ release: { manifest, isPurging }, now, signal, progress }: Sending,
	atOnce = 4
): Promise<Afterwards | undefined> {
	const memory = memoryOf(remote, NOTE);
	const before = await memory.recall();
	const { send, carried, drop } = difference(before, manifest, now, isPurging);
	const files = filesToHold(manifest, carried, before);
	// Cut off in the middle, the next attempt must neither believe that old files are still as they were, nor forget
	// what was new.
	if (send.length > 0) await memory.remember(unsure(before, [...send, ...drop]));
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
	await memory.remember({ release: manifest.name, files, carried });
	return undefined;
}

const LAST = /^(?:index\.html|release\.json)(?:\.(?:br|gz))?$/;

/** In order, but those that need nothing of each other together: pages wait for all that is no page. */
function ranksOf(paths: readonly string[]): string[][] {
	const isLate = (path: string) => /\.html(?:\.(?:br|gz))?$/.test(path);
	return [paths.filter((path) => !isLate(path)), paths.filter(isLate)];
}
