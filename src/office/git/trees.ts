/**
 * A new tree out of an old one. Only the folders on the way to what changes are read and written, deepest first: an
 * index would take in every folder of the repository, and a save would take longer with every entry there is.
 */
import type { Git } from './git.ts';
import { type LooseObject, looseObject, writeObject } from './loose-objects.ts';
import type { Objects } from './objects.ts';

/** Files to put, as bytes or as a blob that is already there, and files to drop; both by path. */
export type TreeChange = { put?: ReadonlyMap<string, Uint8Array | { id: string }>; drop?: readonly string[] };

/** Git's name for no object. */
export const NO_OBJECT = '0'.repeat(40);

/** A file that is not the same in two trees; `id` is absent where it was deleted. */
export type FileChange = { path: string; id: string | undefined; isNew: boolean };

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
	const made: LooseObject[] = [];
	const ids = [...put].map(([path, content]): [string, string] => {
		if ('id' in content) return [path, content.id];
		const blob = looseObject('blob', content);
		made.push(blob);
		return [path, blob.id];
	});
	const root = await folderOf(objects, parent === undefined ? undefined : `${parent}^{tree}`);
	for (const path of drop) (await folderAt(objects, root, path))?.rows.delete(nameOf(path));
	for (const [path, id] of ids)
		(await folderAt(objects, root, path, true))!.rows.set(nameOf(path), { mode: FILE, id });
	const tree = treesOf(root, made)!;
	await Promise.all(made.map((object) => writeObject(git.folder, object)));
	return tree;
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

/** What turns the tree of `from` into that of `to` (commits or trees), by path. Folders that are the same are not read. */
export async function changesBetween(objects: Objects, from: string, to: string): Promise<FileChange[]> {
	const found: FileChange[] = [];
	const compare = async (path: string, before: string | undefined, after: string | undefined) => {
		const [old, now] = await Promise.all([folderOf(objects, before), folderOf(objects, after)]);
		for (const name of new Set([...old.rows.keys(), ...now.rows.keys()])) {
			const [was, is] = [old.rows.get(name), now.rows.get(name)];
			if (was?.id === is?.id && was?.mode === is?.mode) continue;
			const inner = [was, is].map((row) => (row?.mode === FOLDER ? row.id : undefined));
			const [fileWas, fileIs] = [was, is].map((row) => (row?.mode === FOLDER ? undefined : row?.id));
			if (fileWas !== fileIs) found.push({ path: path + name, id: fileIs, isNew: fileWas === undefined });
			if (inner[0] !== inner[1]) await compare(`${path}${name}/`, inner[0], inner[1]);
		}
	};
	await compare('', `${from}^{tree}`, `${to}^{tree}`);
	return found.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** The objects of all folders that change: those above need the ids of those below. Answers the id of `folder`. */
function treesOf(folder: Folder, made: LooseObject[], isRoot = true): string | undefined {
	for (const [name, inner] of folder.changing) {
		const id = treesOf(inner, made, false);
		if (id === undefined) folder.rows.delete(name);
		else folder.rows.set(name, { mode: FOLDER, id });
	}
	if (folder.rows.size === 0 && !isRoot) return undefined;
	const rows = [...folder.rows].map(([name, row]) => ({ ...row, name, key: sortKey(name, row) }));
	const tree = looseObject('tree', Buffer.concat(rows.sort(byKey).flatMap(rowBytes)));
	made.push(tree);
	return tree.id;
}

/** Git sorts by bytes, and a folder as if its name ended with a slash. */
const sortKey = (name: string, { mode }: Row) => Buffer.from(mode === FOLDER ? `${name}/` : name);
const byKey = (a: { key: Buffer }, b: { key: Buffer }) => Buffer.compare(a.key, b.key);
const rowBytes = ({ mode, name, id }: Row & { name: string }) => [
	Buffer.from(`${mode} ${name}\0`),
	Buffer.from(id, 'hex'),
];
