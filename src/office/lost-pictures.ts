/**
 * Decap takes a page off the site by deleting it and then saving it as a draft. The pictures were deleted with it and
 * are not sent again; they are found where the deleted entry is kept.
 */
import { posix } from 'node:path';
import { leaves } from '../domain/form.ts';
import { collectionForm } from '../domain/reference.ts';
import { parseFrontmatter } from '../platform/frontmatter.ts';
import { pictureSources } from '../platform/markdown/pictures.ts';
import type { Address } from './address.ts';
import { binOf } from './bin.ts';
import type { Office } from './office.ts';

/** Path and blob of every picture that `text` shows and a deleted version of the same entry had. */
export async function lostPictures(
	office: Office,
	address: Address,
	text: string
): Promise<[string, string][]> {
	const { collection, folder, slug } = address;
	if (collection === 'settings' || folder === undefined) return [];
	const kept = (await binOf(office)).find((one) => one.collection === collection && one.slug === slug);
	const parsed = parseFrontmatter(text);
	if (!kept || !('parsed' in parsed)) return [];
	const named = leaves(collectionForm(collection), parsed.parsed.data).filter(
		({ form }) => form.widget === 'image'
	);
	const names = [
		...named.map((leaf) => leaf.text),
		...pictureSources(parsed.parsed.body).map(({ src }) => src),
	];
	const wanted = new Set(names.map((name) => posix.join(folder, name)));
	const files = await office.repository.files(kept.commit, folder);
	return files.filter(({ path }) => wanted.has(path)).map(({ path, id }) => [path, id]);
}
