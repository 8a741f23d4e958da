/** Writes a state of the repository into a folder. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { removeSync } from '../../files/file-system.ts';

import type { Office } from '../office.ts';

/** Makes `folder` hold exactly what `tree` holds; only what differs from last time is written. */
export async function exportTree(
	git: Office['repository']['git'],
	tree: string,
	folder: string
): Promise<void> {
	const env = { GIT_INDEX_FILE: join(folder, '.index'), GIT_WORK_TREE: folder };
	const checkout = () => git.run(['read-tree', '--reset', '-u', tree], { env });
	mkdirSync(folder, { recursive: true });
	// Left over from a run that was killed.
	removeSync(join(folder, '.index.lock'));
	try {
		await checkout();
	} catch {
		// The folder is a copy and nothing more: a damaged one is made anew.
		removeSync(folder);
		mkdirSync(folder, { recursive: true });
		await checkout();
	}
}
