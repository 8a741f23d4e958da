/** What the bundle of drafts offers: the site's own pages as a function from a library to HTML. */
import { createApp } from 'astro/app/entrypoint';
import type { CollectionName } from '../domain/schemas/collections.ts';
import { type Library, setLibrary } from './library.ts';

const app = createApp();

/**
 * The whole page of an entry that stands in `library`, as HTML with its styles inside.
 * @throws in Chinese when entries of this kind have no page of their own; otherwise when a component fails
 */
export async function render(library: Library, collection: CollectionName, id: string): Promise<string> {
	setLibrary(library);
	const base = import.meta.env.BASE_URL;
	const address = new URL(`${base}${collection}/?id=${encodeURIComponent(id)}`, 'http://draft.invalid');
	const response = await app.render(new Request(address));
	if (response.status === 404) throw new Error('这类条目没有单独的网页，不用预览');
	if (!response.ok) throw new Error(`${collection}/${id}: ${response.status}`);
	return response.text();
}
