/**
 * A picture on its way into git: judged by its bytes, turned upright, fitted within the size that is kept, and written anew, so
 * that nothing of place, camera or author ever enters the history.
 */
import { basename, extname } from 'node:path';
import type { Sharp } from 'sharp';
import { openPhoto } from '../../media/photos/opening.ts';
import { HttpError } from '../http/http-error.ts';

const FORMATS: Record<string, readonly string[]> = {
	jpeg: ['.jpg', '.jpeg', '.jfif', '.jpe'],
	png: ['.png'],
	webp: ['.webp'],
	gif: ['.gif'],
	heif: ['.avif'],
};

/** The picture to keep; the same bytes give the same picture. Throws 422 with the file named. */
export async function cleanPhoto(path: string, bytes: Buffer): Promise<Buffer> {
	const name = basename(path);
	const opened = await openPhoto(bytes, (upright, { format, size }) =>
		written(upright.resize({ ...size, fit: 'fill' }), format).toBuffer()
	);
	if ('refusal' in opened)
		throw new HttpError(422, opened.refusal.code, `“${name}”：${opened.refusal.message}`);
	const { format } = opened.opening;
	if (!FORMATS[format]?.includes(extname(name).toLowerCase()))
		throw new HttpError(
			422,
			'photo-name-lies',
			`“${name}”：扩展名和图片的真实格式（${format}）不一致，请用看图软件另存为 JPG 再传`
		);
	return opened.made;
}

function written(image: Sharp, format: string): Sharp {
	if (format === 'png') return image.png();
	if (format === 'webp') return image.webp({ quality: 85 });
	if (format === 'gif') return image.gif();
	if (format === 'heif') return image.avif({ quality: 60, effort: 1 });
	return image.jpeg({ quality: 85, mozjpeg: true });
}
