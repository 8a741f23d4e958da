/**
 * Headings that can be linked to. The page's own title is its only `h1`, so a text's headings begin at `h2`.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { wordsOfTree } from './tree-words.ts';

/** `depth` as published, 2 to 6; `id` unique within the text. */
export type Heading = { depth: number; id: string; text: string };

/** Gives every heading that has words its published depth and id. */
export function nameHeadings(tree: Root) {
	const used = new Set<string>();
	visit(tree, 'heading', (node) => {
		const words = wordsOfTree(node).trim();
		if (words === '') return;
		const id = unused(slug(words), used);
		node.data = { hName: `h${Math.max(2, node.depth)}`, hProperties: { id } };
	});
}

/** The headings of a tree that `nameHeadings` has seen, in order. */
export function headingsOf(tree: Root): Heading[] {
	const headings: Heading[] = [];
	visit(tree, 'heading', (node) => {
		const { id } = node.data?.hProperties ?? {};
		if (typeof id !== 'string') return;
		headings.push({
			depth: Math.max(2, node.depth),
			id,
			text: wordsOfTree(node).replace(/\s+/g, ' ').trim(),
		});
	});
	return headings;
}

/** `h-活动安排`: letters and digits of the words, at most 40 characters, so that an edited mark keeps the address. */
function slug(words: string): string {
	const letters =
		words
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return `h-${Array.from(letters.join('-')).slice(0, 40).join('').replace(/-$/, '') || 'x'}`;
}

function unused(base: string, used: Set<string>): string {
	let id = base;
	for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
	used.add(id);
	return id;
}
