/** Writing so that a file is the old or the new one at every moment, never a part of one. */
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { move, moveSync, remove, removeSync } from './file-system.ts';

export type Writing = {
	/** Who may read and write it. */
	mode?: number;
	/** Whether the contents are on the disk before they take their place: for what could not be made anew after a power cut. */
	isFlushed?: boolean;
};

/** Two processes may write the same file at once: each has a name of its own for what is not whole yet. */
const beside = (path: string) => `${path}.next-${process.pid}`;

/** @throws when the disk is full or the file is held; what was there stays */
export async function writeAtomically(
	path: string,
	contents: string | Uint8Array,
	{ mode = 0o666, isFlushed = false }: Writing = {}
): Promise<void> {
	const handle = await open(beside(path), 'w', mode);
	try {
		try {
			// All of it, or it throws: a single write may stop halfway when the disk is nearly full.
			await handle.writeFile(contents);
			if (isFlushed) await handle.sync();
		} finally {
			await handle.close();
		}
		await move(beside(path), path);
	} catch (error) {
		// A part would take the last room there is, and outlive what it is a part of.
		await remove(beside(path)).catch(() => undefined);
		throw error;
	}
}

/** The same, before it returns. */
export function writeAtomicallySync(
	path: string,
	contents: string | Uint8Array,
	{ mode = 0o666, isFlushed = false }: Writing = {}
): void {
	const handle = openSync(beside(path), 'w', mode);
	try {
		try {
			writeFileSync(handle, contents);
			if (isFlushed) fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
		moveSync(beside(path), path);
	} catch (error) {
		tryToRemove(beside(path));
		throw error;
	}
}

function tryToRemove(path: string): void {
	try {
		removeSync(path);
	} catch {
		// Why it could not be written says more.
	}
}
