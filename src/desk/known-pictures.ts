/** Decap sends all pictures of an entry at every save; the office need not be sent again what it has. */

export type Asset = { path: string; content: string };

/** Digests of contents by path: as they came from the office, or as it has taken them. */
const known = new Map<string, string>();

const digest = async (content: string): Promise<string> => {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
	return String.fromCharCode(...new Uint8Array(hash));
};

export const knowPictures = async (pictures: readonly Asset[]): Promise<void> => {
	for (const { path, content } of pictures) known.set(path, await digest(content));
};

/** Those of `pictures` that the office does not have yet. */
export async function newPictures(pictures: readonly Asset[]): Promise<Asset[]> {
	const isNew = await Promise.all(
		pictures.map(async ({ path, content }) => known.get(path) !== (await digest(content)))
	);
	return pictures.filter((_, at) => isNew[at]);
}
