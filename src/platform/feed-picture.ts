/** Pictures inside a feed: plain mark-up that every reader understands, over the one JPEG copy. */

import { escapeHtml } from './html.ts';
import { type Photo, photoAddress } from './photo.ts';

/** Makes a site address absolute. */
export type Absolute = (address: string) => string;

/** Absolute address of a photo's JPEG. */
export const jpegAddress = (photo: Photo, absolute: Absolute) =>
	absolute(photoAddress(photo, photo.jpegWidth, 'jpg'));

/** An `<img>` with the size of the copy in pixels, so that readers need not shift the text when it comes. */
export function feedImage(photo: Photo, alt: string, absolute: Absolute): string {
	const height = Math.round((photo.height / photo.width) * photo.jpegWidth);
	return `<img src="${escapeHtml(jpegAddress(photo, absolute))}" alt="${escapeHtml(alt)}" width="${photo.jpegWidth}" height="${height}">`;
}

/** A photo with its caption and credit. */
export function feedFigure(
	photo: Photo,
	words: { alt: string; caption?: string | undefined; credit?: string | undefined },
	absolute: Absolute
): string {
	const caption = [words.caption, words.credit && `（${words.credit}）`].filter(Boolean).join('');
	return `<figure>${feedImage(photo, words.alt, absolute)}${caption && `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}
