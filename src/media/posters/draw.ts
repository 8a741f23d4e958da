/** Draws posters, each once: the picture is kept under the name of its plan. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Poster } from '../../domain/posters/poster-words.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import { POSTER_SIZE, posterFile } from '../../platform/poster-file.ts';
import { drawPicture } from '../drawing/engine.ts';
import { posterPicture } from '../drawing/poster.ts';
import { besideOthers } from '../turns.ts';
import { plannedPoster } from './plan.ts';

/**
 * Draws the poster of this name, unless it is there.
 * @returns absolute path of the picture, or nothing when no such poster was written down
 */
export async function drawnPoster(folder: string, name: string): Promise<string | undefined> {
	const file = join(folder, posterFile(name));
	if (existsSync(file)) return file;
	const poster = await plannedPoster(folder, name);
	if (poster === undefined) return undefined;
	const bytes = await posterBytes(poster);
	// A power cut must not leave an empty one, which would be taken for the poster from then on.
	await writeAtomically(file, bytes, { isFlushed: true });
	return file;
}

/**
 * A poster as PNG: one that can be drawn, or its missing letters are boxes. Paper, ink and three pigments: a palette
 * loses nothing and halves the bytes.
 */
export async function posterBytes(poster: Poster): Promise<Buffer> {
	const pixels = await drawPicture(await posterPicture(poster));
	return besideOthers(() =>
		sharp(pixels, { raw: { ...POSTER_SIZE, channels: 4 } })
			.removeAlpha()
			.png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 6 })
			.toBuffer()
	);
}
