/** A folder that a web server shows: a link, turned in one step to one of two whole copies beside it. */
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	statSync,
	symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
	codeOf,
	moveIntoFolderSync,
	moveSync,
	removeEmptySync,
	removeSync,
} from '../../files/file-system.ts';
import { LOCK_FILE } from '../../files/folder-lock.ts';
import { linkOrCopySync } from '../../files/link-or-copy.ts';
import { builtFiles } from '../checks/built-page.ts';
import { copyProven, flushFolder, flushTree, replaceFile } from '../releases/disk.ts';
import { locked } from '../releases/lock.ts';
import type { Release } from '../releases/release-store.ts';
import { isNote } from './memory.ts';
import { type Deliver, DeliveryFault } from './target.ts';
import { type Copy, deliverInTwoCopies, isCopy, type TwoCopies } from './two-copies.ts';

/** Beside the folder lies `<folder>.releases/`, with the two copies and what is remembered of them. */
const besideOf = (path: string) => `${path}.releases`;
const MAKING = '.making';
/** Looking at every file of a large site takes a second: so often at most. */
const TEND_EVERY = 10 * 60_000;

/** @param path absolute path of the folder that the web server shows */
export function folderTarget(path: string): Deliver {
	const beside = besideOf(path);
	let tended = Number.NEGATIVE_INFINITY;
	return async (sending) => {
		mkdirSync(beside, { recursive: true, mode: 0o755 });
		const isDue = Date.now() - tended > TEND_EVERY;
		const afterwards = await locked(beside, async () => {
			refuseForeign(path, beside);
			return deliverInTwoCopies(copiesAt(path, beside, sending.release), sending, isDue);
		});
		if (afterwards === undefined) return undefined;
		return async (stop) => {
			await locked(beside, () => afterwards(stop));
			tended = Date.now();
		};
	};
}

function copiesAt(path: string, beside: string, { manifest, fileOf }: Release): TwoCopies {
	const making = join(beside, MAKING);
	const note = (file: string) => join(beside, file);
	const at = (copy: Copy, file: string) => join(beside, copy, file);
	let number = 0;
	/** A file of its own name first: what stands there may be the same file as in the other copy. */
	const replaced = (to: string, make: (part: string) => void): string => {
		number += 1;
		const part = join(making, String(number));
		make(part);
		moveIntoFolderSync(part, to);
		return part;
	};
	return {
		read: async (file) => (existsSync(note(file)) ? readFileSync(note(file), 'utf8') : undefined),
		write: (file, text) => replaceFile(note(file), text, 0o644),
		drop: async (file) => removeSync(note(file)),
		shown: async () => {
			const name = shownIn(path);
			return isCopy(name) && existsSync(join(beside, name)) ? name : undefined;
		},
		show: async (copy) => {
			turn(path, beside, copy);
			await flushFolder(dirname(path));
		},
		put: async (copy, file) => {
			replaced(at(copy, file), (part) => copyProven(fileOf(file), part, manifest.files.get(file)!.sha256));
		},
		link: async (from, to, file) => {
			try {
				// Where both were the same file already, the rename has left both names.
				removeSync(replaced(at(to, file), (part) => linkOrCopySync(at(from, file), part)));
				return true;
			} catch (error) {
				if (codeOf(error) !== 'ENOENT') throw error;
				return false;
			}
		},
		remove: async (copy, file) => {
			removeSync(at(copy, file));
			removeEmptyFolders(at(copy, dirname(file)), join(beside, copy));
		},
		removeCopy: async (copy) => {
			removeSync(join(beside, copy));
			mkdirSync(join(beside, copy));
		},
		sizes: async (copy) => {
			const folder = join(beside, copy);
			return new Map(builtFiles(folder).map((file) => [file, statSync(join(folder, file)).size]));
		},
		flush: async (copy, files) => {
			const there = files.map((file) => at(copy, file)).filter((file) => existsSync(file));
			const folders = new Set(files.map((file) => existingFolder(dirname(at(copy, file)))));
			await flushTree(beside, there, [...folders, beside]);
		},
		clear: async () => {
			const shown = shownIn(path);
			for (const entry of readdirSync(beside)) {
				const isOurs = isCopy(entry) || ['a', 'b'].some((copy) => isNote(entry, copy));
				if (isOurs || entry === LOCK_FILE || entry === shown) continue;
				removeSync(join(beside, entry));
			}
			mkdirSync(making);
		},
	};
}

/** Turns the link in one step; where a link cannot be replaced, it is taken away first. */
function turn(path: string, beside: string, name: string): void {
	const next = `${path}.next-${process.pid}`;
	removeSync(next);
	symlinkSync(join(basename(beside), name), next, process.platform === 'win32' ? 'junction' : 'dir');
	if (existsSync(path) && !lstatSync(path).isSymbolicLink()) removeEmptySync(path);
	try {
		moveSync(next, path);
	} catch (error) {
		if (!['EPERM', 'EACCES', 'EEXIST'].includes(codeOf(error))) throw error;
		removeSync(path);
		moveSync(next, path);
	}
}

/** The name of what the folder shows. */
function shownIn(path: string): string | undefined {
	try {
		return basename(readlinkSync(path));
	} catch {
		return undefined;
	}
}

/** What somebody else keeps there is not thrown away. */
function refuseForeign(path: string, beside: string): void {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined) return;
	if (found.isSymbolicLink()) {
		if (dirname(resolve(dirname(path), readlinkSync(path))) === beside) return;
		throw new DeliveryFault(`${path} 是指向别处的链接，没有动它。请换一个文件夹，或先删去这个链接`);
	}
	if (!found.isDirectory() || readdirSync(path).length > 0)
		throw new DeliveryFault(`${path} 里已经有别的东西，没有动它。请换一个文件夹，或先把它改名移走`);
}

/** An empty folder would answer where nothing is any more. */
function removeEmptyFolders(folder: string, root: string): void {
	for (let at = folder; at !== root; at = dirname(at)) {
		if (!existsSync(at)) continue;
		if (readdirSync(at).length > 0) return;
		removeEmptySync(at);
	}
}

function existingFolder(folder: string): string {
	let at = folder;
	while (!existsSync(at)) at = dirname(at);
	return at;
}
