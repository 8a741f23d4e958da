/**
 * The bare repository that keeps all content. There is no work tree: a write makes objects first and moves refs last,
 * all refs of one act together and only if none has moved meanwhile, so a crash leaves either the old or the new.
 */

import { HttpError } from '../http/http-error.ts';
import { type Git, GitError, gitAt } from './git.ts';
import { type Objects, objectsOf } from './objects.ts';
import { EMPTY_TREE, type TreeChange, treeWith } from './trees.ts';

export const PUBLISHED_REF = 'refs/heads/main';

export type Signature = { name: string; email: string /** Milliseconds since 1970. */; at: number };
export type TreeFile = { path: string; id: string; mode: string };
/** `from` is what the ref must be now (`undefined`: absent), `to` what it becomes (`undefined`: deleted). */
export type RefMove = { ref: string; from: string | undefined; to: string | undefined };

export type Repository = {
	git: Git;
	objects: Objects;
	/** Commit that a ref stands at. */
	head: (ref: string) => Promise<string | undefined>;
	/** Every ref below `prefix` and its commit. */
	refs: (prefix: string) => Promise<{ ref: string; id: string }[]>;
	/** All files of a commit or tree below `folder`. */
	files: (name: string, folder?: string) => Promise<readonly TreeFile[]>;
	/** Id of the file at `path`, or nothing. */
	idAt: (name: string, path: string) => Promise<string | undefined>;
	text: (id: string) => Promise<string>;
	/** The tree of `parent` (nothing: of no files) with `change` made to it. */
	treeWith: (parent: string | undefined, change: TreeChange) => Promise<string>;
	commit: (commit: { tree: string; parents: string[]; message: string; by: Signature }) => Promise<string>;
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

export function repositoryAt(folder: string): Repository {
	const git = gitAt(folder);
	const objects = objectsOf(git);
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
	let queue: Promise<unknown> = Promise.resolve();
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
		treeWith: (parent, change) => treeWith(git, objects, parent, change),
		commit: ({ tree, parents, message, by }) =>
			line(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'], {
				input: message,
				env: signed(by),
			}),
		move: async (moves) => {
			const rows = moves.map(({ ref, from, to }) =>
				to === undefined ? `delete ${ref}\0${from}\0` : `update ${ref}\0${to}\0${from ?? EMPTY_TREE}\0`
			);
			try {
				await git.run(['update-ref', '--stdin', '-z'], {
					input: ['start', ...rows, 'prepare', 'commit'].map(ended).join(''),
				});
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
		alone: (act) => {
			const turn = queue.then(act);
			queue = turn.catch(() => undefined);
			return turn;
		},
		forget: () => {
			listed.clear();
			texts.clear();
			objects.reopen();
		},
		moved: (tell) => {
			told.push(tell);
		},
		close: objects.close,
	};
}

/** What git says of a ref that is not where it was expected, or that somebody else moves just now. */
const MOVED = /but expected|already exists|unable to resolve|File exists/;

const ended = (row: string) => (row.endsWith('\0') ? row : `${row}\0`);

function treeFile(row: string): TreeFile {
	const [mode = '', , id = ''] = row.slice(0, row.indexOf('\t')).split(' ');
	return { mode, id, path: row.slice(row.indexOf('\t') + 1) };
}

function signed({ name, email, at }: Signature): Record<string, string> {
	const date = `${Math.floor(at / 1000)} +0800`;
	return {
		...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
		...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
	};
}
