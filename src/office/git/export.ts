/** Writes a state of the repository into a folder. */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeSync } from '../../files/file-system.ts';

import type { NamedState } from '../../reader/memory.ts';
import type { Office } from '../office.ts';

/** What was written into each folder last, by this process. */
const written = new Map<string, string>();

/**
 * Makes `folder` hold exactly what `tree` holds; only what differs from last time is written.
 * @returns what the folder holds now, and what differs from what it held after the last call
 */
export async function exportTree(
	git: Office['repository']['git'],
	tree: string,
	folder: string
): Promise<NamedState> {
	const index = join(folder, '.index');
	const env = { GIT_INDEX_FILE: index, GIT_WORK_TREE: folder };
	const checkout = () => git.run(['read-tree', '--reset', '-u', tree], { env });
	mkdirSync(folder, { recursive: true });
	// Left over from a run that was killed.
	removeSync(`${index}.lock`);
	const before = existsSync(index) ? written.get(folder) : undefined;
	written.delete(folder);
	let isAnew = false;
	try {
		await checkout();
	} catch {
		// The folder is a copy and nothing more: a damaged one is made anew.
		isAnew = true;
		removeSync(folder);
		mkdirSync(folder, { recursive: true });
		await checkout();
	}
	// Another name, such as that of a branch, may mean something else tomorrow.
	if (!/^[0-9a-f]{40,}$/.test(tree)) return { name: tree };
	written.set(folder, tree);
	if (before === undefined || isAnew) return { name: tree };
	const { output } = await git.run(['diff-tree', '-r', '-z', '--no-renames', '--name-only', before, tree]);
	return { name: tree, since: { name: before, changed: output.toString().split('\0').filter(Boolean) } };
}
