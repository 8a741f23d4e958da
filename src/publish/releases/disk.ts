/** Writing so that a power cut leaves the old or the new and never a part: flush what was written, then rename. */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { writeAtomically } from '../../files/write-atomically.ts';

/** So many files are flushed one by one; more of them in one go, which waits for everybody else's writing too. */
const FEW = 300;

/**
 * Makes sure that files and the names in folders are on the disk: one by one, or, where there are many and the system can
 * flush a whole disk, in one go.
 * @param disk a folder of the disk that all of them lie on
 */
export async function flushTree(
	disk: string,
	files: readonly string[],
	folders: readonly string[] = []
): Promise<void> {
	if (files.length + folders.length > FEW && (await flushDisk(disk))) return;
	await each(files, flushFile);
	await each(folders, flushFolder);
}

/** GNU's `sync -f` flushes the disk that a folder lies on. */
const flushDisk = (folder: string): Promise<boolean> =>
	process.platform !== 'linux'
		? Promise.resolve(false)
		: new Promise((done) => {
				const child = spawn('sync', ['-f', folder], { stdio: 'ignore' });
				child.once('error', () => done(false));
				child.once('close', (code) => done(code === 0));
			});

/** Returns when the contents of the file are on the disk. @throws when it is not there */
export async function flushFile(path: string): Promise<void> {
	const handle = await open(path, 'r+');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Makes sure that the names in a folder are on the disk; systems that cannot open a folder do so by themselves. */
export async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => undefined);
	try {
		await handle?.sync();
	} catch {
		// Windows and some network disks do not flush folders.
	} finally {
		await handle?.close();
	}
}

/** Replaces a small file as a whole; it and its name are on the disk then. */
export async function replaceFile(path: string, text: string, mode = 0o600): Promise<void> {
	await writeAtomically(path, text, { mode, isFlushed: true });
	await flushFolder(dirname(path));
}

/** A copy of its own. @throws when the file is not what `sha256` says; nothing is written then */
export function copyProven(from: string, to: string, sha256: string): void {
	const bytes = readFileSync(from);
	if (hash('sha256', bytes) !== sha256) throw new Error(`${from} is not what its manifest says`);
	writeFileSync(to, bytes);
}

/** Size in bytes, and SHA-256 in hex. @throws when the file is not there */
export function hashOfFile(path: string): { size: number; sha256: string } {
	const bytes = readFileSync(path);
	return { size: bytes.length, sha256: hash('sha256', bytes) };
}

/** Milliseconds of a turn: whatever else this process has to do waits no longer. */
const TURN_MS = 10;

/**
 * Runs `act` for all items, so many at a time; the first failure ends it. Reading and writing small files is quicker at once
 * than by way of another thread, which costs more than the work; so that a server answers meanwhile, others have their turn
 * between two items.
 */
export async function each<Item>(
	items: Iterable<Item>,
	act: (item: Item) => Promise<void>,
	atOnce = 8
): Promise<void> {
	const left = items[Symbol.iterator]();
	let failed = false;
	let turn = performance.now();
	const worker = async () => {
		for (let next = left.next(); !next.done && !failed; next = left.next()) {
			await act(next.value).catch((error: unknown) => {
				failed = true;
				throw error;
			});
			if (performance.now() - turn < TURN_MS) continue;
			await othersFirst();
			turn = performance.now();
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
