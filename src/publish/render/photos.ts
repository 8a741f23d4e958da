/** Brings photo copies from the intake's folder to a built site: those that are shown, and no others. */
import { join } from 'node:path';
import { remove } from '../../files/file-system.ts';
import { PHOTO_FOLDER, type Photo, photoFiles, photoFilesIn } from '../../platform/photo.ts';
import { namedIn, namesIn, place } from './placed.ts';

const TEXT = /\.(?:html|xml|json|txt)$/;

/**
 * Fills the photo folder of a site; a copy left there that is no longer shown goes, because a photo may have been withdrawn.
 * @param folder absolute path of the intake's folder
 * @param photos what the site shows; left out, the copies that its pages and feeds name
 * @param outDir absolute path of the site, its pages already written
 * @param pages those of them that are read already
 * @returns number of copies. Throws when a copy of `photos` is not there.
 */
export async function placePhotos(site: {
	folder: string;
	photos?: Iterable<Photo>;
	outDir: string;
	pages?: readonly { file: string; html: string }[];
}): Promise<number> {
	const { folder, photos, outDir, pages } = site;
	const target = join(outDir, PHOTO_FOLDER);
	const kept = new Set(await namesIn(folder));
	const wanted = photos
		? [...photos].flatMap(photoFiles)
		: (await namedIn(outDir, TEXT, photoFilesIn, pages)).filter((name) => kept.has(name));
	const names = new Set(wanted);
	const old = (await namesIn(target)).filter((name) => photoFilesIn(name).includes(name) && !names.has(name));
	for (const name of old) await remove(join(target, name));
	for (const name of names) await place(join(folder, name), join(target, name));
	return names.size;
}
