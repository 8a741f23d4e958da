/**
 * A picture on its way into git: judged by its bytes, turned upright, fitted within 2400 pixels, and written anew, so
 * that nothing of place, camera or author ever enters the history.
 */
import { basename, extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { fileKind } from '../store/photo-kind.ts';
import { MAX_BYTES, MAX_PIXELS, refuse, refuseKind } from '../store/photo-refusal.ts';
import { Refusal } from './refusal.ts';

const LONGEST_SIDE = 2400;
const FORMATS: Record<string, readonly string[]> = {
	jpeg: ['.jpg', '.jpeg'],
	png: ['.png'],
	webp: ['.webp'],
	gif: ['.gif'],
	heif: ['.avif'],
};

/** The picture to keep; the same bytes give the same picture. Throws 422 with the file named. */
export async function cleanPhoto(path: string, bytes: Buffer): Promise<Buffer> {
	const name = basename(path);
	const fail = ({ refusal }: ReturnType<typeof refuse>) =>
		new Refusal(422, refusal.code, `“${name}”：${refusal.message}`);
	if (bytes.length === 0) throw fail(refuse('photo-empty'));
	if (bytes.length > MAX_BYTES) throw fail(refuse('photo-too-heavy'));
	const kind = fileKind(bytes);
	if (kind !== 'photo') throw fail(refuseKind(kind));
	let clean: Buffer;
	let format: string;
	try {
		const { width, height, format: found } = await sharp(bytes, { limitInputPixels: false }).metadata();
		if (width * height > MAX_PIXELS) throw fail(refuse('photo-too-large'));
		format = found;
		const upright = sharp(bytes, { failOn: 'warning', limitInputPixels: MAX_PIXELS, pages: 1 })
			.autoOrient()
			.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
		clean = await written(upright, format).toBuffer();
	} catch (error) {
		throw error instanceof Refusal ? error : fail(refuse('photo-damaged'));
	}
	if (!FORMATS[format]?.includes(extname(name).toLowerCase()))
		throw new Refusal(
			422,
			'photo-name-lies',
			`“${name}”：扩展名和图片的真实格式（${format}）不一致，请用看图软件另存为 JPG 再传`
		);
	return clean;
}

function written(image: Sharp, format: string): Sharp {
	if (format === 'png') return image.png();
	if (format === 'webp') return image.webp({ quality: 85 });
	if (format === 'gif') return image.gif();
	if (format === 'heif') return image.avif({ quality: 60, effort: 1 });
	return image.jpeg({ quality: 85, mozjpeg: true });
}
