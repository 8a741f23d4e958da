/**
 * What is wrong with a Markdown text, in words that its writer can act on. Reads the tree that is rendered, so a text
 * without issues looks on the page as it was meant.
 */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { mendedCharacters } from '../characters.ts';
import { checkLink, checkPicture } from './addresses.ts';
import { NESTED, overBudget } from './budget.ts';
import { lostWords } from './lost-words.ts';
import { error, type MarkdownIssue, warning } from './markdown-issue.ts';
import { checkMarks } from './marks.ts';
import { checkMisread } from './misread.ts';
import { checkReach } from './reach.ts';
import { checkSource } from './source.ts';
import { isTooDeep, parseMarkdown } from './tree.ts';

export type { MarkdownIssue };

/** Everything wrong with `source` (with `\n` line ends), in the order of its lines; each fault once a line. */
export function checkMarkdown(source: string): MarkdownIssue[] {
	const costly = overBudget(source);
	if (costly) return [costly];
	const tree = parseMarkdown(source);
	const issues = [...checkSource(source), ...checkMarks(tree)];
	if (isTooDeep(tree)) issues.push(error('nesting', 1, NESTED));
	else {
		const text = mendedCharacters(source);
		issues.push(...lostWords(text, tree), ...checkMisread(text, tree), ...checkReach(tree));
	}
	visit(tree, (node, index, parent) => {
		issues.push(...checkNode(node, node.position?.start.line ?? 1, parent?.children[(index ?? 0) + 1]));
	});
	const seen = new Set<string>();
	return issues
		.filter(({ code, line }) => !seen.has(`${code} ${line}`) && seen.add(`${code} ${line}`))
		.sort((a, b) => a.line - b.line);
}

function checkNode(node: Nodes, line: number, next: Nodes | undefined): MarkdownIssue[] {
	switch (node.type) {
		case 'html':
			return [error('raw-html', line, rawHtml(node.value))];
		case 'heading':
			return node.depth === 1 ? [warning('heading-level', line, FIRST_LEVEL)] : [];
		case 'image':
			return checkPicture(node.url, node.alt ?? '', line);
		case 'link':
			return checkLink(node, line);
		case 'text':
			return UNREAD.test(node.value + (next?.type === 'link' ? next.url : ''))
				? [error('link-syntax', line, LINK_SYNTAX)]
				: [];
		default:
			return [];
	}
}

const FIRST_LEVEL = '正文里的小标题请从“二级标题”（##）起：一级标题是整篇的题目，这里按二级显示';

// What is left as text when a link or picture was not understood: a space in the address, or Chinese brackets.
const UNREAD = /\]\(|\]（\s*(?:https?:|\.{0,2}\/|[^）\s]+\.(?:jpe?g|jfif|png|webp|gif|avif)）)/i;
const LINK_SYNTAX =
	'链接或图片没有写对，会原样显示成文字：地址里不能有空格，括号要用英文括号 ( )。请用编辑器的按钮重新插入';

function rawHtml(value: string): string {
	const start = value.trim();
	if (start.startsWith('<!--')) return '正文里有网页注释“<!-- … -->”，读者看不到：请删掉';
	const shown = Array.from(start.split('\n')[0]!).slice(0, 30).join('');
	return `正文里有网页代码“${shown}”，网站不接受：请改用编辑器的按钮来加粗、插图或加链接；要显示尖括号本身，请用全角的“＜＞”`;
}
