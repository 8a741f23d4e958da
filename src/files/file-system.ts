/**
 * The one place where files and folders are renamed, replaced and deleted. On Windows a virus scanner or an open window
 * holds a file for a moment, and the call fails although nothing is wrong: each is tried again, for about a second.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the operating system does; tests put a stubborn one in its place. */
export type Disk = {
	rename: (from: string, to: string) => Promise<void>;
	renameSync: (from: string, to: string) => void;
	rm: (path: string) => Promise<void>;
	rmSync: (path: string) => void;
	/** Milliseconds. */
	pause: (ms: number) => Promise<unknown>;
	pauseSync: (ms: number) => void;
};

const ALL = { recursive: true, force: true } as const;
/** The one that is there. */
export const DISK: Disk = {
	...{ rename, renameSync, pause },
	rm: (path) => rm(path, ALL),
	rmSync: (path) => rmSync(path, ALL),
	pauseSync: (ms) => {
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
	},
};

/** What another program's hold on a file looks like. */
const HELD = new Set(['EPERM', 'EBUSY', 'ENOTEMPTY']);
/** Milliseconds before each further attempt: 1.3 seconds in all. */
const PAUSES_MS = [10, 20, 40, 80, 160, 320, 640];

/** The system's word for what went wrong, such as `ENOENT`; empty where it is no fault of the system's. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/**
 * Puts something at a path; where its folder is missing, it is made and the same is done again. Looking for the folder
 * before each of a thousand files would cost as much as the files.
 * @throws what `put` throws for another reason, or the second time
 */
export function makingFolderSync(path: string, put: () => void): void {
	try {
		put();
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
		mkdirSync(dirname(path), { recursive: true });
		put();
	}
}

/** @throws in Chinese, with the system's `code`, when the file is still held after the last attempt */
export function fileSystemOn(disk: Disk) {
	async function insist(path: string, act: () => Promise<void>, given = () => false): Promise<void> {
		for (const ms of [...PAUSES_MS, undefined])
			try {
				return await act();
			} catch (error) {
				if (!HELD.has(codeOf(error)) || given()) throw error;
				if (ms === undefined) throw held(path, error);
				await disk.pause(ms);
			}
	}

	function insistSync(path: string, act: () => void): void {
		for (const ms of [...PAUSES_MS, undefined])
			try {
				act();
				return;
			} catch (error) {
				if (!HELD.has(codeOf(error))) throw error;
				if (ms === undefined) throw held(path, error);
				disk.pauseSync(ms);
			}
	}

	/** Renames a file or folder; a file that is there is replaced. */
	const move = (from: string, to: string) => insist(to, () => disk.rename(from, to));
	const moveSync = (from: string, to: string) => insistSync(to, () => disk.renameSync(from, to));

	/** The same; the folder that it goes to is made when it is missing. */
	const moveIntoFolderSync = (from: string, to: string) => makingFolderSync(to, () => moveSync(from, to));

	/** Deletes a file, or a folder with all that is in it; nothing there is no fault. */
	const remove = (path: string) => insist(path, () => disk.rm(path));
	const removeSync = (path: string) => insistSync(path, () => disk.rmSync(path));

	/** Deletes a folder only while nothing is in it. */
	const removeEmptySync = (path: string) => insistSync(path, () => rmdirSync(path));

	/**
	 * Brings a finished folder to its place, unless another process has brought the same one first; then `made` goes.
	 */
	async function moveIntoPlace(made: string, place: string): Promise<void> {
		const isThere = () => existsSync(place);
		try {
			await insist(place, () => disk.rename(made, place), isThere);
		} catch (error) {
			if (!isThere()) throw error;
			await remove(made);
		}
	}

	/**
	 * Puts the folder `next` in the place of `folder`, which is whole at any moment but the one between two renames; what
	 * is left after a death just then is mended by `clearLeftovers`. From another disk it is copied first.
	 */
	function replaceFolder(next: string, folder: string): 'moved' | 'copied' {
		const near = `${folder}.next-${process.pid}`;
		const old = `${folder}.old-${process.pid}`;
		const how = bring(next, near);
		if (existsSync(folder)) moveSync(folder, old);
		moveSync(near, folder);
		removeSync(old);
		return how;
	}

	function bring(from: string, to: string): 'moved' | 'copied' {
		try {
			moveSync(from, to);
			return 'moved';
		} catch (error) {
			if (codeOf(error) !== 'EXDEV') throw error;
		}
		try {
			cpSync(from, to, { recursive: true });
		} catch (error) {
			removeSync(to);
			throw error;
		}
		removeSync(from);
		return 'copied';
	}

	/** Deletes what a killed `replaceFolder` left beside `folder`; whoever calls sees to it that none is running. */
	function clearLeftovers(folder: string): void {
		const [home, name] = [dirname(folder), basename(folder)];
		const left = (existsSync(home) ? readdirSync(home) : []).filter(
			(one) => one.startsWith(`${name}.`) && LEFTOVER.test(one.slice(name.length))
		);
		const old = left.find((one) => one.startsWith(`${name}.old-`));
		if (old !== undefined && !existsSync(folder)) moveSync(join(home, old), folder);
		for (const one of left) removeSync(join(home, one));
	}

	return {
		move,
		moveSync,
		moveIntoFolderSync,
		remove,
		removeSync,
		removeEmptySync,
		moveIntoPlace,
		replaceFolder,
		clearLeftovers,
	};
}

export const {
	move,
	moveSync,
	moveIntoFolderSync,
	remove,
	removeSync,
	removeEmptySync,
	moveIntoPlace,
	replaceFolder,
	clearLeftovers,
} = fileSystemOn(DISK);

const LEFTOVER = /^\.(?:next|old)-\d+$/;

function held(path: string, cause: unknown): Error {
	const message = `“${path}”被别的程序占着，动不了：请关掉打开它的窗口或程序（包括正在扫描它的杀毒软件）再试一次`;
	return Object.assign(new Error(message, { cause }), { code: codeOf(cause) });
}
