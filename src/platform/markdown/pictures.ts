/**
 * The pictures that a text shows, so that each can be looked for beside it.
 */
import { visit } from 'unist-util-visit';
import { nameForm } from '../picture-name.ts';
import { pictureFile } from './safe.ts';
import { parseMarkdown } from './tree.ts';

/**
 * Every picture with an address that may be used, in order: `src` is the decoded file name as `renderMarkdown` passes it
 * on, `line` counts from 1. Addresses that are refused are left to `checkMarkdown`.
 */
export function pictureSources(source: string): { src: string; alt: string; line: number }[] {
	const pictures: { src: string; alt: string; line: number }[] = [];
	// Most texts show none, and need not be parsed to know it.
	if (!source.includes('![')) return pictures;
	visit(parseMarkdown(source), 'image', (node) => {
		const named = pictureFile(node.url);
		if ('file' in named)
			pictures.push({ src: named.file, alt: node.alt ?? '', line: node.position?.start.line ?? 1 });
	});
	return pictures;
}

/** Those of `photos` that the text does not show by itself, so that none stands on a page twice. */
export function photosBeside<Named extends { src: string }>(
	photos: readonly Named[],
	source: string
): Named[] {
	const plain = (src: string) => nameForm(src.replace(/^\.\//, ''));
	const shown = new Set(pictureSources(source).map(({ src }) => plain(src)));
	return photos.filter(({ src }) => !shown.has(plain(src)));
}
