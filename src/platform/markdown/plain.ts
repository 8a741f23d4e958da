/**
 * Markdown as bare text, for summaries, feeds and character counts.
 */
import type { Nodes } from 'mdast';
import { parseMarkdown } from './tree.ts';
import { wordsOfTree } from './tree-words.ts';

/** Text only: one line per paragraph, heading, list item or table row. Pictures and footnotes are left out. */
export function plainText(source: string): string {
	return linesOf(parseMarkdown(source)).join('\n');
}

function linesOf(node: Nodes): string[] {
	if (node.type === 'footnoteDefinition') return [];
	if (node.type === 'tableRow') return tidy(node.children.map((cell) => wordsOfTree(cell, false)).join(' '));
	if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code')
		return tidy(wordsOfTree(node, false));
	return 'children' in node ? node.children.flatMap(linesOf) : [];
}

function tidy(words: string): string[] {
	const line = words.replace(/\s+/g, ' ').trim();
	return line === '' ? [] : [line];
}

/** 字数: what stands in the text, without what sets it out. */
export const countCharacters = (source: string): number => [...plainText(source).replaceAll('\n', '')].length;
