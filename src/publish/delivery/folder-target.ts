/**
 * A folder that a web server shows. A whole copy is made beside it, out of what has changed and of what is there
 * already, and the folder, a link, is turned to it in one step.
 */
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { moveSync, removeEmptySync, removeSync } from '../../files/file-system.ts';
import { LOCK_FILE } from '../../files/folder-lock.ts';
import {
	codeOf,
	copyProven,
	each,
	flushFolder,
	flushTree,
	linkOrCopy,
	makeFolders,
	replaceFile,
} from '../releases/disk.ts';
import { locked } from '../releases/lock.ts';
import { type Deliver, type Delivered, DeliveryFault, difference, parseDelivered } from './target.ts';

/** Beside the folder lies `<folder>.releases/`, with one folder a release and what is remembered of it. */
const besideOf = (path: string) => `${path}.releases`;
const NOTE = '.json';
const MAKING = '.making-';

/** @param path absolute path of the folder that the web server shows */
export const folderTarget =
	(path: string): Deliver =>
	async (sending) => {
		const beside = besideOf(path);
		mkdirSync(beside, { recursive: true, mode: 0o755 });
		await locked(beside, () => deliver(path, beside, sending));
	};

async function deliver(
	path: string,
	beside: string,
	{ release: { manifest, folder, isPurging }, now, signal, progress }: Parameters<Deliver>[0]
): Promise<void> {
	refuseForeign(path, beside);
	dropRemains(beside);
	const shown = shownIn(path);
	const before = noteOf(beside, shown);
	if (shown === manifest.name && before !== undefined) return;
	const { send, keep, carried } = difference(before, manifest, now, isPurging);
	const making = join(beside, `${MAKING}${manifest.name}`);
	const stay = [...keep, ...Object.keys(carried)];
	const folders = makeFolders(making, [...Object.keys(manifest.files), ...Object.keys(carried)]);
	let done = 0;
	const step = () => {
		signal.throwIfAborted();
		done += 1;
		if (done % 200 === 0) progress(done, send.length + stay.length);
	};
	const copied: string[] = [];
	const copy = async (file: string) => {
		await copyProven(join(folder, file), join(making, file), manifest.files[file]!.sha256);
		copied.push(join(making, file));
	};
	await each(send, async (file) => {
		await copy(file);
		step();
	});
	await each(stay, async (file) => {
		step();
		try {
			await linkOrCopy(join(beside, shown!, file), join(making, file));
		} catch (error) {
			if (codeOf(error) !== 'ENOENT') throw error;
			// Somebody has taken it away there: what belongs to the release comes from the release.
			if (Object.hasOwn(manifest.files, file)) await copy(file);
		}
	});
	const note: Delivered = { manifest, carried };
	await replaceFile(join(beside, `${manifest.name}${NOTE}`), `${JSON.stringify(note)}\n`, 0o644);
	await flushTree(making, copied, folders);
	// Left by a delivery that was cut off before the turn; nobody sees it.
	removeSync(join(beside, manifest.name));
	moveSync(making, join(beside, manifest.name));
	await flushFolder(beside);
	turn(path, beside, manifest.name);
	await flushFolder(dirname(path));
	prune(beside, isPurging ? [manifest.name] : [manifest.name, shown]);
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

/** The name of the release that the folder shows. */
function shownIn(path: string): string | undefined {
	try {
		return basename(readlinkSync(path));
	} catch {
		return undefined;
	}
}

function noteOf(beside: string, name: string | undefined): Delivered | undefined {
	if (name === undefined || !existsSync(join(beside, name))) return undefined;
	const file = join(beside, `${name}${NOTE}`);
	return parseDelivered(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
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

function dropRemains(beside: string): void {
	for (const name of readdirSync(beside)) if (name.startsWith(MAKING)) removeSync(join(beside, name));
}

/** The release on show and the one before it stay: somebody may still be reading a file of it. */
function prune(beside: string, names: readonly (string | undefined)[]): void {
	for (const entry of readdirSync(beside)) {
		if (
			entry === LOCK_FILE ||
			entry.startsWith('.') ||
			names.some((name) => entry === name || entry === `${name}${NOTE}`)
		)
			continue;
		removeSync(join(beside, entry));
	}
}
