/**
 * Words of a text that no reader would see. Found by comparison: every letter of the source must stand in the rendered,
 * sanitised page or belong to a mark that is read by machines. Whatever is left over is told, also what nobody thought of.
 */
import type { Element, ElementContent, Root as Html, Parents } from 'hast';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { error, type MarkdownIssue } from './markdown-issue.ts';
import { safeHtml } from './render.ts';

/** @param text what the places in `tree` count in */
export function lostWords(text: string, tree: Root): MarkdownIssue[] {
	const seen = new Uint8Array(text.length);
	seeRendered(safeHtml(tree), text, seen);
	seeMarks(tree, text, seen);
	const issues: MarkdownIssue[] = [];
	const kindAt = kindsIn(tree);
	let start = 0;
	for (const [index, row] of text.split('\n').entries()) {
		const words = unseenIn(row, start, seen);
		if (words) issues.push(error('words-lost', index + 1, wordsFor(words.text, kindAt(words.offset))));
		start += row.length + 1;
	}
	return issues;
}

type Range = [from: number, to: number];
const rangeOf = ({ position }: { position?: Nodes['position'] }): Range | undefined =>
	position?.start.offset === undefined || position.end.offset === undefined
		? undefined
		: [position.start.offset, position.end.offset];

/** What the page shows: texts, descriptions of pictures, the lines of a block of code. */
function seeRendered(html: Html, text: string, seen: Uint8Array): void {
	visit(html, (node, _, parent) => {
		const range = rangeOf(node);
		if (!range) return;
		if (node.type === 'text') seen.fill(1, ...range);
		if (node.type !== 'element') return;
		const [from, to] = range;
		if (node.tagName === 'code' && isElement(parent, 'pre')) {
			const end = isFence(text.slice(from, to)) ? text.indexOf('\n', from) : from;
			if (end >= 0) seen.fill(1, end, to);
		}
		if (node.tagName === 'img') seen.fill(1, from, to);
	});
}

const isElement = (node: Parents | ElementContent | undefined, tagName: string): node is Element =>
	node?.type === 'element' && node.tagName === tagName;
export const isFence = (code: string): boolean => /^(?:`{3}|~{3})/.test(code);

/** Marks that are read by machines, and what other checks tell. */
function seeMarks(tree: Root, text: string, seen: Uint8Array): void {
	const referred = new Set<string>();
	const known = new Set<string>();
	visit(tree, (node) => {
		const range = rangeOf(node);
		if (!range) return;
		if (node.type === 'footnoteReference') referred.add(node.identifier);
		// The address of `[words][name]` stands in its definition.
		if ((node.type === 'link' || node.type === 'image') && text[range[1] - 1] === ']') known.add(node.url);
	});
	visit(tree, (node, _, parent) => {
		const range = rangeOf(node);
		if (!range) return;
		const [from, to] = range;
		if (node.type === 'html' || node.type === 'footnoteReference') seen.fill(1, from, to);
		if (node.type === 'definition' && known.delete(node.url)) seen.fill(1, from, to);
		if (node.type === 'footnoteDefinition') {
			// One that nothing refers to is told by itself.
			const label = /^\[\^[^\]]*\]:/.exec(text.slice(from, to))?.[0].length ?? 0;
			seen.fill(1, from, referred.has(node.identifier) ? from + label : to);
		}
		if (node.type === 'listItem')
			seen.fill(1, from, from + (LIST_MARK.exec(text.slice(from, to))?.[0].length ?? 0));
		if (node.type === 'code' && /^[\w+#.-]{1,12}$/.test(node.lang ?? '') && !node.meta)
			seen.fill(1, from, Math.max(from, text.indexOf('\n', from)));
		if (node.type === 'link') {
			const target: Range = [rangeOf(node.children.at(-1) ?? {})?.[1] ?? from, to];
			seen.fill(1, ...target);
			hide(text, target, node.title, seen);
		}
		// The title of a picture by itself is its caption; among words it is nowhere.
		if (node.type === 'image' && parent?.children.some((one) => !isPicture(one)))
			hide(text, range, node.title, seen);
	});
}

const isPicture = (node: Nodes): boolean =>
	node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

const LIST_MARK = /^[ \t]*(?:\d{1,9}[.)]|[-*+])[ \t]*(?:\[[ xX]\])?/;

/** Takes a title out of what is seen again. */
function hide(text: string, [from, to]: Range, title: unknown, seen: Uint8Array): void {
	if (typeof title !== 'string' || title === '') return;
	const at = text.lastIndexOf(title, to);
	if (at >= from) seen.fill(0, at, at + title.length);
}

const LETTER = /[\p{L}\p{N}]/gu;

/** The words of a line that nothing shows, with what stands between them. */
function unseenIn(row: string, start: number, seen: Uint8Array) {
	const lost = [...row.matchAll(LETTER)].filter(({ index }) => seen[start + index] === 0);
	const [first, last] = [lost[0], lost.at(-1)];
	if (!first || !last) return undefined;
	// With the bracket that opens the words.
	const from = /[[（(【“]/.test(row[first.index - 1] ?? '') ? first.index - 1 : first.index;
	return { offset: start + first.index, text: row.slice(from, last.index + last[0].length) };
}

/** The innermost kind of node at a place; the tree is walked once, however many places are asked for. */
function kindsIn(tree: Root): (offset: number) => Nodes['type'] | undefined {
	const places: { range: Range; type: Nodes['type'] }[] = [];
	visit(tree, (node) => {
		const range = rangeOf(node);
		if (range && KINDS.has(node.type)) places.push({ range, type: node.type });
	});
	return (offset) => places.findLast(({ range: [from, to] }) => from <= offset && offset < to)?.type;
}

const CURES: Partial<Record<Nodes['type'], string>> = {
	definition: '行首的“[…]:”是给链接写地址用的：请去掉方括号，或把冒号改成中文冒号“：”',
	tableRow: '这一行的格子比表头多：请让格数和表头一样，字里的竖线写成“\\|”',
	code: '它写在三个波浪号或反引号后面，当成了代码的记号：请去掉这些记号',
	footnoteDefinition: '这个脚注写了两次，只显示第一次：请换一个编号',
	link: '链接地址后面引号里的字没有地方显示：请写到正文里',
	image: '图片夹在句子里，引号里的图注没有地方显示：请让图片单独成段',
};
const KINDS = new Set(Object.keys(CURES));

function wordsFor(words: string, kind: Nodes['type'] | undefined): string {
	const letters = Array.from(words);
	const shown = letters.slice(0, 20).join('') + (letters.length > 20 ? '…' : '');
	const cure = (kind && CURES[kind]) ?? '请换一种写法，或在前面的符号前加反斜杠“\\”';
	return `“${shown}”不会显示在网页上。${cure}`;
}
