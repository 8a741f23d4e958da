/**
 * Pictures that a text shows and that are not beside it. Decap takes a page off the site by deleting it and then saving it
 * as a draft: the pictures were deleted with it and are not sent again, and are found where the deleted entry is kept.
 */
import { posix } from 'node:path';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { pictureLeaves } from '../../domain/schemas/form.ts';
import { SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import { pictureSources } from '../../platform/markdown/pictures.ts';
import { nameForm } from '../../platform/picture-name.ts';
import type { EntryLocation } from '../git/entry-location.ts';
import type { Office } from '../office.ts';
import { binOf } from './bin.ts';
import type { ParsedText } from './unfit.ts';

export type DeletedVersion = { commit: string; text: string };

/** The last deleted version of an entry that was on the site. */
export async function deletedVersion(
	office: Office,
	{ collection, slug, file }: EntryLocation
): Promise<DeletedVersion | undefined> {
	const own = (await binOf(office)).filter((one) => one.collection === collection && one.slug === slug);
	const kept = own.find(({ kind }) => kind === 'published');
	const id = kept && (await office.repository.idAt(kept.commit, file));
	return id === undefined ? undefined : { commit: kept!.commit, text: await office.repository.text(id) };
}

/** Path and blob of every picture that a text shows and the deleted version had. */
export async function lostPictures(
	{ repository }: Office,
	{ collection, folder }: EntryLocation,
	{ data, body }: Pick<ParsedText, 'data' | 'body'>,
	{ commit }: DeletedVersion
): Promise<[string, string][]> {
	if (folder === undefined) return [];
	const wanted = new Set(namedPictures(collection, data, body).map((name) => pathOf(folder, name)));
	const files = await repository.files(commit, folder);
	return files.filter(({ path }) => wanted.has(nameForm(path))).map(({ path, id }) => [path, id]);
}

/** Names of the pictures that a draft shows and has not got. */
export async function missingPictures(
	{ repository, drafts }: Pick<Office, 'repository' | 'drafts'>,
	location: EntryLocation,
	{ data, body }: Pick<ParsedText, 'data' | 'body'>
): Promise<string[]> {
	const { collection, folder } = location;
	const draft = await drafts.find(location);
	if (folder === undefined || !draft) return [];
	const files = await repository.files(draft.head, folder);
	const there = new Set(files.map(({ path }) => nameForm(path)));
	return namedPictures(collection, data, body).filter((name) => !there.has(pathOf(folder, name)));
}

const pathOf = (folder: string, name: string) => nameForm(posix.join(folder, name));

function namedPictures(collection: EntryLocation['collection'], data: unknown, body: string): string[] {
	if (collection === SETTINGS_COLLECTION) return [];
	const named = pictureLeaves(collectionForm(collection), data);
	return [...named.map(({ text }) => text), ...pictureSources(body).map(({ src }) => src)];
}
