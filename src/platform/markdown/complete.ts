/**
 * What is added once the sanitiser has run, because editors may not write it themselves: the site's own picture markup,
 * regions for tables, base path and `rel` of links, names for checkboxes.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, type VisitorResult, visit } from 'unist-util-visit';
import { scrollRegion } from './arrange.ts';
import { isExternal, linkRefusal, pictureFile } from './safe.ts';

/**
 * What a picture in the text becomes: trusted HTML, put on the page as it is, or nothing when there is no such picture
 * (its description is then shown instead). `src` is the decoded file name, `alt` plain text: both need escaping.
 */
export type PictureHtml = (src: string, alt: string) => string | undefined;

type Additions = { picture?: PictureHtml; link?: (href: string) => string; scope?: string };

/** Completes a sanitised tree in place. */
export function complete(tree: Root, { picture, link, scope }: Additions) {
	let tables = 0;
	visit(tree, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return;
		const { tagName, properties } = node;
		const { id, checked } = properties;
		const replace = (nodes: ElementContent[]): VisitorResult => {
			parent.children.splice(index, 1, ...nodes);
			return [SKIP, index];
		};
		if (id) Object.assign(properties, { id: scoped(String(id), scope) });
		if (tagName === 'img') parent.children[index] = pictureOf(node, picture);
		if (tagName === 'table') parent.children[index] = scrollRegion(node, ++tables);
		if (tagName === 'th') Object.assign(properties, { scope: 'col' });
		if (tagName === 'input') Object.assign(properties, { ariaLabel: checked ? '已完成' : '未完成' });
		if (/^(?:p|h\d)$/.test(tagName) && node.children.length === 0) return replace([]);
		if (tagName !== 'a') return;
		const followed = followable(node, link, scope);
		if (!followed) return replace(node.children);
		Object.assign(properties, followed);
		return;
	});
}

/** A heading's or footnote's id, told apart by the text it stands in. */
export const scoped = (id: string, scope: string | undefined) =>
	scope ? id.replace(/^(h|fn|fnref)-/, `$1-${scope}-`) : id;

/** Where a link leads, or nothing if it leads nowhere; it then stays as plain words. */
function followable(node: Element, link: Additions['link'], scope: string | undefined) {
	const href = String(node.properties.href ?? '');
	if (linkRefusal(href) || node.children.length === 0) return;
	if (isExternal(href)) return { href, rel: ['noopener', 'noreferrer'] };
	if (href.startsWith('#')) return { href: `#${scoped(href.slice(1), scope)}` };
	return { href: href.startsWith('/') && link ? link(href) : href };
}

function pictureOf({ properties }: Element, picture: PictureHtml | undefined): ElementContent {
	const { src, alt } = { src: String(properties.src ?? ''), alt: String(properties.alt ?? '') };
	const named = pictureFile(src);
	const html = 'file' in named ? picture?.(named.file, alt) : undefined;
	if (html !== undefined) return { type: 'raw', value: html };
	const words = { type: 'text' as const, value: alt };
	return {
		type: 'element',
		tagName: 'span',
		properties: { className: ['picture-missing'] },
		children: [words],
	};
}
