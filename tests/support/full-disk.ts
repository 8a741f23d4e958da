/** Disks that an office finds full. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from './git.ts';
import { dataFolder, kill, startOffice } from './office-process.ts';

export type FullDisk = {
	origin: string;
	/** Git in the repository of the office. */
	git: (...args: string[]) => string;
	/** Makes room again; answers where the office is now. */
	makeRoom: () => Promise<string>;
};

/** @param blocks of 512 bytes: no file may grow larger */
export const withLimit = (blocks: number): string[] => ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'];

const IN_NAMESPACE = ['unshare', '--user', '--map-root-user', '--mount'];
const AS_THERE = ['--user', '--mount', '--preserve-credentials'];
/** Runs what follows with a disk of its own at `folder`, seen by nobody else. */
const withDisk = (folder: string, size: string): string[] => [
	...IN_NAMESPACE,
	...[
		'sh',
		'-c',
		'mount -t tmpfs -o "size=$1" none "$2" && cp "$2.json" "$2/accounts.json" && shift 2 && exec "$@"',
	],
	...['sh', size, folder],
];

/** No file may grow, as if there were no room: every machine can do that. */
async function noFileGrows(): Promise<FullDisk> {
	const folder = dataFolder();
	await kill((await startOffice(folder)).child);
	const { child, origin } = await startOffice(folder, withLimit(200));
	return {
		origin,
		git: (...args) => run(folder, ...args),
		makeRoom: async () => {
			await kill(child);
			return (await startOffice(folder)).origin;
		},
	};
}

/** A disk of a few megabytes, filled to the last block. */
async function smallDisk(): Promise<FullDisk> {
	const home = dataFolder();
	const disk = join(home, 'disk');
	mkdirSync(disk);
	copyFileSync(join(home, 'accounts.json'), `${disk}.json`);
	const { child, origin } = await startOffice(disk, withDisk(disk, '24m'));
	const pid = String(child.pid);
	const ballast = join('/proc', pid, 'root', disk, 'ballast');
	expect(() => writeFileSync(ballast, Buffer.alloc(32 << 20))).toThrow('ENOSPC');
	return {
		origin,
		git: (...args) =>
			execFileSync(
				'nsenter',
				['--target', pid, ...AS_THERE, 'git', '--git-dir', join(disk, 'content.git'), ...args],
				{
					encoding: 'utf8',
				}
			).trim(),
		makeRoom: async () => {
			rmSync(ballast);
			return origin;
		},
	};
}

/** Whether this system lets anybody have a disk of their own: Linux does, unless it was forbidden. */
const mayMount =
	spawnSync(IN_NAMESPACE[0]!, [...IN_NAMESPACE.slice(1), 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status ===
	0;

/** Every way in which a disk can be full on this machine. */
export const FULL_DISKS: Record<string, () => Promise<FullDisk>> = {
	'no file may grow': noFileGrows,
	...(mayMount && { 'no block is left': smallDisk }),
};
