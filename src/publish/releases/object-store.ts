/**
 * Every file of every release once, named by its content. A file gets its name when it is on the disk: what a killed run
 * leaves has none, and a release that names it can trust it.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { moveSync, removeSync } from '../../files/file-system.ts';
import { each, flushFolder, flushTree, hashOfFile } from './disk.ts';

export type ObjectStore = {
	/** Absolute path of the file with this content. */
	pathOf: (sha256: string) => string;
	/** Collects new files, which take their names all together. One at a time. */
	batch: () => ObjectBatch;
	/** Names of all files that lie here. */
	names: () => string[];
	remove: (names: Iterable<string>) => void;
};

type ObjectBatch = {
	/** Keeps the bytes, unless they lie here already and are still what their name says. */
	put: (sha256: string, bytes: Uint8Array) => Promise<void>;
	/** Whether a file lies here and is still what its name says; one that is not has to be put anew. */
	isWhole: (sha256: string) => Promise<boolean>;
	/** All of them are on the disk, under their names. */
	commit: () => Promise<void>;
	/** Forgets what was put and not committed. */
	drop: () => void;
};

const MAKING = '.making';

/** @param folder absolute path; made when something is put into it */
export function objectStore(folder: string): ObjectStore {
	const making = join(folder, MAKING);
	const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
	return {
		pathOf,
		batch: () => {
			removeSync(making);
			const written = new Set<string>();
			const known = new Map<string, Promise<boolean>>();
			const isWhole = (sha256: string) => {
				const found =
					known.get(sha256) ??
					hashOfFile(pathOf(sha256)).then(
						(file) => file.sha256 === sha256,
						() => false
					);
				known.set(sha256, found);
				return found;
			};
			return {
				isWhole,
				put: async (sha256, bytes) => {
					if (written.has(sha256) || (await isWhole(sha256)) || written.has(sha256)) return;
					written.add(sha256);
					await mkdir(making, { recursive: true });
					await writeFile(join(making, sha256), bytes);
				},
				commit: async () => {
					const names = [...written];
					await flushTree(
						making,
						names.map((name) => join(making, name))
					);
					const homes = new Set(names.map((name) => dirname(pathOf(name))));
					for (const home of homes) mkdirSync(home, { recursive: true });
					for (const name of names) moveSync(join(making, name), pathOf(name));
					await each([...homes, folder], flushFolder);
					removeSync(making);
				},
				drop: () => removeSync(making),
			};
		},
		names: () =>
			folders(folder).flatMap((start) => readdirSync(join(folder, start)).map((rest) => start + rest)),
		remove: (names) => {
			for (const name of names) removeSync(pathOf(name));
		},
	};
}

function folders(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => name !== MAKING);
	} catch {
		return [];
	}
}
