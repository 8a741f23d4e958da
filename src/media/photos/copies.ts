/**
 * From an editor's bytes to the copies that the site shows. The picture is decoded once, to bare pixels: turned upright
 * and in sRGB, with nothing left of place, camera, time or author. Every copy is made of those pixels.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import {
	isPanorama,
	isStretched,
	isTall,
	type Photo,
	type PhotoFormat,
	photoFile,
} from '../../platform/photo.ts';
import { besideOthers } from '../turns.ts';
import { openPhoto } from './opening.ts';
import type { PhotoError } from './photo-error.ts';

// AVIF at effort 1 costs a twelfth of the default's time for some five per cent more bytes.
const SETTINGS = {
	/** To be raised when the same settings come to make other copies. */
	version: 2,
	jpegWidth: 960,
	avif: { quality: 50, effort: 1 },
	webp: { quality: 75, effort: 3 },
	jpg: { quality: 78, mozjpeg: true },
};

/** `whole`: every copy that the site shows. `small`: one for a phone, quickly, until the others are made. */
export type CopyQuality = 'whole' | 'small';
const WIDTHS: Record<CopyQuality, number[]> = { whole: [1600, 960, 480], small: [480] };
/** A panorama shown in a column is a strip: whoever follows its link sees it as wide as this. */
const PANORAMA = 4800;

// Photos are worked on side by side, so that each needs but one thread; and none is ever opened twice.
sharp.concurrency(1);
sharp.cache(false);

type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/** Names the copies of a photo; other bytes or other settings give another name. */
export const photoHash = (bytes: Buffer, copyQuality: CopyQuality): string =>
	createHash('sha256')
		.update(JSON.stringify({ ...SETTINGS, widths: WIDTHS[copyQuality] }))
		.update(bytes)
		.digest('hex')
		.slice(0, 12);

/**
 * Decodes a whole file, judged by its content alone: the first frame, within the largest size that the site shows.
 * sRGB is what sharp makes of any profile unless told otherwise.
 */
export async function decodePhoto(
	bytes: Buffer,
	copyQuality: CopyQuality
): Promise<{ pixels: Pixels } | { refusal: PhotoError }> {
	const opened = await openPhoto(bytes, (upright, { size }) => {
		const widest = copyQuality === 'whole' && isPanorama(size) ? PANORAMA : WIDTHS[copyQuality][0]!;
		return pixelsOf(upright.resize({ width: Math.min(size.width, widest) }));
	});
	return 'refusal' in opened ? opened : { pixels: opened.made };
}

/** Writes all copies into `folder`. Throws when the disk does not take them. */
export const writeCopies = (pixels: Pixels, to: CopiesTo): Promise<Photo> =>
	besideOthers(() => writtenCopies(pixels, to));

type CopiesTo = { hash: string; copyQuality: CopyQuality; folder: string };

async function writtenCopies(pixels: Pixels, { hash, copyQuality, folder }: CopiesTo): Promise<Photo> {
	const widths = widthsOf(pixels, copyQuality);
	const jpegWidth =
		(isTall(pixels) ? undefined : widths.find((width) => width <= SETTINGS.jpegWidth)) ?? widths[0]!;
	const write = (image: Sharp, width: number, format: PhotoFormat) =>
		image.toFile(join(folder, photoFile({ hash }, width, format)));
	// Each copy is made from the one before: a quarter of the pixels to read.
	let current = pixels;
	let height = 0;
	for (const width of widths) {
		if (width < current.width) current = await pixelsOf(image(current).resize({ width }));
		if (width === widths[0]) height = current.height;
		await write(image(current).avif(SETTINGS.avif), width, 'avif');
		await write(image(current).webp(SETTINGS.webp), width, 'webp');
		// JPEG has no transparency; unfilled, it would turn black.
		if (width === jpegWidth)
			await write(image(current).flatten({ background: '#fff' }).jpeg(SETTINGS.jpg), width, 'jpg');
	}
	return { hash, width: widths[0]!, height, widths, jpegWidth };
}

/** Widest first. A long picture keeps its own width too, for what is written on it. */
function widthsOf(pixels: Pixels, copyQuality: CopyQuality): number[] {
	const fitting = WIDTHS[copyQuality].filter((width) => width <= pixels.width);
	if (isStretched(pixels)) return [pixels.width, ...fitting.filter((width) => width < pixels.width * 0.8)];
	return fitting.length > 0 ? fitting : [pixels.width];
}

const image = ({ data, width, height, channels }: Pixels) =>
	sharp(data, { raw: { width, height, channels } });

async function pixelsOf(image: Sharp): Promise<Pixels> {
	const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height, channels: info.channels as Pixels['channels'] };
}
