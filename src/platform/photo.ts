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

/** Pixels of the longer side of a picture as it is kept; nothing but long pictures is larger on the site. */
const LONGER = 2400;
/** Pixels of the shorter side of a long picture, such as 一图读懂: the width of a phone, at which it was drawn to be read. */
const SHORTER = 1080;
/** Pixels of the longer side that browsers still draw at that width, and that WebP can hold. */
const LONGEST_SIDE = 15_000;
/** Pixels that lettering on a long picture needs across its shorter side, portrait or landscape. */
const LEGIBLE = { portrait: 480, landscape: 240 } as const;

type Size = { width: number; height: number };

/**
 * The size in which a picture is kept: its longer side within 2400 pixels, or its shorter within 1080, whichever leaves
 * more of it. Smaller pictures are not enlarged.
 */
export function intakeSize({ width, height }: Size): Size {
	const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
	const scale = Math.min(1, Math.max(LONGER / longer, SHORTER / shorter), LONGEST_SIDE / longer);
	const side = (length: number) => Math.max(1, Math.round(length * scale));
	return { width: side(width), height: side(height) };
}

/** Of a size that asks to be read along its longer side rather than seen at once. */
export const isStretched = ({ width, height }: Size): boolean =>
	Math.max(width, height) > 2 * Math.min(width, height);

/** Such a picture lying down: a panorama, a banner. */
export const isPanorama = (size: Size): boolean => isStretched(size) && size.width > size.height;

/** Such a picture standing up: 一图读懂, a screenshot of a whole page. */
export const isTall = (size: Size): boolean => isStretched(size) && !isPanorama(size);

/** What an editor is told of a long picture that is too small to be read; nothing of others. */
export function illegible(size: Size): string | undefined {
	const shorter = Math.min(size.width, size.height);
	const isLandscape = size.width > size.height;
	const isLong = isStretched(size) && Math.max(size.width, size.height) > LONGER;
	if (!isLong || shorter >= LEGIBLE[isLandscape ? 'landscape' : 'portrait']) return undefined;
	return `长图缩小后看不清：${isLandscape ? '高' : '宽'}只有 ${shorter} 像素，请截成几张再传，每张${isLandscape ? '高 400' : '宽 750'} 像素以上`;
}

export type PhotoFormat = 'avif' | 'webp' | 'jpg';

/** Folder of the site that holds all photo copies. */
export const PHOTO_FOLDER = 'photos';

const FILE = /\b[0-9a-f]{12}-[1-9]\d{0,3}\.(?:avif|webp|jpg)\b/g;
const ENDINGS = ['.avif', '.webp', '.jpg'];

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
export const photoFilesIn = (text: string): string[] =>
	// Looking for an ending is many times quicker, and most pages have none.
	ENDINGS.some((ending) => text.includes(ending)) ? (text.match(FILE) ?? []) : [];

/** The photo that an entry's field or text names; nothing when the file was refused. */
export type PhotoLookup = (src: string) => Photo | undefined;

type PhotoWords = { src: string; alt: string; caption?: string | undefined; credit?: string | undefined };

/** A photo as it stands on a page: the picture and the words that go with it. */
export type ShownPhoto = { photo: Photo } & Omit<PhotoWords, 'src'>;

/** Those of an entry's photos whose files can be shown, in their order. */
export const shownPhotos = (named: readonly (PhotoWords | undefined)[], photos: PhotoLookup): ShownPhoto[] =>
	named.flatMap((one) => {
		const photo = one && photos(one.src);
		return photo ? [{ photo, alt: one.alt, caption: one.caption, credit: one.credit }] : [];
	});
