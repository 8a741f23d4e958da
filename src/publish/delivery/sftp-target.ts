/**
 * A folder on another machine, by SFTP. Where the server lets a link be turned, a whole copy is made beside the folder
 * and shown in one step, as with a folder of this machine; else it goes file by file in safe order.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { Client, type SFTPWrapper } from 'ssh2';
import { each } from '../releases/disk.ts';
import { type RemoteFiles, sendFiles } from './remote-files.ts';
import { secretOf } from './secrets.ts';
import {
	type Deliver,
	type Delivered,
	DeliveryFault,
	difference,
	parseDelivered,
	type Sending,
} from './target.ts';
import { fromFolder, type SftpSettings } from './target-settings.ts';

/** @param home absolute path of the folder that a key file is seen from */
export const sftpTarget =
	(settings: SftpSettings, home: string): Deliver =>
	async (sending) => {
		const { client, sftp } = await connect(settings, home, sending.signal);
		const stop = () => client.destroy();
		sending.signal.addEventListener('abort', stop, { once: true });
		try {
			const server = serverOf(sftp);
			const path = settings.path.replace(/\/+$/, '') || '/';
			if (await server.isTurnable(path)) await turn(server, path, sending);
			else await sendFiles(filesBelow(server, path, sending.release.folder), sending);
		} finally {
			sending.signal.removeEventListener('abort', stop);
			client.end();
		}
	};

function connect(
	{ host, port, user, password, key, passphrase, hostKey }: SftpSettings,
	home: string,
	signal: AbortSignal
): Promise<{ client: Client; sftp: SFTPWrapper }> {
	signal.throwIfAborted();
	const client = new Client();
	let seen = '';
	return new Promise((done, fail) => {
		client
			.on('ready', () =>
				client.sftp((error, sftp) => {
					if (error) fail(new DeliveryFault('服务器不开放 SFTP'));
					else done({ client, sftp });
				})
			)
			.on('error', (error: Error & { level?: string }) => {
				client.end();
				if (seen !== '' && seen !== hostKey)
					fail(
						new DeliveryFault(
							hostKey === undefined
								? `第一次连 ${host}，它的指纹是 ${seen}。请向管这台服务器的人核对，再写进 office.yml 的 hostKey`
								: `${host} 的指纹变了（现在是 ${seen}），没有连上去。请向管这台服务器的人核对`
						)
					);
				else if (error.level === 'client-authentication')
					fail(new DeliveryFault(key === undefined ? '密码不对' : '密钥不对'));
				else fail(error);
			})
			.connect({
				...{ host, port, username: user, readyTimeout: 20_000, keepaliveInterval: 15_000 },
				...(password !== undefined && { password: secretOf(password, home) }),
				...(key !== undefined && { privateKey: keyIn(fromFolder(home, key)) }),
				...(passphrase !== undefined && { passphrase: secretOf(passphrase, home) }),
				hostVerifier: (bytes: Buffer) => {
					seen = `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`;
					return seen === hostKey;
				},
			});
	});
}

function keyIn(path: string): Buffer {
	try {
		return readFileSync(path);
	} catch {
		throw new DeliveryFault(`读不到密钥文件 ${path}`);
	}
}

/** What this needs of a server, as promises; codes of the protocol become words. */
type Server = {
	/** Whether the folder is a link of ours, or nothing yet, and the server can turn one. */
	isTurnable: (path: string) => Promise<boolean>;
	readLink: (path: string) => Promise<string | undefined>;
	list: (path: string) => Promise<string[]>;
	read: (path: string) => Promise<string | undefined>;
	/** Writes beside, then renames: a reader sees the old file or the new one. */
	write: (path: string, bytes: Buffer) => Promise<void>;
	makeFolder: (path: string) => Promise<void>;
	hardLink: (from: string, to: string) => Promise<boolean>;
	rename: (from: string, to: string) => Promise<void>;
	link: (to: string, path: string) => Promise<void>;
	remove: (path: string) => Promise<void>;
	removeTree: (path: string) => Promise<void>;
};

const NO_SUCH_FILE = 2;
const PERMISSION_DENIED = 3;

function serverOf(sftp: SFTPWrapper): Server {
	type Done<Value> = (error?: Error | null, value?: Value) => void;
	const call = <Value>(act: (done: Done<Value>) => void): Promise<Value> =>
		new Promise((done, fail) =>
			act((error, value) => {
				if (!error) return done(value as Value);
				const code = (error as { code?: unknown }).code;
				if (code === PERMISSION_DENIED) fail(Object.assign(new Error(error.message), { code: 'EACCES' }));
				else fail(error);
			})
		);
	const orNothing = <Value>(value: Promise<Value>): Promise<Value | undefined> =>
		value.catch((error: { code?: unknown }) => {
			if (error.code === NO_SUCH_FILE || error.code === 4) return undefined;
			throw error;
		});
	const rename = async (from: string, to: string) => {
		try {
			await call<void>((done) => sftp.ext_openssh_rename(from, to, done));
		} catch {
			// Servers that know only the old way refuse to rename over a file.
			await orNothing(call<void>((done) => sftp.unlink(to, done)));
			await call<void>((done) => sftp.rename(from, to, done));
		}
	};
	const makeFolder = async (path: string): Promise<void> => {
		if (path === '/' || path === '.' || path === '') return;
		if (await orNothing(call((done) => sftp.stat(path, done)))) return;
		await makeFolder(posix.dirname(path));
		await call<void>((done) => sftp.mkdir(path, done)).catch(async (error: unknown) => {
			// Another file of the same folder may have been first.
			if (!(await orNothing(call((done) => sftp.stat(path, done))))) throw error;
		});
	};
	const names = async (path: string) =>
		(await orNothing(
			call<{ filename: string; attrs: { isDirectory: () => boolean } }[]>((done) => sftp.readdir(path, done))
		)) ?? [];
	const removeTree = async (path: string): Promise<void> => {
		for (const { filename, attrs } of await names(path)) {
			const inside = posix.join(path, filename);
			if (attrs.isDirectory()) await removeTree(inside);
			else await orNothing(call<void>((done) => sftp.unlink(inside, done)));
		}
		await orNothing(call<void>((done) => sftp.rmdir(path, done)));
	};
	const readLink = (path: string) => call<string>((done) => sftp.readlink(path, done)).catch(() => undefined);
	const link = (to: string, path: string) => call<void>((done) => sftp.symlink(to, path, done));
	return {
		...{ makeFolder, removeTree, readLink, rename, link },
		isTurnable: async (path) => {
			const found = await orNothing(
				call<{ isSymbolicLink: () => boolean }>((done) => sftp.lstat(path, done))
			);
			if (found !== undefined) {
				const to = found.isSymbolicLink() ? await readLink(path) : undefined;
				return to !== undefined && posix.dirname(to) === posix.basename(besideOf(path));
			}
			const trial = `${path}.trial`;
			try {
				await makeFolder(posix.dirname(path));
				await link('nowhere', trial);
				await call<void>((done) => sftp.ext_openssh_rename(trial, `${trial}-2`, done));
				await call<void>((done) => sftp.unlink(`${trial}-2`, done));
				return true;
			} catch {
				await orNothing(call<void>((done) => sftp.unlink(trial, done))).catch(() => undefined);
				return false;
			}
		},
		list: async (path) => (await names(path)).map(({ filename }) => filename),
		read: async (path) =>
			(await orNothing(call<Buffer>((done) => sftp.readFile(path, done))))?.toString('utf8'),
		write: async (path, bytes) => {
			const part = `${path}.part`;
			await call<void>((done) => sftp.writeFile(part, bytes, done));
			await rename(part, path);
		},
		hardLink: (from, to) =>
			call<void>((done) => sftp.ext_openssh_hardlink(from, to, done)).then(
				() => true,
				() => false
			),
		remove: async (path) => void (await orNothing(call<void>((done) => sftp.unlink(path, done)))),
	};
}

const besideOf = (path: string) => `${path}.releases`;
const noteOf = (beside: string, name: string) => posix.join(beside, `${name}.json`);

/** The same as with a folder of this machine, at the other end of the line. */
async function turn(
	server: Server,
	path: string,
	{ release, now, signal, progress }: Sending
): Promise<void> {
	const { manifest, folder, isPurging } = release;
	const beside = besideOf(path);
	const at = await server.readLink(path);
	const shown = at === undefined ? undefined : posix.basename(at);
	const before = shown === undefined ? undefined : parseDelivered(await server.read(noteOf(beside, shown)));
	if (shown === manifest.name && before !== undefined) return;
	const { send, keep, carried } = difference(before, manifest, now, isPurging);
	const making = posix.join(beside, manifest.name);
	await server.removeTree(making);
	const stay = [...keep, ...Object.keys(carried)];
	const made = new Set<string>();
	let done = 0;
	const step = async (file: string) => {
		signal.throwIfAborted();
		const parent = posix.dirname(posix.join(making, file));
		if (!made.has(parent)) await server.makeFolder(parent);
		made.add(parent);
		done += 1;
		if (done % 20 === 0) progress(done, send.length + stay.length);
	};
	const upload = async (file: string) =>
		server.write(posix.join(making, file), await readFile(join(folder, file)));
	await each(send, async (file) => {
		await step(file);
		await upload(file);
	});
	await each(stay, async (file) => {
		await step(file);
		const isThere = await server.hardLink(posix.join(beside, shown!, file), posix.join(making, file));
		if (!isThere && Object.hasOwn(manifest.files, file)) await upload(file);
	});
	const note: Delivered = { manifest, carried };
	await server.write(noteOf(beside, manifest.name), Buffer.from(JSON.stringify(note)));
	const next = `${path}.next`;
	await server.remove(next);
	await server.link(posix.join(posix.basename(beside), manifest.name), next);
	await server.rename(next, path);
	const kept = [manifest.name, isPurging ? undefined : shown].flatMap((name) =>
		name === undefined ? [] : [name, `${name}.json`]
	);
	for (const name of await server.list(beside)) {
		if (kept.includes(name)) continue;
		if (name.endsWith('.json')) await server.remove(posix.join(beside, name));
		else await server.removeTree(posix.join(beside, name));
	}
}

function filesBelow(server: Server, path: string, folder: string): RemoteFiles {
	const made = new Set<string>();
	const write = async (file: string, bytes: Buffer) => {
		const to = posix.join(path, file);
		if (!made.has(posix.dirname(to))) await server.makeFolder(posix.dirname(to));
		made.add(posix.dirname(to));
		await server.write(to, bytes);
	};
	return {
		read: (file) => server.read(posix.join(path, file)),
		put: async (file) => write(file, await readFile(join(folder, file))),
		write: (file, text) => write(file, Buffer.from(text)),
		drop: (file) => server.remove(posix.join(path, file)),
	};
}
