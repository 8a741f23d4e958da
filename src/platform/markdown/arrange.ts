/**
 * The shape of text that Markdown has no words for: a paragraph of pictures becomes figures with captions, a wide table
 * scrolls on its own by finger or keyboard, alignment is a class.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Shapes a tree in place, before the sanitiser sees it. */
export function arrange(tree: Root) {
	visit(tree, 'element', (node, index, parent) => {
		const { properties } = node;
		const { align, href, dataFootnoteRef } = properties;
		// A style attribute would be refused by the page's security policy, and `align` is no longer HTML.
		if (align) Object.assign(properties, { className: [`align-${align}`] });
		if (href)
			Object.assign(properties, {
				href: String(href).replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase()),
			});
		if (dataFootnoteRef) Object.assign(properties, { ariaLabel: `脚注 ${wordsIn(node)}` });
		const figures = node.tagName === 'p' ? figuresOf(node) : undefined;
		if (!figures || !parent || index === undefined) return;
		parent.children.splice(index, 1, ...figures);
		return [SKIP, index + figures.length];
	});
}

/** A frame around the `number`th table of a text that the keyboard can reach and scroll. */
export function scrollRegion(table: Element, number: number): Element {
	// Regions of one page need different names.
	const label = `表格${number > 1 ? ` ${number}` : ''}，可左右滑动`;
	const properties = { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label };
	return { ...element('div', [table]), properties };
}

/** The figures that a paragraph of nothing but pictures becomes. A picture's title is its caption. */
function figuresOf(paragraph: Element): Element[] | undefined {
	const content = paragraph.children.filter((child) => !isBlank(child));
	const pictures = content.filter(
		(child) => child.type === 'element' && child.tagName === 'img'
	) as Element[];
	if (pictures.length === 0 || pictures.length < content.length) return;
	return pictures.map((picture) => {
		const caption = String(picture.properties.title ?? '').trim();
		const words: ElementContent = { type: 'text', value: caption };
		return element('figure', [picture, ...(caption ? [element('figcaption', [words])] : [])]);
	});
}

const element = (tagName: string, children: ElementContent[]): Element => ({
	type: 'element',
	tagName,
	properties: {},
	children,
});

const isBlank = (node: ElementContent) =>
	(node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');

const wordsIn = (node: Element) =>
	node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
