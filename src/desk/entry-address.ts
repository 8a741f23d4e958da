/** Where the desk opens an entry. */
export const entryAddress = ({ collection, slug }: { collection: string; slug: string }): string =>
	`#/collections/${collection}/entries/${slug}`;
