/** The one way to a picture's pixels: judged by its bytes, and decoded whole or refused. */
import sharp, { type Sharp } from 'sharp';
import { fileKind } from '../../platform/file-kind.ts';
import { intakeSize, isTall } from '../../platform/photo.ts';
import { alone, besideOthers } from '../turns.ts';
import { orderlyJpeg } from './jpeg.ts';
import { MAX_BYTES, MAX_PIXELS, type PhotoError, photoError, wrongKindError } from './photo-error.ts';

/** What stands between the last coded row and the end of a JPEG: told only when all rows were there. */
const PADDED = /extraneous bytes before marker 0xd9/;

/** Twelve bits, without loss, in steps, without a height: whole, but nothing that pages show can be made of it. */
const UNCOMMON = /Unsupported JPEG|lossless parameters|DNL not supported/;

export type Opening = {
	/** As sharp names it: `jpeg`, `png`, `webp`, `gif`, `heif`. */
	format: string;
	/** Upright, and no larger than a picture is kept. */
	size: { width: number; height: number };
};
type Opened<Made> = { made: Made; opening: Opening } | { refusal: PhotoError };

/**
 * Opens a whole file and makes something of its first frame, which is upright, in its own size. Rows that are lost are a
 * refusal; what every viewer passes over is not.
 */
export async function openPhoto<Made>(
	bytes: Buffer,
	make: (image: Sharp, opening: Opening) => Promise<Made>
): Promise<Opened<Made>> {
	if (bytes.length === 0) return photoError('photo-empty');
	if (bytes.length > MAX_BYTES) return photoError('photo-too-heavy');
	const kind = fileKind(bytes);
	if (kind !== 'photo') return wrongKindError(kind);
	const orderly = orderlyJpeg(bytes);
	const decoded = (failOn: 'warning' | 'error') => decode(orderly, failOn, make);
	return besideOthers(() => decoded('warning')).catch(() => alone(() => judged(decoded)));
}

async function decode<Made>(
	bytes: Buffer,
	failOn: 'warning' | 'error',
	make: (image: Sharp, opening: Opening) => Promise<Made>
): Promise<Opened<Made>> {
	const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (autoOrient.width * autoOrient.height > MAX_PIXELS)
		return photoError(isTall(autoOrient) ? 'photo-too-long' : 'photo-too-large');
	const opening = { format, size: intakeSize(autoOrient) };
	const image = sharp(bytes, { failOn, limitInputPixels: MAX_PIXELS, pages: 1 }).autoOrient();
	return { made: await make(image, opening), opening };
}

/** What a strict decoder says decides, so nobody else may be at work. */
const judged = <Made>(
	decoded: (failOn: 'warning' | 'error') => Promise<Opened<Made>>
): Promise<Opened<Made>> =>
	decoded('warning')
		.catch((error: Error) => {
			if (!PADDED.test(error.message)) throw error;
			return decoded('error');
		})
		.catch((error: Error) => photoError(UNCOMMON.test(error.message) ? 'photo-uncommon' : 'photo-damaged'));
