/** Draws the posters that pages name and brings them to the built site: those, and no others. */
import { join } from 'node:path';
import { remove } from '../../files/file-system.ts';
import { drawnPoster } from '../../media/posters/draw.ts';
import { POSTER_FOLDER, posterFile, postersIn } from '../../platform/poster-file.ts';
import { namedIn, namesIn, place } from './placed.ts';

const PAGE = /\.html$/;
/** The engine and the encoder work beside the main thread. */
const AT_ONCE = 2;

/**
 * @param folder absolute path of the folder that keeps posters between runs
 * @param outDir absolute path of the site, its pages already written
 * @param pages those of them that are read already
 * @returns number of posters. Throws when a page names one that was never written down, or that cannot be drawn.
 */
export async function placePosters({
	folder,
	outDir,
	pages,
}: {
	folder: string;
	outDir: string;
	pages?: readonly { file: string; html: string }[];
}): Promise<number> {
	const target = join(outDir, POSTER_FOLDER);
	const names = await namedIn(outDir, PAGE, postersIn, pages);
	const wanted = new Set(names.map(posterFile));
	for (const file of await namesIn(target)) if (!wanted.has(file)) await remove(join(target, file));
	const queue = names.values();
	const work = async () => {
		for (const name of queue) {
			const file = await drawnPoster(folder, name);
			if (file === undefined) throw new Error(`网页用到的海报 ${name} 没有留下画稿，请重新生成网站`);
			await place(file, join(target, posterFile(name)));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return names.length;
}
