/** Files that may be missing: one that is there and cannot be read now is none that is missing. */
import { readFileSync } from 'node:fs';
import { codeOf } from './file-system.ts';

/**
 * The text of a file; nothing when it is not there. Throws what the system says of one that cannot be read.
 * @param missing codes of the system that say that there is no such file
 */
export function textIfThere(file: string, missing: readonly string[] = ['ENOENT']): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (missing.includes(codeOf(error))) return undefined;
		throw error;
	}
}
