/**
 * Decap takes a page off the site by deleting it and then saving it as a draft. The pictures were deleted with it and
 * are not sent again; they are found where the deleted entry is kept.
 */
import { posix } from 'node:path';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { leaves } from '../../domain/schemas/form.ts';
import { pictureSources } from '../../platform/markdown/pictures.ts';
import { nameForm } from '../../platform/picture-name.ts';
import type { Address } from '../git/address.ts';
import type { Office } from '../office.ts';
import { binOf } from './bin.ts';
import type { ParsedText } from './unfit.ts';

export type DeletedVersion = { commit: string; text: string };

/** The last deleted version of an entry that was on the site. */
export async function deletedVersion(
	office: Office,
	{ collection, slug, file }: Address
): Promise<DeletedVersion | undefined> {
	const own = (await binOf(office)).filter((one) => one.collection === collection && one.slug === slug);
	const kept = own.find(({ kind }) => kind === 'published');
	const id = kept && (await office.repository.idAt(kept.commit, file));
	return id === undefined ? undefined : { commit: kept!.commit, text: await office.repository.text(id) };
}

/** Path and blob of every picture that a text shows and the deleted version had. */
export async function lostPictures(
	{ repository }: Office,
	{ collection, folder }: Address,
	{ data, body }: Pick<ParsedText, 'data' | 'body'>,
	{ commit }: DeletedVersion
): Promise<[string, string][]> {
	if (collection === 'settings' || folder === undefined) return [];
	const named = leaves(collectionForm(collection), data).filter(({ form }) => form.widget === 'image');
	const names = [...named.map((leaf) => leaf.text), ...pictureSources(body).map(({ src }) => src)];
	const wanted = new Set(names.map((name) => nameForm(posix.join(folder, name))));
	const files = await repository.files(commit, folder);
	return files.filter(({ path }) => wanted.has(nameForm(path))).map(({ path, id }) => [path, id]);
}
