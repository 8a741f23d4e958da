/**
 * Photos of a draft lie in the editor's browser, which alone can show them. Pages are rendered with names that stand for
 * them, and the browser's own addresses are put in afterwards.
 */
import { type Photo, photoAddress } from '../platform/photo.ts';

/** Pictures by file name, as the editor's browser has them: a `blob:` or `data:` address and the size in pixels. */
export type DraftPhotos = Readonly<Record<string, { url: string; width: number; height: number }>>;

const OURS =
	/^(?:blob:https?:\/\/[\w.:[\]-]+\/[\w-]+|data:image\/(?:jpeg|png|webp|gif|avif);base64,[\w+/=]+)$/;

/** Stands for the photo at this place of the list. */
const standIn = (at: number, width: number, height: number): Photo => ({
	hash: `d${String(at).padStart(11, '0')}`,
	width,
	height,
	widths: [width],
	jpegWidth: width,
});

export type DraftPhotoNames = {
	photoOf: (src: string) => Photo | undefined;
	/** The browser's address for an address of the rendered page. */
	shown: ReadonlyMap<string, string>;
};

/** @param base base path with slashes at both ends. An address that is not the browser's own is left out. */
export function nameDraftPhotos(photos: DraftPhotos, base: string): DraftPhotoNames {
	const known = Object.entries(photos).flatMap(([name, { url, width, height }], at) =>
		OURS.test(url) && width > 0 && height > 0 ? [{ name, url, photo: standIn(at, width, height) }] : []
	);
	const byName = new Map(known.map(({ name, photo }) => [name, photo]));
	const addressOf = (photo: Photo) => base.slice(0, -1) + photoAddress(photo, photo.jpegWidth, 'jpg');
	return {
		photoOf: (src) => byName.get(src.replace(/^\.\//, '')),
		shown: new Map(known.map(({ photo, url }) => [addressOf(photo), url])),
	};
}
