/**
 * A folder on another machine, by SFTP. Where the server lets a link be turned, a whole copy is made beside the folder
 * and shown in one step, as with a folder of this machine; else it goes file by file in safe order.
 */
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { sha256 } from '../releases/manifest.ts';
import type { Release } from '../releases/release-store.ts';
import { isNote } from './memory.ts';
import { type RemoteFiles, sendFiles } from './remote-files.ts';
import { connect, type SftpServer, serverOf } from './sftp-server.ts';
import type { Deliver } from './target.ts';
import type { SftpSettings } from './target-settings.ts';
import { type Copy, deliverInTwoCopies, isCopy, type TwoCopies } from './two-copies.ts';

/** @param home absolute path of the folder that a key file is seen from */
export function sftpTarget(settings: SftpSettings, home: string): Deliver {
	let tended = Number.NEGATIVE_INFINITY;
	return async (sending) => {
		const { client, sftp } = await connect(settings, home, sending.signal);
		const stop = () => client.destroy();
		sending.signal.addEventListener('abort', stop, { once: true });
		try {
			const server = serverOf(sftp);
			const path = settings.path.replace(/\/+$/, '') || '/';
			if (!(await server.isTurnable(path, besideOf(path))))
				return await sendFiles(filesBelow(server, path, sending.release.fileOf), sending);
			const isDue = sending.now - tended > TEND_EVERY;
			const afterwards = await deliverInTwoCopies(copiesAt(server, path, sending.release), sending, isDue);
			// The line is open now: looking at all files takes a minute, once a day.
			await afterwards?.(sending.signal);
			if (isDue) tended = sending.now;
			return undefined;
		} finally {
			sending.signal.removeEventListener('abort', stop);
			client.end();
		}
	};
}

const TEND_EVERY = 24 * 3_600_000;

const besideOf = (path: string) => `${path}.releases`;
const MAKING = '.making';

/** The same as with a folder of this machine, at the other end of the line. */
function copiesAt(server: SftpServer, path: string, { manifest, fileOf }: Release): TwoCopies {
	const beside = besideOf(path);
	const making = posix.join(beside, MAKING);
	const at = (copy: Copy, file: string) => posix.join(beside, copy, file);
	const made = new Set<string>();
	const makeFolderOf = async (file: string) => {
		const folder = posix.dirname(file);
		if (made.has(folder)) return;
		await server.makeFolder(folder);
		made.add(folder);
	};
	let number = 0;
	const part = () => {
		number += 1;
		return posix.join(making, String(number));
	};
	return {
		read: (file) => server.read(posix.join(beside, file)),
		write: (file, text) => server.write(posix.join(beside, file), Buffer.from(text)),
		drop: (file) => server.remove(posix.join(beside, file)),
		shown: async () => {
			const to = await server.readLink(path);
			const name = to === undefined ? undefined : posix.basename(to);
			return isCopy(name) ? name : undefined;
		},
		show: async (copy) => {
			const next = `${path}.next`;
			await server.remove(next);
			await server.link(posix.join(posix.basename(beside), copy), next);
			await server.rename(next, path);
		},
		put: async (copy, file) => {
			const bytes = await readFile(fileOf(file));
			if (sha256(bytes) !== manifest.files.get(file)!.sha256)
				throw new Error(`${file} is not what its manifest says`);
			const to = at(copy, file);
			await makeFolderOf(to);
			const from = part();
			await server.writeHere(from, bytes);
			await server.rename(from, to);
		},
		link: async (from, to, file) => {
			await makeFolderOf(at(to, file));
			const second = part();
			if (!(await server.hardLink(at(from, file), second))) return false;
			await server.rename(second, at(to, file));
			return true;
		},
		remove: async (copy, file) => {
			await server.remove(at(copy, file));
			for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
				if (!(await server.removeEmpty(at(copy, folder)))) break;
				made.delete(at(copy, folder));
			}
		},
		removeCopy: async (copy) => {
			await server.removeTree(posix.join(beside, copy));
			await server.makeFolder(posix.join(beside, copy));
		},
		sizes: (copy) => server.sizes(posix.join(beside, copy)),
		flush: async () => undefined,
		clear: async () => {
			const to = await server.readLink(path);
			for (const name of await server.list(beside)) {
				const isOurs = isCopy(name) || ['a', 'b'].some((copy) => isNote(name, copy));
				if (isOurs || (to !== undefined && posix.basename(to) === name)) continue;
				if (name.endsWith('.json')) await server.remove(posix.join(beside, name));
				else await server.removeTree(posix.join(beside, name));
			}
			await server.makeFolder(making);
		},
	};
}

function filesBelow(server: SftpServer, path: string, fileOf: Release['fileOf']): RemoteFiles {
	const made = new Set<string>();
	const write = async (file: string, bytes: Buffer) => {
		const to = posix.join(path, file);
		if (!made.has(posix.dirname(to))) await server.makeFolder(posix.dirname(to));
		made.add(posix.dirname(to));
		await server.write(to, bytes);
	};
	return {
		read: (file) => server.read(posix.join(path, file)),
		put: async (file) => write(file, await readFile(fileOf(file))),
		write: (file, text) => write(file, Buffer.from(text)),
		drop: (file) => server.remove(posix.join(path, file)),
	};
}
