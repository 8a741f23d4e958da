/**
 * What a place remembers of the files that lie there. The list of all of them is long and is written seldom; a short note
 * beside it says what has changed since, so that remembering a small change costs little on a slow line.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { eachPart, FileTable } from '../releases/file-table.ts';
import type { Manifest, ManifestFile } from '../releases/manifest.ts';

type KnownFile = Pick<ManifestFile, 'sha256'>;

export type Remembered = {
	/** Name of the release that lies there whole; absent while one is being brought. */
	release: string | undefined;
	/** Every file by its path; its sha256 is empty where nobody knows what lies there. */
	files: FileTable<KnownFile>;
	/** Hashed files of earlier releases by the moment they were no longer needed, milliseconds since 1970. */
	carried: Readonly<Record<string, number>>;
};

export const NOTHING = FileTable.from<KnownFile>([]);
export const isSameFile = (one: KnownFile, other: KnownFile): boolean => one.sha256 === other.sha256;
const UNKNOWN: KnownFile = { sha256: '' };

/** What is known after an attempt that may have been cut off: at `paths` may lie anything. */
export const unsure = (before: Remembered | undefined, paths: readonly string[]): Remembered => ({
	release: undefined,
	files: (before?.files ?? NOTHING).with(new Map(paths.map((path) => [path, UNKNOWN]))),
	carried: before?.carried ?? {},
});

/** All that a place is to hold: the release, and what stays for a while of those before it. */
export function filesToHold(
	{ files }: Pick<Manifest, 'files'>,
	carried: Remembered['carried'],
	before: Remembered | undefined
): FileTable<KnownFile> {
	const held: FileTable<KnownFile> = files;
	return held.with(new Map(Object.keys(carried).map((path) => [path, before!.files.get(path)])));
}

/** Small texts that are read and replaced as a whole. */
export type Notes = {
	read: (file: string) => Promise<string | undefined>;
	write: (file: string, text: string) => Promise<void>;
	drop: (file: string) => Promise<void>;
};

export type Memory = {
	/** Nothing where nothing lies, or where it cannot be understood. */
	recall: () => Promise<Remembered | undefined>;
	remember: (next: Remembered) => Promise<void>;
};

const listSchema = z.record(z.string(), z.string());
const noteSchema = z.object({
	release: z.string().optional(),
	/** sha256 of the list. */
	list: z.string(),
	/** What differs from the list; null where the file is gone. */
	changed: z.record(z.string(), z.string().nullable()),
	carried: z.record(z.string(), z.number()),
});

/** So many changes, or a tenth of the files, and the list is written anew. */
const MOST_CHANGES = 200;

type List = { sha256: string; files: FileTable<KnownFile> };
/** Lists read or written by this process: they are named by their content. */
const known = new Map<string, List>();
const MOST_KNOWN = 8;

/** @param name of the note, without an ending */
export function memoryOf(notes: Notes, name: string): Memory {
	const noteFile = `${name}.json`;
	const listFile = (sha256: string) => `${name}-${sha256.slice(0, 16)}.list.json`;
	let current: List | undefined;

	async function listOf(sha256: string): Promise<List | undefined> {
		const found = known.get(sha256);
		if (found !== undefined) return found;
		const text = await notes.read(listFile(sha256));
		if (text === undefined || hash('sha256', text) !== sha256) return undefined;
		const files = Object.entries(listSchema.parse(JSON.parse(text)));
		return keep({ sha256, files: FileTable.from(files.map(([path, sha256]) => [path, { sha256 }])) });
	}

	return {
		recall: async () => {
			const text = await notes.read(noteFile);
			if (text === undefined) return undefined;
			try {
				const { release, list, changed, carried } = noteSchema.parse(JSON.parse(text));
				current = await listOf(list);
				if (current === undefined) return undefined;
				const since = Object.entries(changed).map(
					([path, sha256]) => [path, sha256 === null ? undefined : { sha256 }] as const
				);
				return { release, files: current.files.with(new Map(since)), carried };
			} catch {
				return undefined;
			}
		},
		remember: async ({ release, files, carried }) => {
			const before = current;
			const changed = before && changes(before.files, files);
			const most = Math.max(MOST_CHANGES, files.size / 10);
			const note = (list: string, since: Record<string, string | null>) =>
				notes.write(
					noteFile,
					JSON.stringify({ ...(release !== undefined && { release }), list, changed: since, carried })
				);
			if (before !== undefined && Object.keys(changed!).length <= most) {
				// The same list, in parts that the next comparison finds in what is remembered now.
				const undone = Object.keys(changed!).map((path) => [path, before.files.get(path)] as const);
				current = keep({ sha256: before.sha256, files: files.with(new Map(undone)) });
				return note(before.sha256, changed!);
			}
			const text = `{${listTexts(files).join()}}`;
			current = keep({ sha256: hash('sha256', text), files });
			await notes.write(listFile(current.sha256), text);
			await note(current.sha256, {});
			if (before !== undefined && before.sha256 !== current.sha256) await notes.drop(listFile(before.sha256));
		},
	};
}

function keep(list: List): List {
	known.delete(list.sha256);
	known.set(list.sha256, list);
	const [oldest] = known.keys();
	if (known.size > MOST_KNOWN) known.delete(oldest!);
	return list;
}

const changes = (from: List['files'], to: List['files']): Record<string, string | null> => ({
	...Object.fromEntries(to.differing(from, isSameFile).map((path) => [path, to.get(path)!.sha256])),
	...Object.fromEntries(from.missingIn(to).map((path) => [path, null])),
});

const listTexts = eachPart<KnownFile, string>(({ paths, values }) =>
	JSON.stringify(Object.fromEntries(paths.map((path, at) => [path, values[at]!.sha256]))).slice(1, -1)
);

/** Whether a file beside a place is one of its notes. */
export const isNote = (file: string, name: string): boolean =>
	file === `${name}.json` || (file.startsWith(`${name}-`) && file.endsWith('.list.json'));
