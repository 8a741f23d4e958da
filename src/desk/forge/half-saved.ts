/**
 * A first save takes three steps at a forge: a branch, the files, a merge request. When the line breaks in between, the
 * branch is left without a request: Forgejo would take the next save into it and never show it, GitLab would refuse it.
 */
import { branchFromContentKey, generateContentKey } from 'decap-cms-lib-util';
import { type ForgeApi, orNothing } from './forge-api.ts';

/** Takes away what a broken first save left. To be called only when there is no draft; its writer was told that it failed. */
export async function dropHalfSaved(api: ForgeApi, collection: string, slug: string): Promise<void> {
	const branch = branchFromContentKey(generateContentKey(collection, slug));
	if (await orNothing(api.getBranch(branch))) await api.deleteBranch(branch);
}
