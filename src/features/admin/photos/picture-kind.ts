/** What a file is by its first bytes; a name or a type that a browser tells can be wrong. */

export type PictureKind = 'picture' | 'heic' | 'svg' | 'raw' | 'video' | 'other';

/** @param head at least the first 32 bytes, fewer only of a smaller file */
export function pictureKind(head: Uint8Array): PictureKind {
	const text = String.fromCharCode(...head.subarray(0, 32));
	if (/^\xff\xd8\xff|^\x89PNG|^GIF8|^RIFF....WEBP/s.test(text)) return 'picture';
	const brand = /^....ftyp(.{4})/s.exec(text)?.[1];
	if (brand !== undefined) return /^avi[fs]/.test(brand) ? 'picture' : HEIC.test(brand) ? 'heic' : 'video';
	if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!DOCTYPE svg)/i.test(text)) return 'svg';
	return /^(?:II\*\0|MM\0\*)/.test(text) ? 'raw' : 'other';
}

const HEIC = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/;
