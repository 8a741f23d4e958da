/**
 * The bare repository that keeps all content. There is no work tree: a write makes objects first and moves refs last,
 * all refs of one act together and only if none has moved meanwhile, so a crash leaves either the old or the new.
 */

import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { HttpError } from '../http/http-error.ts';
import { type Git, GitError, gitAt } from './git.ts';
import { looseObject, writeObject } from './loose-objects.ts';
import { type Objects, objectsOf } from './objects.ts';
import { refWriterOf } from './ref-writer.ts';
import { changesBetween, type FileChange, NO_OBJECT, type TreeChange, treeWith } from './trees.ts';

export const PUBLISHED_REF = 'refs/heads/main';

export type Signature = { name: string; email: string /** Milliseconds since 1970. */; at: number };
type Commit = { tree: string; parents: string[]; message: string; by: Signature };
export type TreeFile = { path: string; id: string };
/** `from` is what the ref must be now (`undefined`: absent), `to` what it becomes (`undefined`: deleted). */
export type RefMove = { ref: string; from: string | undefined; to: string | undefined };

export type Repository = {
	git: Git;
	objects: Objects;
	/** Commit that a ref stands at. */
	head: (ref: string) => Promise<string | undefined>;
	/** Every ref below `prefix` and its commit. */
	refs: (prefix: string) => Promise<{ ref: string; id: string }[]>;
	/** All files of a commit or tree below the folder at `path`; a file is all there is of itself. */
	files: (name: string, path?: string) => Promise<readonly TreeFile[]>;
	/** Id of the file at `path`, or nothing. */
	idAt: (name: string, path: string) => Promise<string | undefined>;
	text: (id: string) => Promise<string>;
	/** The tree of `parent` (nothing: of no files) with `change` made to it. */
	treeWith: (parent: string | undefined, change: TreeChange) => Promise<string>;
	commit: (commit: Commit) => Promise<string>;
	/** Files that differ between two commits or trees, by path. */
	changes: (from: string, to: string) => Promise<FileChange[]>;
	/** Moves all refs or none. A ref that is not where it was expected is refused with 409 `moved-meanwhile`. */
	move: (moves: readonly RefMove[]) => Promise<void>;
	/** The tree of both commits merged, or the paths in which they contradict each other. */
	merge: (ours: string, theirs: string) => Promise<{ tree: string } | { conflicts: string[] }>;
	/** Runs `act` when every earlier one has ended: writes never run side by side. */
	alone: <Result>(act: () => Promise<Result>) => Promise<Result>;
	/** Keeps nothing in memory of what was read. */
	forget: () => void;
	/** Calls `told` whenever refs have moved, with those that have. */
	moved: (told: (refs: readonly string[]) => void) => void;
	close: () => void;
};

/** @param folder absolute path of a bare repository that is there already */
export function repositoryAt(folder: string): Repository {
	const git = gitAt(folder);
	const objects = objectsOf(git);
	const refWriter = refWriterOf(git);
	const line = async (...call: Parameters<Git['run']>) => (await git.run(...call)).output.toString().trim();
	// Two folders may hold the same: what is kept knows nothing of where it was found.
	const listed = new Map<string, readonly TreeFile[]>();
	const list = async (tree: string) => {
		const { output } = await git.run(['ls-tree', '-r', '-z', tree]);
		const found = output.toString().split('\0').filter(Boolean).map(treeFile);
		if (listed.size > 100) listed.clear();
		listed.set(tree, found);
		return found;
	};
	const texts = new Map<string, string>();
	const told: ((refs: readonly string[]) => void)[] = [];

	return {
		git,
		objects,
		head: async (ref) => (await objects.identify(`${ref}^{commit}`))?.id,
		refs: async (prefix) => {
			const list = await line(['for-each-ref', '--format=%(objectname) %(refname)', '--', prefix]);
			return list
				.split('\n')
				.filter(Boolean)
				.map((row) => ({ id: row.slice(0, 40), ref: row.slice(41) }));
		},
		files: async (name, below = '') => {
			const tree = await objects.identify(below === '' ? `${name}^{tree}` : `${name}:${below}`);
			if (tree?.type === 'blob') return [{ path: below, id: tree.id }];
			if (tree?.type !== 'tree') return [];
			const found = listed.get(tree.id) ?? (await list(tree.id));
			return below === '' ? found : found.map((file) => ({ ...file, path: `${below}/${file.path}` }));
		},
		idAt: async (name, path) => {
			const found = await objects.identify(`${name}:${path}`);
			return found?.type === 'blob' ? found.id : undefined;
		},
		text: async (id) => {
			const known = texts.get(id);
			if (known !== undefined) return known;
			const text = (await objects.read(id))?.data.toString();
			if (text === undefined) throw new Error(`object ${id} is missing`);
			if (texts.size > 20_000) texts.clear();
			texts.set(id, text);
			return text;
		},
		changes: (from, to) => changesBetween(objects, from, to),
		treeWith: (parent, change) => treeWith(git, objects, parent, change),
		commit: async (commit) => {
			const object = looseObject('commit', Buffer.from(commitText(commit)));
			await writeObject(folder, object);
			return object.id;
		},
		move: async (moves) => {
			const rows = moves.map(({ ref, from, to }) =>
				to === undefined ? `delete ${ref}\0${from}\0` : `update ${ref}\0${to}\0${from ?? NO_OBJECT}\0`
			);
			try {
				await refWriter.write(rows);
				const refs = moves.map(({ ref }) => ref);
				for (const tell of told) tell(refs);
			} catch (error) {
				if (!(error instanceof GitError && MOVED.test(error.message))) throw error;
				console.error(error.message);
				throw new HttpError(409, 'moved-meanwhile', '别人刚好同时保存了，这一次没有保存。请再按一次保存');
			}
		},
		merge: async (ours, theirs) => {
			const { output, code } = await git.run(
				['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs],
				{
					accept: [0, 1],
				}
			);
			const [tree = '', ...conflicts] = output.toString().split('\0').filter(Boolean);
			return code === 0 ? { tree } : { conflicts };
		},
		alone: oneAtATime(),
		forget: () => {
			listed.clear();
			texts.clear();
			objects.reopen();
			refWriter.close();
		},
		moved: (tell) => {
			told.push(tell);
		},
		close: () => {
			objects.close();
			refWriter.close();
		},
	};
}

/** What git says of a ref that is not where it was expected, or that somebody else moves just now. */
const MOVED = /but expected|already exists|unable to resolve|File exists/;

function treeFile(row: string): TreeFile {
	const [, , id = ''] = row.slice(0, row.indexOf('\t')).split(' ');
	return { id, path: row.slice(row.indexOf('\t') + 1) };
}

function commitText({ tree, parents, message, by: { name, email, at } }: Commit): string {
	const who = `${identity(name)} <${identity(email)}> ${Math.floor(at / 1000)} +0800`;
	return [
		`tree ${tree}`,
		...parents.map((parent) => `parent ${parent}`),
		...[`author ${who}`, `committer ${who}`, '', message],
	].join('\n');
}

/** What git itself leaves of a name or an address: nothing that would end it, or stand for nothing at its ends. */
const identity = (words: string) =>
	words.replace(/[<>\p{Cc}]/gu, '').replace(/^[ .,:;"'\\]+|[ .,:;"'\\]+$/g, '');
