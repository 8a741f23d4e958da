/** A new tree out of an old one, made in an index of its own that nobody else ever sees. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Git } from './git.ts';

/** Files to put, as bytes or as a blob that is already there, and files to drop; both by path. */
export type Change = { put?: ReadonlyMap<string, Uint8Array | { id: string }>; drop?: readonly string[] };

/** Git's name for no object. */
export const NOTHING = '0'.repeat(40);

/** The tree of `parent` (a commit or tree) with `change` made to it. */
export async function treeWith(
	git: Git,
	parent: string,
	{ put = new Map(), drop = [] }: Change
): Promise<string> {
	const line = async (...call: Parameters<Git['run']>) => (await git.run(...call)).output.toString().trim();
	const blob = async (content: Uint8Array | { id: string }) =>
		'id' in content ? content.id : line(['hash-object', '-w', '--stdin'], { input: content });
	const ids = await Promise.all(
		[...put].map(async ([path, content]) => [path, await blob(content)] as const)
	);
	const rows = [
		...drop.map((path) => `0 ${NOTHING}\t${path}`),
		...ids.map(([path, id]) => `100644 ${id}\t${path}`),
	];
	const own = mkdtempSync(join(tmpdir(), 'office-'));
	const env = { GIT_INDEX_FILE: join(own, 'index') };
	try {
		await git.run(['read-tree', parent], { env });
		const input = rows.map((row) => `${row}\0`).join('');
		await git.run(['update-index', '-z', '--index-info'], { env, input });
		return await line(['write-tree'], { env });
	} finally {
		rmSync(own, { recursive: true, force: true });
	}
}
