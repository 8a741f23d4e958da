/**
 * A photo as pages see it: what the intake made of an editor's file, and where each copy lies.
 * Copies are named after the content they came from, so an address never changes its picture.
 */

/** One picture, ready for a page. */
export type Photo = {
	/** Fingerprint of the original bytes and of the settings that made the copies: 12 digits, lower-case hex. */
	hash: string;
	/** Size of the widest copy in pixels, upright; the other copies have the same proportions. */
	width: number;
	height: number;
	/** Widths that exist as AVIF and WebP, widest first, at least one. */
	widths: number[];
	/** Width of the single JPEG, for old engines, feeds and share cards. */
	jpegWidth: number;
};

export type PhotoFormat = 'avif' | 'webp' | 'jpg';

/** Folder of the site that holds all photo copies. */
export const PHOTO_FOLDER = 'photos';

const FILE = /\b[0-9a-f]{12}-[1-9]\d{0,3}\.(?:avif|webp|jpg)\b/g;

/** Name of one copy, e.g. `a1b2c3d4e5f6-960.avif`. */
export const photoFile = ({ hash }: Pick<Photo, 'hash'>, width: number, format: PhotoFormat) =>
	`${hash}-${width}.${format}`;

/** Site address of one copy, without base path: `/photos/a1b2c3d4e5f6-960.avif`. */
export const photoAddress = (photo: Photo, width: number, format: PhotoFormat) =>
	`/${PHOTO_FOLDER}/${photoFile(photo, width, format)}`;

/** Every file that a photo consists of. */
export const photoFiles = (photo: Photo) => [
	...photo.widths.flatMap((width) => [photoFile(photo, width, 'avif'), photoFile(photo, width, 'webp')]),
	photoFile(photo, photo.jpegWidth, 'jpg'),
];

/** Every name of a copy that stands in a text, such as a built page or a feed; a name may come twice. */
export const photoFilesIn = (text: string): string[] => text.match(FILE) ?? [];
