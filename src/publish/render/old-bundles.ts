/**
 * Bundles of earlier states of the program go, but none that a process may still read from: each marks the one that it uses,
 * an office at every midnight at the latest.
 */
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { move, remove } from '../../files/file-system.ts';

/** So many stay in any case: whoever goes back to an earlier state, or to another base path, need not wait. */
const FEW = 5;
const IN_USE_MS = 3 * 86_400_000;

/** @param place absolute path of the bundle */
export function markUsed(place: string): void {
	const now = new Date();
	try {
		utimesSync(place, now, now);
	} catch {
		// Where nothing can be written, nothing is cleared away either.
	}
}

/** @param home absolute path of the folder in which nothing but bundles lies, and what killed runs left of them */
export async function clearOldBundles(home: string): Promise<void> {
	const since = Date.now() - IN_USE_MS;
	const old = readdirSync(home)
		.map((name) => join(home, name))
		.map((place) => ({ place, used: statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
		.sort((one, other) => other.used - one.used)
		.slice(FEW)
		.filter(({ used }) => used < since);
	for (const { place } of old) {
		// Out of the way first: nobody takes half of one for a whole.
		const gone = `${place}.old-${process.pid}`;
		await move(place, gone)
			.then(() => remove(gone))
			.catch(() => undefined);
	}
}
