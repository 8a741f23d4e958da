/** The entry that the address of the desk names. */
export type OpenEntry = { collection: string; slug: string; id: string };

export function openEntry(hash: string = location.hash): OpenEntry | undefined {
	const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/.exec(decodeURI(hash)) ?? [];
	if (!collection || !slug) return undefined;
	return { collection, slug, id: slug.replace(/\/index$/, '') };
}
