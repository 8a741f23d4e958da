/** A small JSON file that is either the old or the new one, never half of one. */
import { existsSync, readFileSync } from 'node:fs';
import { writeAtomicallySync } from '../files/write-atomically.ts';

/** The value in `file`, or `missing` when there is no such file. Throws when the file is damaged. */
export const readJson = <Value>(file: string, missing: Value): Value =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Value) : missing;

/** Readable by the owner alone. */
export function writeJson(file: string, value: unknown): void {
	const text = `${JSON.stringify(value, undefined, '\t')}\n`;
	writeAtomicallySync(file, text, { mode: 0o600, isFlushed: true });
}
