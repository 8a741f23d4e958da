/**
 * The words inside a node of the Markdown tree, without any marks.
 */
import type { Nodes } from 'mdast';

/** Visible words; a picture counts with its description unless `pictures` is false, a footnote's mark never does. */
export function wordsOfTree(node: Nodes, pictures = true): string {
	if (node.type === 'image') return pictures ? (node.alt ?? '') : '';
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
	if (node.type === 'break') return '\n';
	return 'children' in node ? node.children.map((child) => wordsOfTree(child, pictures)).join('') : '';
}
