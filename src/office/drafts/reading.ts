/** What the desk reads: published entries and drafts, in the shapes of Decap's proxy API. */
import { basename, posix } from 'node:path';
import { headText, parseYamlFile } from '../../platform/frontmatter.ts';
import {
	DRAFTS,
	type EntryLocation,
	entryFolderAt,
	entryLocation,
	entryLocationAt,
	isOfEntry,
	isPictureName,
	locationOfRef,
} from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import type { Office } from '../office.ts';
import type { Draft } from './drafts.ts';

export type EntryAnswer = {
	data: string | null;
	file: { path: string; id: string | null; label?: string | undefined };
};

/** @param heads whether lists are made of them: then `data` is what `readHead` reads, else the whole file */
export async function entriesByFolder(
	{ repository }: Office,
	folder: string,
	depth: number,
	heads: boolean
): Promise<EntryAnswer[]> {
	const below = entryFolderAt(folder);
	const deepest = below.split('/').length + depth;
	const files = await repository.files(PUBLISHED_REF, below);
	const entries = files.filter(({ path }) => path.endsWith('.md') && path.split('/').length <= deepest);
	return Promise.all(
		entries.map(async ({ path, id }) => ({
			data: heads ? await headOf(repository, id) : await repository.text(id),
			file: { path, id },
		}))
	);
}

/** By blob: what a blob says never changes. */
const headsKnown = new Map<string, string>();

/** What stands above an entry's text, as JSON: a list of thousands is read here once, not by every browser. */
export async function headOf(repository: Office['repository'], id: string): Promise<string> {
	const known = headsKnown.get(id);
	if (known !== undefined) return known;
	const head = headText(await repository.text(id));
	if (headsKnown.size > 20_000) headsKnown.clear();
	headsKnown.set(id, head);
	return head;
}

/** The published file at `path`; `data` and `id` are null when there is none. */
export async function publishedFile(
	{ repository }: Office,
	path: string,
	label?: string
): Promise<EntryAnswer> {
	const { file } = entryLocationAt(path);
	const id = await repository.idAt(PUBLISHED_REF, file);
	return { data: id === undefined ? null : await repository.text(id), file: { path, id: id ?? null, label } };
}

export const draftNames = async ({ repository }: Office): Promise<string[]> =>
	(await repository.refs(DRAFTS))
		.map(({ ref }) => ref.slice(DRAFTS.length))
		.filter((name) => locationOfRef(name) !== undefined);

/** A draft as Decap wants it described. */
export function describeDraft({ location, history, changed, flow, publishAt }: Draft) {
	const { collection, slug } = location;
	const diffs = changed
		// What a story carries besides is no part of its form.
		.filter(({ path, id }) => id !== undefined && isOfEntry(location, path))
		.map(({ path, isNew }) => ({
			...{
				id: path,
				path,
				oldPath: path,
				newPath: path,
				newFile: isNew,
				status: isNew ? 'added' : 'modified',
			},
			binary: !/\.(?:md|yml)$/.test(path),
		}));
	const updatedAt = new Date(history[0]?.at ?? 0).toISOString();
	const pullRequestAuthor = history.at(-1)?.by ?? '';
	return { collection, slug, status: flow.state, diffs, updatedAt, pullRequestAuthor, publishAt };
}

/** `id` is Decap's `<collection>/<slug>`. */
export function locationById(id: string): EntryLocation {
	const cut = id.indexOf('/');
	return entryLocation(id.slice(0, cut), id.slice(cut + 1));
}

/** The text of a draft. @throws 404 `file-missing` for any other path */
export async function draftFile({ repository }: Office, { location, head }: Draft, path: string) {
	if (path !== location.file) throw new HttpError(404, 'file-missing', '这篇草稿里没有这个文件');
	const id = await repository.idAt(head, path);
	if (id === undefined) throw new HttpError(404, 'file-missing', '这篇草稿里没有这个文件');
	return { data: await repository.text(id), id };
}

/** A picture of a commit, as base64. */
export async function pictureAnswer({ repository }: Office, commit: string, path: string) {
	const location = entryLocationAt(path);
	const found = path === location.file ? undefined : await repository.objects.read(`${commit}:${path}`);
	if (found?.type !== 'blob') throw new HttpError(404, 'file-missing', `找不到图片“${basename(path)}”`);
	return {
		id: found.id,
		content: found.data.toString('base64'),
		encoding: 'base64',
		path,
		name: basename(path),
	};
}

/** Pictures of one entry's folder; a whole collection has none of its own. */
export async function picturesIn(office: Office, folder: string) {
	if (folder.split('/').length < 3) return [];
	const below = entryFolderAt(folder);
	const files = await office.repository.files(PUBLISHED_REF, below);
	const pictures = files.filter(({ path }) => posix.dirname(path) === below && isPictureName(basename(path)));
	return Promise.all(pictures.map(({ path }) => pictureAnswer(office, PUBLISHED_REF, path)));
}

/** Base path that the published site.yml gives the site. */
export async function publishedBase(
	{ repository }: Pick<Office, 'repository'>,
	commit = PUBLISHED_REF
): Promise<string> {
	const id = await repository.idAt(commit, 'content/site.yml');
	const parsed = id === undefined ? undefined : parseYamlFile(await repository.text(id));
	const base = parsed && 'parsed' in parsed ? parsed.parsed.data['base'] : undefined;
	return typeof base === 'string' ? base : '/';
}
