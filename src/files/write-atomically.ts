/** Writing so that a file is the old or the new one at every moment, never a part of one. */
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { move, moveSync } from './file-system.ts';

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
		// All of it, or it throws: a single write may stop halfway when the disk is nearly full.
		await handle.writeFile(contents);
		if (isFlushed) await handle.sync();
	} finally {
		await handle.close();
	}
	await move(beside(path), path);
}

/** The same, before it returns. */
export function writeAtomicallySync(
	path: string,
	contents: string | Uint8Array,
	{ mode = 0o666, isFlushed = false }: Writing = {}
): void {
	const handle = openSync(beside(path), 'w', mode);
	try {
		writeFileSync(handle, contents);
		if (isFlushed) fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
	moveSync(beside(path), path);
}
