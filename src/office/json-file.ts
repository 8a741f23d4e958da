/** A small JSON file that is either the old or the new one, never half of one. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { moveSync } from '../files/file-system.ts';

/** The value in `file`, or `missing` when there is no such file. Throws when the file is damaged. */
export const readJson = <Value>(file: string, missing: Value): Value =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Value) : missing;

/** Readable by the owner alone. */
export function writeJson(file: string, value: unknown): void {
	const next = `${file}.next`;
	const handle = openSync(next, 'w', 0o600);
	try {
		// All of it, or it throws: a single write may stop halfway when the disk is nearly full.
		writeFileSync(handle, `${JSON.stringify(value, undefined, '\t')}\n`);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
	moveSync(next, file);
}
