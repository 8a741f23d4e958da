/** An editor's text as HTML for a page: links carry the base path, pictures come in the width they need. */
import { renderMarkdown } from '../platform/markdown/render.ts';
import type { PhotoLookup } from '../platform/photo.ts';
import { at } from './at.ts';
import { pictureHtml } from './picture.ts';

/** @param source Markdown; nothing gives an empty text */
export const proseHtml = (source: string, photos: PhotoLookup): string =>
	renderMarkdown(source, {
		link: at,
		picture: (src, alt) => {
			const photo = photos(src);
			return photo && pictureHtml(photo, alt, { at });
		},
	}).html;
