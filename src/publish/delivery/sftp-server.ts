/** What a delivery needs of a server that speaks SFTP, as promises; codes of the protocol become words. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Client, type SFTPWrapper } from 'ssh2';
import { secretOf } from './secrets.ts';
import { DeliveryFault } from './target.ts';
import { fromFolder, type SftpSettings } from './target-settings.ts';

/**
 * Opens a line.
 * @param home absolute path of the folder that a key file is seen from
 * @throws a `DeliveryFault` that says what is wrong with the key, the password or the server's fingerprint
 */
export function connect(
	{ host, port, user, password, key, passphrase, hostKey }: SftpSettings,
	home: string,
	signal: AbortSignal
): Promise<{ client: Client; sftp: SFTPWrapper }> {
	signal.throwIfAborted();
	const client = new Client();
	let seen = '';
	return new Promise((done, fail) => {
		client
			.on('ready', () => {
				// Every question is a small packet that waits for its answer: held back for a fuller one, each costs 40 ms.
				client.setNoDelay(true);
				client.sftp((error, sftp) => {
					if (error) fail(new DeliveryFault('服务器不开放 SFTP'));
					else done({ client, sftp });
				});
			})
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

export type SftpServer = {
	/** Whether `path` is a link into the folder `beside`, or nothing yet, and the server can turn one. */
	isTurnable: (path: string, beside: string) => Promise<boolean>;
	readLink: (path: string) => Promise<string | undefined>;
	list: (path: string) => Promise<string[]>;
	read: (path: string) => Promise<string | undefined>;
	/** Writes beside, then renames: a reader sees the old file or the new one. */
	write: (path: string, bytes: Buffer) => Promise<void>;
	/** Writes where nobody reads. */
	writeHere: (path: string, bytes: Buffer) => Promise<void>;
	makeFolder: (path: string) => Promise<void>;
	hardLink: (from: string, to: string) => Promise<boolean>;
	rename: (from: string, to: string) => Promise<void>;
	link: (to: string, path: string) => Promise<void>;
	remove: (path: string) => Promise<void>;
	/** Whether the folder was empty and is gone. */
	removeEmpty: (path: string) => Promise<boolean>;
	removeTree: (path: string) => Promise<void>;
	/** Size of every file below a folder, by its path from there. */
	sizes: (path: string) => Promise<Map<string, number>>;
};

const NO_SUCH_FILE = 2;
const PERMISSION_DENIED = 3;
/** What servers answer for want of a better code, a missing file among the reasons. */
const FAILURE = 4;

/** The calls of an open line. */
export function serverOf(sftp: SFTPWrapper): SftpServer {
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
			if (error.code === NO_SUCH_FILE || error.code === FAILURE) return undefined;
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
			call<{ filename: string; attrs: { isDirectory: () => boolean; size: number } }[]>((done) =>
				sftp.readdir(path, done)
			)
		)) ?? [];
	const removeTree = async (path: string): Promise<void> => {
		for (const { filename, attrs } of await names(path)) {
			const inside = posix.join(path, filename);
			if (attrs.isDirectory()) await removeTree(inside);
			else await orNothing(call<void>((done) => sftp.unlink(inside, done)));
		}
		await orNothing(call<void>((done) => sftp.rmdir(path, done)));
	};
	const sizes = async (path: string): Promise<Map<string, number>> => {
		const found = new Map<string, number>();
		const walk = async (below: string): Promise<void> => {
			for (const { filename, attrs } of await names(posix.join(path, below))) {
				const file = posix.join(below, filename);
				if (attrs.isDirectory()) await walk(file);
				else found.set(file, attrs.size);
			}
		};
		await walk('');
		return found;
	};
	const readLink = (path: string) => call<string>((done) => sftp.readlink(path, done)).catch(() => undefined);
	const link = (to: string, path: string) => call<void>((done) => sftp.symlink(to, path, done));
	return {
		...{ makeFolder, removeTree, readLink, rename, link, sizes },
		writeHere: (path, bytes) => call<void>((done) => sftp.writeFile(path, bytes, done)),
		removeEmpty: (path) =>
			call<void>((done) => sftp.rmdir(path, done)).then(
				() => true,
				() => false
			),
		isTurnable: async (path, beside) => {
			const found = await orNothing(
				call<{ isSymbolicLink: () => boolean }>((done) => sftp.lstat(path, done))
			);
			if (found !== undefined) {
				const to = found.isSymbolicLink() ? await readLink(path) : undefined;
				return to !== undefined && posix.dirname(to) === posix.basename(beside);
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
