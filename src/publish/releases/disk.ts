/** Writing so that a power cut leaves the old or the new and never a part: flush what was written, then rename. */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { copyFile, link, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { moveSync } from '../../files/file-system.ts';

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

/** Replaces a small file as a whole. */
export async function replaceFile(path: string, text: string, mode = 0o600): Promise<void> {
	const next = `${path}.next-${process.pid}`;
	const handle = await open(next, 'w', mode);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
	moveSync(next, path);
	await flushFolder(dirname(path));
}

/** The same file under a second name; a copy where the disk knows no such thing. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
	try {
		await link(from, to);
	} catch (error) {
		if (!['EPERM', 'EXDEV', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(codeOf(error))) throw error;
		await copyFile(from, to);
	}
}

/** A copy of its own; throws when what lies there afterwards is not what `sha256` says. */
export async function copyProven(from: string, to: string, sha256: string): Promise<void> {
	await copyFile(from, to);
	if ((await hashOfFile(to)).sha256 !== sha256) throw new Error(`${from} is not what its manifest says`);
}

export async function hashOfFile(path: string): Promise<{ size: number; sha256: string }> {
	const bytes = await readFile(path);
	return { size: bytes.length, sha256: hash('sha256', bytes) };
}

/** Runs `act` for all items, so many at a time; the first failure ends it. */
export async function each<Item>(
	items: Iterable<Item>,
	act: (item: Item) => Promise<void>,
	atOnce = 8
): Promise<void> {
	const left = items[Symbol.iterator]();
	let failed = false;
	const worker = async () => {
		for (let next = left.next(); !next.done && !failed; next = left.next())
			await act(next.value).catch((error: unknown) => {
				failed = true;
				throw error;
			});
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
