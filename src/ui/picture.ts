/**
 * How a photo is offered to a browser: AVIF, else WebP, in the width it needs; else one JPEG. Templates and Markdown
 * both take it from here. The size is always told, so that nothing moves when the picture comes.
 */
import { escapeHtml } from '../platform/html.ts';
import { isPanorama, isStretched, type Photo, photoAddress } from '../platform/photo.ts';

export type PictureOptions = {
	/** Adds the base path to a site address. */
	at: (address: string) => string;
	/** Width on the page, as in HTML; by default that of running text. */
	sizes?: string | undefined;
	/** For the one picture at the top of a page: fetched at once instead of when it comes near. */
	eager?: boolean | undefined;
};

type Attributes = Record<string, string | number>;

const TEXT_SIZES = '(min-width: 48rem) 43rem, 100vw';
/** A panorama is a strip, light even when it is large; who draws it wider with two fingers wants to see more. */
const PANORAMA_SIZES = '300vw';

/** The attributes of `<picture>`'s children, in order, but for `alt`. Values are not yet escaped. */
export function pictureParts(photo: Photo, { at, sizes = TEXT_SIZES, eager = false }: PictureOptions) {
	const sources = (['avif', 'webp'] as const).map(
		(format): Attributes => ({
			type: `image/${format}`,
			srcset: photo.widths.map((width) => `${at(photoAddress(photo, width, format))} ${width}w`).join(', '),
			sizes: isPanorama(photo) ? PANORAMA_SIZES : sizes,
		})
	);
	const img: Attributes = {
		src: at(photoAddress(photo, photo.jpegWidth, 'jpg')),
		width: photo.width,
		height: photo.height,
		...(eager ? { fetchpriority: 'high' } : { loading: 'lazy', decoding: 'async' }),
	};
	return { sources, img };
}

/** Address of a long picture by itself, in its full width, where it can be drawn larger; nothing for others. */
export function largeAddress(photo: Photo, at: PictureOptions['at']): string | undefined {
	if (!isStretched(photo)) return undefined;
	const width = photo.widths[0]!;
	return at(photoAddress(photo, width, width === photo.jpegWidth ? 'jpg' : 'webp'));
}

/** The same as HTML, for a photo inside a text; `alt` is plain text. */
export function pictureHtml(photo: Photo, alt: string, options: PictureOptions): string {
	const { sources, img } = pictureParts(photo, options);
	const children = [...sources.map((source) => tag('source', source)), tag('img', { ...img, alt })];
	return `<picture>${children.join('')}</picture>`;
}

const tag = (name: string, attributes: Attributes) =>
	`<${name} ${Object.entries(attributes)
		.map(([key, value]) => `${key}="${escapeHtml(String(value))}"`)
		.join(' ')}>`;
