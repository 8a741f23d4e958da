/**
 * What a build has opened and checked, as a file for the process that renders it: the pages show what was checked, and
 * nothing is read, checked or hashed twice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { OpenedContent } from './open.ts';

export type Handover = {
	content: OpenedContent;
	/** Addresses of the pages that were published before. */
	earlierPages: readonly string[];
};

/** Writes the file anew; the functions of entries are left out and made again on reading. */
export function writeHandover(file: string, { content, ...rest }: Handover): void {
	const entries = content.entries.map(({ lineOf: _, ...entry }) => entry);
	writeFileSync(file, serialize({ ...rest, content: { ...content, entries } }));
}

/** Only checks ask for lines, and they have been here. */
export function readHandover(file: string): Handover {
	const { content, ...rest } = deserialize(readFileSync(file)) as Handover;
	const entries = content.entries.map((entry) => ({ ...entry, lineOf: () => entry.bodyLine }));
	return { ...rest, content: { ...content, entries } };
}
