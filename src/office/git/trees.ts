/**
 * A new tree out of an old one. Only the folders on the way to what changes are read and written, deepest first: an
 * index would take in every folder of the repository, and a save would take longer with every entry there is.
 */
import type { Git } from './git.ts';
import type { Objects } from './objects.ts';

/** Files to put, as bytes or as a blob that is already there, and files to drop; both by path. */
export type TreeChange = { put?: ReadonlyMap<string, Uint8Array | { id: string }>; drop?: readonly string[] };

/** Git's name for no object. */
export const EMPTY_TREE = '0'.repeat(40);

type Row = { mode: string; id: string };
/** What a folder holds, by name, and those folders in it that change. */
type Folder = { rows: Map<string, Row>; changing: Map<string, Folder> };

const FILE = '100644';
const FOLDER = '40000';

/** The tree of `parent` (a commit or tree; nothing for none) with `change` made to it. A folder left empty goes. */
export async function treeWith(
	git: Git,
	objects: Objects,
	parent: string | undefined,
	{ put = new Map(), drop = [] }: TreeChange
): Promise<string> {
	const line = async (...call: Parameters<Git['run']>) => (await git.run(...call)).output.toString().trim();
	const blob = async (content: Uint8Array | { id: string }) =>
		'id' in content ? content.id : line(['hash-object', '-w', '--stdin'], { input: content });
	const ids = await Promise.all(
		[...put].map(async ([path, content]) => [path, await blob(content)] as const)
	);
	const root = await folderOf(objects, parent === undefined ? undefined : `${parent}^{tree}`);
	for (const path of drop) (await folderAt(objects, root, path))?.rows.delete(nameOf(path));
	for (const [path, id] of ids)
		(await folderAt(objects, root, path, true))!.rows.set(nameOf(path), { mode: FILE, id });
	return write(git, root);
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The folder that the file at `path` lies in. One that is missing is made when asked to, else there is none. */
async function folderAt(
	objects: Objects,
	root: Folder,
	path: string,
	make = false
): Promise<Folder | undefined> {
	let folder = root;
	for (const name of path.split('/').slice(0, -1)) {
		let inner = folder.changing.get(name);
		if (!inner) {
			const row = folder.rows.get(name);
			const isFolder = row?.mode === FOLDER;
			if (!isFolder && !make) return undefined;
			inner = await folderOf(objects, isFolder ? row.id : undefined);
			folder.changing.set(name, inner);
		}
		folder = inner;
	}
	return folder;
}

async function folderOf(objects: Objects, name: string | undefined): Promise<Folder> {
	const rows = new Map<string, Row>();
	if (name !== undefined) {
		const data = (await objects.read(name))?.data;
		if (!data) throw new Error(`tree ${name} is missing`);
		// Each row is `<mode> <name>\0` and twenty bytes of an id.
		for (let at = 0; at < data.length; ) {
			const end = data.indexOf(0, at);
			const [mode = '', ...words] = data.toString('utf8', at, end).split(' ');
			rows.set(words.join(' '), { mode, id: data.toString('hex', end + 1, end + 21) });
			at = end + 21;
		}
	}
	return { rows, changing: new Map() };
}

/** One git process for all folders of one depth: those above need the ids of those below. */
async function write(git: Git, root: Folder): Promise<string> {
	const levels = [[root]];
	for (;;) {
		const inner = levels.at(-1)!.flatMap(({ changing }) => [...changing.values()]);
		if (inner.length === 0) break;
		levels.push(inner);
	}
	const made = new Map<Folder, string>();
	for (const level of levels.reverse()) {
		for (const { rows, changing } of level)
			for (const [name, folder] of changing) {
				const id = made.get(folder);
				if (id === undefined) rows.delete(name);
				else rows.set(name, { mode: FOLDER, id });
			}
		const kept = level.filter((folder) => folder === root || folder.rows.size > 0);
		const input = kept.map(({ rows }) => `${[...rows].map(rowText).join('')}\0`).join('');
		const { output } = await git.run(['mktree', '-z', '--batch', '--missing'], { input });
		const ids = output.toString().split('\n');
		for (const [at, folder] of kept.entries()) made.set(folder, ids[at]!);
	}
	return made.get(root)!;
}

const rowText = ([name, { mode, id }]: [string, Row]) =>
	`${mode} ${mode === FOLDER ? 'tree' : mode === '160000' ? 'commit' : 'blob'} ${id}\t${name}\0`;
