/**
 * Links, pictures and footnotes in one plain form, whichever way they were written, so that later steps have no cases
 * to forget.
 */
import type { Definition, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Turns `[text][id]` and `![alt][id]` into plain links and pictures. */
export function inlineReferences(tree: Root) {
	const definitions = new Map<string, Definition>();
	visit(tree, 'definition', (node) => {
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
		if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
		const definition = definitions.get(node.identifier);
		if (!definition || !parent || index === undefined) return;
		const { position } = node;
		const target = { url: definition.url, title: definition.title ?? null, ...(position && { position }) };
		parent.children[index] =
			node.type === 'linkReference'
				? { type: 'link', ...target, children: node.children }
				: { type: 'image', ...target, alt: node.alt ?? null };
		return index;
	});
}

/** Footnotes get numbers for names: what an editor calls them can then not become part of an `id`. */
export function numberFootnotes(tree: Root) {
	const numbers = new Map<string, string>();
	visit(tree, (node) => {
		if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
		const name = node.identifier.toUpperCase();
		if (!numbers.has(name)) numbers.set(name, String(numbers.size + 1));
		node.identifier = numbers.get(name)!;
	});
}

/** HTML knows no link inside a link: an inner address becomes words, the mark of a footnote moves behind the link. */
export function flattenLinks(tree: Root) {
	visit(tree, 'link', (link, place, outside) => {
		const marks: PhrasingContent[] = [];
		visit(link, (node, index, parent) => {
			if (node === link || !parent || index === undefined) return;
			if (node.type !== 'link' && node.type !== 'footnoteReference') return;
			if (node.type === 'footnoteReference') marks.push(node);
			parent.children.splice(index, 1, ...(node.type === 'link' ? node.children : []));
			return index;
		});
		if (outside && place !== undefined) outside.children.splice(place + 1, 0, ...marks);
	});
}
