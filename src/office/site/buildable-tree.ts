/**
 * The most of what is published that can be built. One item that cannot, however it came into the repository, is held
 * back: its last good version stays on the site, or the item is left out while it has none; all others go on.
 */
import { COLLECTION_NAMES, COLLECTIONS } from '../../domain/schemas/collections.ts';
import { entryFile } from '../../domain/schemas/entry.ts';
import { FIXED_PAGES } from '../../domain/schemas/page.ts';
import { parseYamlFile } from '../../platform/frontmatter.ts';
import { type Issue, issueText } from '../../platform/issue.ts';
import type { Repository, TreeFile } from '../git/repository.ts';
import type { FailedBuild } from './build-command.ts';

/** One entry with its pictures, a setting, or a stray file: what is held back together, by its place in the content folder. */
export type ItemPath = string;

export type HeldBack = {
	item: ItemPath;
	/** Its last good version is on the site; otherwise nothing of it is. */
	stands: boolean;
	/** Why, where that is known. */
	issues: readonly Pick<Issue, 'file' | 'field' | 'message'>[];
};

/** Builds a tree; nothing when it came through. */
export type TryBuild = (tree: string) => Promise<FailedBuild | undefined>;
export type BuildableTree =
	| { tree: string; held: readonly HeldBack[] }
	/** What was wrong with all of it, and what is newer than the last that was built. */
	| { fault: FailedBuild; changed: readonly ItemPath[] };

/** Enough for several faults at a time, and an end to them. */
const ROUNDS = 12;

/**
 * @param wanted commit or tree of what is published
 * @param good tree that was built last; nothing before the first time
 * @param attempt is called until a tree comes through; that one is the last it was called with
 */
export async function buildableTree(
	repository: Repository,
	wanted: string,
	good: string | undefined,
	attempt: TryBuild
): Promise<BuildableTree> {
	let tree = (await repository.objects.identify(`${wanted}^{tree}`))!.id;
	const whole = tree;
	const earlier = await itemsOf(repository, good);
	const needed = await neededItems(repository, tree);
	const held = new Map<ItemPath, HeldBack>();
	const changedNow = async () => {
		const now = await itemsOf(repository, tree);
		return [...new Set([...now.keys(), ...(good ? earlier.keys() : [])])].filter(
			(item) => !held.has(item) && idsOf(now.get(item)) !== idsOf(earlier.get(item))
		);
	};
	const holdBack = async (items: readonly ItemPath[], issues: readonly Issue[]) => {
		for (const item of items) {
			const own = issues.filter(({ file }) => itemAt(file) === item);
			const before = held.get(item)?.issues ?? [];
			const stands = !held.has(item) && earlier.has(item);
			held.set(item, { item, stands, issues: before.length > 0 ? before : own });
			tree = await withItem(repository, tree, item, stands ? earlier.get(item) : undefined);
		}
	};
	let first: FailedBuild | undefined;
	for (let round = 0; round < ROUNDS; round++) {
		const fault = await attempt(tree);
		if (!fault) return { tree, held: [...held.values()].sort((a, b) => (a.item < b.item ? -1 : 1)) };
		first ??= fault;
		const issues = [...fault.issues.filter(({ severity }) => severity === 'error'), ...pageIssues(fault)];
		const named = [...new Set(issues.map(({ file }) => itemAt(file)))];
		const now = await itemsOf(repository, tree);
		const changed = await changedNow();
		const mayGo = (item: ItemPath) => now.has(item) && !needed.has(item);
		const own = named.filter((item) => changed.includes(item) && (earlier.has(item) || mayGo(item)));
		if (own.length > 0) await holdBack(own, issues);
		else if (changed.length > 0 && good !== undefined) {
			// What is named has not changed: another change took away what it stands on.
			const [base, culprits] = await searched(repository, tree, earlier, changed, attempt, fault);
			if (culprits.length === 0) break;
			await holdBack(
				culprits,
				culprits.flatMap((item) => consequences(item, issues))
			);
			tree = base;
		} else {
			// Nothing is new but the day: what is named cannot stay.
			const left = named.filter(mayGo);
			if (left.length === 0) break;
			await holdBack(left, issues);
		}
	}
	return { fault: first!, changed: await changedSince(repository, whole, earlier) };
}

/** What a change did to others, told at the change. */
const consequences = (item: ItemPath, issues: readonly Issue[]): Issue[] =>
	issues.map((issue) => ({
		...issue,
		file: fileOf(item),
		field: '',
		message: `这一条改动（或删去）以后，别的条目出了错：${issueText(issue)}`,
	}));

/** The file of an item that an editor opens. */
export const fileOf = (item: ItemPath): string => (/\.[a-z]+$/i.test(item) ? item : `${item}/index.md`);

type Items = ReadonlyMap<ItemPath, readonly TreeFile[]>;

/** Takes over as many of `changed` as can be built, by halves; the rest is at fault. None when even without them nothing is built. */
async function searched(
	repository: Repository,
	tree: string,
	earlier: Items,
	changed: readonly ItemPath[],
	attempt: TryBuild,
	known: FailedBuild
): Promise<[tree: string, culprits: ItemPath[]]> {
	const now = await itemsOf(repository, tree);
	let base = tree;
	for (const item of changed) base = await withItem(repository, base, item, earlier.get(item));
	if (await attempt(base)) return [tree, []];
	const take = async (
		from: string,
		some: readonly ItemPath[],
		fault?: FailedBuild
	): Promise<[string, ItemPath[]]> => {
		let next = from;
		for (const item of some) next = await withItem(repository, next, item, now.get(item));
		if (!(fault ?? (await attempt(next)))) return [next, []];
		if (some.length === 1) return [from, [...some]];
		const middle = Math.ceil(some.length / 2);
		const [left, first] = await take(from, some.slice(0, middle));
		const [right, second] = await take(left, some.slice(middle));
		return [right, [...first, ...second]];
	};
	return take(base, changed, known);
}

async function changedSince(repository: Repository, tree: string, earlier: Items): Promise<ItemPath[]> {
	const now = await itemsOf(repository, tree);
	if (earlier.size === 0) return [];
	return [...new Set([...now.keys(), ...earlier.keys()])].filter(
		(item) => idsOf(now.get(item)) !== idsOf(earlier.get(item))
	);
}

const CONTENT = 'content/';

async function itemsOf(repository: Repository, tree: string | undefined): Promise<Items> {
	const files = tree === undefined ? [] : await repository.files(tree);
	return Map.groupBy(
		files.filter(({ path }) => path.startsWith(CONTENT)),
		({ path }) => itemAt(path.slice(CONTENT.length))
	);
}

/** The item that a file of the content folder belongs to: a folder with its pictures goes as one. */
function itemAt(file: string): ItemPath {
	const [kind = '', name, ...rest] = file.split('/');
	const known = COLLECTION_NAMES.find((collection) => collection === kind);
	return known && COLLECTIONS[known].shape === 'folder' && rest.length > 0 ? `${kind}/${name}` : file;
}

const idsOf = (files: readonly TreeFile[] | undefined): string =>
	(files ?? []).map(({ path, id }) => `${path} ${id}`).join('\n');

async function withItem(
	repository: Repository,
	tree: string,
	item: ItemPath,
	files: readonly TreeFile[] = []
): Promise<string> {
	const now = (await itemsOf(repository, tree)).get(item) ?? [];
	return repository.treeWith(tree, {
		drop: now.map(({ path }) => path),
		put: new Map(files.map(({ path, id }) => [path, { id }])),
	});
}

/** Issues of built pages, put to the entry whose own page it is; those of other pages name nobody. */
const pageIssues = ({ pages = [] }: FailedBuild): Issue[] =>
	pages.flatMap(({ address, message }) => {
		for (const name of COLLECTION_NAMES) {
			const [before = '', after = ''] = COLLECTIONS[name].href('\n').split('\n');
			const id = address.slice(before.length, address.length - after.length);
			if (after === '' || !address.startsWith(before) || !address.endsWith(after) || /[^a-z0-9-]/.test(id))
				continue;
			const file = entryFile({ collection: name, id });
			return [{ code: 'page-broken', severity: 'error' as const, file, message }];
		}
		return [];
	});

/** Items without which there is no site: they are never left out. */
async function neededItems(repository: Repository, tree: string): Promise<ReadonlySet<ItemPath>> {
	const id = await repository.idAt(tree, `${CONTENT}site.yml`);
	const parsed = id === undefined ? undefined : parseYamlFile(await repository.text(id));
	const plan = parsed && 'parsed' in parsed ? (parsed.parsed.data as { plan?: unknown }).plan : undefined;
	return new Set([
		'site.yml',
		`documents/${plan}.md`,
		...Object.keys(FIXED_PAGES).map((page) => `pages/${page}.md`),
	]);
}
