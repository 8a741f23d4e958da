/** The entry that the address of the desk names. */
export type OpenEntry = { collection: string; slug: string; id: string };

export function openEntry(hash: string = location.hash): OpenEntry | undefined {
	const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/.exec(decodeURI(hash)) ?? [];
	if (!collection || !slug) return undefined;
	return { collection, slug, id: slug.replace(/\/index$/, '') };
}

/** Whether the address names the form of this entry; one that is begun has no slug yet. */
export function isAtAddress(
	{ collection, slug }: { collection: string; slug: string },
	hash: string = location.hash
): boolean {
	if (slug === '') return hash.split('?')[0] === `#/collections/${collection}/new`;
	const open = openEntry(hash);
	return open?.collection === collection && open.slug === slug;
}
