/**
 * Every file of every release once, named by its content. A file gets its name when it is on the disk: what a killed run
 * leaves has none, and a release that names it can trust it.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveIntoFolderSync, removeSync } from '../../files/file-system.ts';
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
	put: (sha256: string, bytes: Uint8Array) => void;
	/** Whether a file lies here and is still what its name says; one that is not has to be put anew. */
	isWhole: (sha256: string) => boolean;
	/** All of them are on the disk, under their names. */
	commit: () => Promise<void>;
	/** Forgets what was put and not committed. */
	drop: () => void;
};

const MAKING = '.making';
/** A folder of files whose names begin so; a system may put files of its own beside them, as Finder does. */
const HOME = /^[\da-f]{2}$/;

/** @param folder absolute path; made when something is put into it */
export function objectStore(folder: string): ObjectStore {
	const making = join(folder, MAKING);
	const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
	return {
		pathOf,
		batch: () => {
			removeSync(making);
			mkdirSync(making, { recursive: true });
			const written = new Set<string>();
			const known = new Map<string, boolean>();
			const isWhole = (sha256: string) => {
				const found = known.get(sha256) ?? isNamedRight(pathOf(sha256), sha256);
				known.set(sha256, found);
				return found;
			};
			return {
				isWhole,
				put: (sha256, bytes) => {
					if (written.has(sha256) || isWhole(sha256)) return;
					written.add(sha256);
					writeFileSync(join(making, sha256), bytes);
				},
				commit: async () => {
					const names = [...written];
					await flushTree(
						making,
						names.map((name) => join(making, name))
					);
					for (const name of names) moveIntoFolderSync(join(making, name), pathOf(name));
					const homes = new Set(names.map((name) => dirname(pathOf(name))));
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

function isNamedRight(path: string, sha256: string): boolean {
	try {
		return hashOfFile(path).sha256 === sha256;
	} catch {
		return false;
	}
}

function folders(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => HOME.test(name));
	} catch {
		return [];
	}
}
