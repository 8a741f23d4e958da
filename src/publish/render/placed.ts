/** Files that pages name, brought from a cache into the built site. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { remove } from '../../files/file-system.ts';
import { linkOrCopySync } from '../../files/link-or-copy.ts';

/** Names of the files in a folder; none when there is no such folder. */
export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/**
 * What the built files of a site name, each once.
 * @param kind which files to read, by their names
 * @param find names that stand in a text
 * @param pages files that are read already
 */
export async function namedIn(
	outDir: string,
	kind: RegExp,
	find: (text: string) => string[],
	pages: readonly { file: string; html: string }[] = []
): Promise<string[]> {
	const names = new Set<string>();
	const known = new Map(pages.map(({ file, html }) => [file, html]));
	for (const file of await readdir(outDir, { recursive: true })) {
		if (!kind.test(file)) continue;
		for (const name of find(
			known.get(file.split(sep).join('/')) ?? (await readFile(join(outDir, file), 'utf8'))
		))
			names.add(name);
	}
	return [...names];
}

/** A second name for the same bytes, or a copy where the disk has no such thing. */
export async function place(from: string, to: string): Promise<void> {
	const [source, target] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
	// A name stands for one content, so that only a copy broken off half-way can differ.
	if (target?.size === source.size) return;
	await remove(to);
	linkOrCopySync(from, to);
}
