/** Brings photo copies from the intake's folder to a built site: those that are shown, and no others. */
import { copyFile, link, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PHOTO_FOLDER, type Photo, photoFiles, photoFilesIn } from '../platform/photo.ts';

const TEXT = /\.(?:html|xml|json|txt)$/;

/**
 * Fills the photo folder of a site; a copy left there that is no longer shown goes, because a photo may have been withdrawn.
 * @param folder absolute path of the intake's folder
 * @param photos what the site shows; left out, the copies that its pages and feeds name
 * @param outDir absolute path of the site, its pages already written
 * @returns number of copies. Throws when a copy of `photos` is not there.
 */
export async function publishPhotos(site: {
	folder: string;
	photos?: Iterable<Photo>;
	outDir: string;
}): Promise<number> {
	const { folder, photos, outDir } = site;
	const target = join(outDir, PHOTO_FOLDER);
	const kept = new Set(await namesIn(folder));
	const wanted = photos
		? [...photos].flatMap(photoFiles)
		: (await namedIn(outDir)).filter((name) => kept.has(name));
	const names = new Set(wanted);
	const old = (await namesIn(target)).filter((name) => photoFilesIn(name).includes(name) && !names.has(name));
	for (const name of old) await rm(join(target, name));
	if (names.size > 0) await mkdir(target, { recursive: true });
	for (const name of names) await place(join(folder, name), join(target, name));
	return names.size;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function namedIn(outDir: string): Promise<string[]> {
	const names = new Set<string>();
	for (const file of await readdir(outDir, { recursive: true })) {
		if (!TEXT.test(file)) continue;
		for (const name of photoFilesIn(await readFile(join(outDir, file), 'utf8'))) names.add(name);
	}
	return [...names];
}

/** A second name for the same bytes, or a copy where the disk has no such thing. */
async function place(from: string, to: string): Promise<void> {
	const [source, target] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
	// A name stands for one content, so that only a copy broken off half-way can differ.
	if (target?.size === source.size) return;
	await rm(to, { force: true });
	await link(from, to).catch(() => copyFile(from, to));
}
