/** What is to go from everywhere, and what becomes of each file that has it. The same for what is published and for history. */
import { posix } from 'node:path';
import { tolerantPattern } from '../../platform/tolerant-pattern.ts';
import { withoutPicture } from '../../platform/without-picture.ts';
import type { Repository } from '../git/repository.ts';

export type Removal = {
	/** How the words are found; nothing when only a picture goes. */
	pattern: RegExp | undefined;
	/** What stands in their place. */
	instead: string;
	/** Blobs of pictures that go. */
	pictures: ReadonlySet<string>;
	/** Digests (SHA-256) of their bytes, by which what is not yet in the repository is known. */
	digests: ReadonlySet<string>;
	/** Names of those pictures, by the folder that they lie or lay in. */
	names: ReadonlyMap<string, readonly string[]>;
	/** Blobs that stay as they are. */
	kept?: ReadonlySet<string>;
};

export const removalOf = (
	words: readonly string[],
	instead: string,
	pictures: readonly { path: string; id: string; digest: string }[]
): Removal => {
	const names = new Map<string, string[]>();
	for (const { path } of pictures) {
		const folder = posix.dirname(path);
		names.set(folder, [...(names.get(folder) ?? []), posix.basename(path)]);
	}
	return {
		pattern: tolerantPattern(words),
		instead,
		pictures: new Set(pictures.map(({ id }) => id)),
		digests: new Set(pictures.map(({ digest }) => digest)),
		names,
	};
};

const TEXT = /\.(?:md|yml|json)$/;

export const hasWords = ({ pattern }: Removal, text: string): boolean => {
	if (!pattern) return false;
	pattern.lastIndex = 0;
	return pattern.test(text);
};
export const withoutWords = ({ pattern, instead }: Removal, text: string): string =>
	pattern ? text.replace(pattern, instead) : text;

/** A file as it is without the removal: the same blob, another text, or nothing of it. */
export type Cleansed = { id: string } | { text: string } | undefined;

/** @param path in the repository, e.g. `content/stories/x/index.md` */
export async function cleansed(
	{ text: read }: Pick<Repository, 'text'>,
	removal: Removal,
	{ path, id }: { path: string; id: string }
): Promise<Cleansed> {
	if (removal.kept?.has(id)) return { id };
	if (removal.pictures.has(id) || hasWords(removal, path)) return undefined;
	if (!TEXT.test(path)) return { id };
	const before = await read(id);
	const names = path.endsWith('.md') ? (removal.names.get(posix.dirname(path)) ?? []) : [];
	const after = names.reduce(withoutPicture, withoutWords(removal, before));
	return after === before ? { id } : { text: after };
}
