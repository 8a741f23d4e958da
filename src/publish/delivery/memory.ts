/**
 * What a place remembers of the files that lie there. The list of all of them is long and is written seldom; a short note
 * beside it says what has changed since, so that remembering a small change costs little on a slow line.
 */
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Manifest } from '../releases/manifest.ts';

export type Remembered = {
	/** Name of the release that lies there whole; absent while one is being brought. */
	release: string | undefined;
	/** sha256 of every file by its path; empty where nobody knows what lies there. */
	files: Readonly<Record<string, string>>;
	/** Hashed files of earlier releases by the moment they were no longer needed, milliseconds since 1970. */
	carried: Readonly<Record<string, number>>;
};

/** What is known after an attempt that may have been cut off: at `paths` may lie anything. */
export const unsure = (before: Remembered | undefined, paths: readonly string[]): Remembered => ({
	release: undefined,
	files: { ...before?.files, ...Object.fromEntries(paths.map((path) => [path, ''])) },
	carried: before?.carried ?? {},
});

/** sha256 by path of all that a place is to hold: the release, and what stays for a while of those before it. */
export function filesToHold(
	{ files }: Pick<Manifest, 'files'>,
	carried: Remembered['carried'],
	before: Remembered | undefined
): Record<string, string> {
	const held: Record<string, string> = {};
	for (const path of Object.keys(files)) held[path] = files[path]!.sha256;
	for (const path of Object.keys(carried)) held[path] = before!.files[path]!;
	return held;
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

type List = { sha256: string; files: Readonly<Record<string, string>> };
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
		return keep({ sha256, files: listSchema.parse(JSON.parse(text)) });
	}

	return {
		recall: async () => {
			const text = await notes.read(noteFile);
			if (text === undefined) return undefined;
			try {
				const { release, list, changed, carried } = noteSchema.parse(JSON.parse(text));
				current = await listOf(list);
				if (current === undefined) return undefined;
				const files: Record<string, string> = { ...current.files };
				for (const [path, sha256] of Object.entries(changed))
					if (sha256 === null) delete files[path];
					else files[path] = sha256;
				return { release, files, carried };
			} catch {
				return undefined;
			}
		},
		remember: async ({ release, files, carried }) => {
			const before = current;
			const changed = before && changes(before.files, files);
			const most = Math.max(MOST_CHANGES, Object.keys(files).length / 10);
			const note = (list: string, since: Record<string, string | null>) =>
				notes.write(
					noteFile,
					JSON.stringify({ ...(release !== undefined && { release }), list, changed: since, carried })
				);
			if (before !== undefined && Object.keys(changed!).length <= most) return note(before.sha256, changed!);
			const text = JSON.stringify(files);
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

function changes(from: List['files'], to: List['files']): Record<string, string | null> {
	const changed: Record<string, string | null> = {};
	for (const path of Object.keys(to)) if (from[path] !== to[path]) changed[path] = to[path]!;
	for (const path of Object.keys(from)) if (!Object.hasOwn(to, path)) changed[path] = null;
	return changed;
}

/** Whether a file beside a place is one of its notes. */
export const isNote = (file: string, name: string): boolean =>
	file === `${name}.json` || (file.startsWith(`${name}-`) && file.endsWith('.list.json'));
