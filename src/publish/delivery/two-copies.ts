/**
 * A place that holds two whole copies of the site, of which readers see one. The other is brought from the release before
 * last to the next one, by what differs, and is shown in one step: a reader never meets half of anything, and the work is
 * that of the change.
 */
import { each } from '../releases/disk.ts';
import { FileTable } from '../releases/file-table.ts';
import {
	filesToHold,
	isSameFile,
	type Memory,
	memoryOf,
	NOTHING,
	type Notes,
	type Remembered,
	unsure,
} from './memory.ts';
import { type Afterwards, leftovers, type Sending } from './target.ts';

const COPIES = ['a', 'b'] as const;
export type Copy = (typeof COPIES)[number];

/** Paths of files are those of the release, seen from the copy. */
export type TwoCopies = Notes & {
	/** The copy that readers see; nothing where there is none yet, or an earlier version of the program has left another. */
	shown: () => Promise<Copy | undefined>;
	show: (copy: Copy) => Promise<void>;
	/** Puts a file of the release into a copy, as a whole; throws when it is not what the manifest says. */
	put: (copy: Copy, file: string) => Promise<void>;
	/** The file of the other copy here too; false where it is missing, or links are unknown. */
	link: (from: Copy, to: Copy, file: string) => Promise<boolean>;
	/** Deletes a file, and its folder when nothing else is in it. */
	remove: (copy: Copy, file: string) => Promise<void>;
	removeCopy: (copy: Copy) => Promise<void>;
	/** Size of every file in a copy. */
	sizes: (copy: Copy) => Promise<Map<string, number>>;
	/** What was done to these files of a copy is on the disk. */
	flush: (copy: Copy, files: readonly string[]) => Promise<void>;
	/** Takes away what lies beside the copies and is none of theirs. */
	clear: () => Promise<void>;
};

/** Files that are on their way together. */
const AT_ONCE = 8;

/** @param isTendingDue whether it is time again to look whether somebody has damaged the copies */
export async function deliverInTwoCopies(
	place: TwoCopies,
	{ release: { manifest, isPurging }, now, signal, progress }: Sending,
	isTendingDue: boolean
): Promise<Afterwards | undefined> {
	await place.clear();
	const shown = await place.shown();
	const before = shown && (await memoryOf(place, shown).recall());
	const next = shown === 'a' ? 'b' : 'a';
	if (before?.release !== manifest.name) {
		const memory = memoryOf(place, next);
		const there = await memory.recall();
		if (there === undefined) await place.removeCopy(next);
		const { carried } = leftovers(before, manifest, now, isPurging);
		const files = filesToHold(manifest, carried, before);
		const old = there?.files ?? NOTHING;
		const changed = files.differing(old, isSameFile);
		const gone = old.missingIn(files);
		const lost = new Map<string, undefined>();
		// Cut off in the middle, the next attempt must not believe that these are as they were.
		await memory.remember(unsure(there, [...changed, ...gone]));
		let done = 0;
		await each(
			changed,
			async (path) => {
				signal.throwIfAborted();
				const shownFile = before?.files.get(path);
				const isThere = shownFile !== undefined && isSameFile(shownFile, files.get(path)!);
				const isLinked = isThere && (await place.link(shown!, next, path));
				if (!isLinked && manifest.files.has(path)) await place.put(next, path);
				else if (!isLinked) {
					// Somebody has taken an old script of old pages away: there is nowhere to have it from.
					lost.set(path, undefined);
					delete carried[path];
				}
				done += 1;
				if (done % 100 === 0) progress(done, changed.length);
			},
			AT_ONCE
		);
		await each(gone, (path) => place.remove(next, path), AT_ONCE);
		await place.flush(next, [...changed, ...gone]);
		await memory.remember({ release: manifest.name, files: files.with(lost), carried });
		signal.throwIfAborted();
		await place.show(next);
		if (isPurging && shown !== undefined) {
			await place.removeCopy(shown);
			await memoryOf(place, shown).remember({ release: undefined, files: NOTHING, carried: {} });
		}
	}
	if (!isTendingDue) return undefined;
	const current = before?.release === manifest.name ? shown! : next;
	return (stop) => tend(place, current, manifest.files, stop);
}

/**
 * What somebody has deleted or cut short in the copy on show is there again; what somebody has added goes. The other copy is
 * made ready for the next release.
 */
async function tend(
	place: TwoCopies,
	current: Copy,
	wanted: Sending['release']['manifest']['files'],
	stop: AbortSignal
): Promise<void> {
	const remembered = await memoryOf(place, current).recall();
	if (remembered === undefined) return;
	const sizes = await place.sizes(current);
	const wrong = [...wanted].filter(([path, { size }]) => sizes.get(path) !== size).map(([path]) => path);
	const more = [...sizes.keys()].filter((path) => !remembered.files.has(path));
	for (const path of wrong) if (!stop.aborted) await place.put(current, path);
	for (const path of more) if (!stop.aborted) await place.remove(current, path);
	await place.flush(current, [...wrong, ...more]);

	const other = current === 'a' ? 'b' : 'a';
	const memory = memoryOf(place, other);
	const old = await memory.recall();
	if (old !== undefined) return doubt(place, other, old, memory, stop);
	await place.removeCopy(other);
	const linked: [string, { sha256: string }][] = [];
	await each([...remembered.files], async ([path, file]) => {
		if (!stop.aborted && (await place.link(current, other, path))) linked.push([path, file]);
	});
	const files = FileTable.from(linked);
	await place.flush(other, [...files.paths()]);
	await memory.remember({ ...remembered, release: undefined, files });
}

/** What is missing in the copy that nobody sees is put there anew with the next release. */
async function doubt(
	place: TwoCopies,
	copy: Copy,
	remembered: Remembered,
	memory: Memory,
	stop: AbortSignal
): Promise<void> {
	const sizes = await place.sizes(copy);
	const wrong = [...remembered.files.paths()].filter((path) => !sizes.has(path));
	const more = [...sizes.keys()].filter((path) => !remembered.files.has(path));
	if (stop.aborted || wrong.length + more.length === 0) return;
	await memory.remember(unsure(remembered, [...wrong, ...more]));
}

export const isCopy = (name: string | undefined): name is Copy => COPIES.some((copy) => copy === name);
