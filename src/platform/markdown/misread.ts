/**
 * What is read otherwise than its writer meant: marks without the blank they need, marks in full width, asterisks that
 * were signs of multiplication, lines that run together. Everything stays visible, but does not look as it was typed.
 */
import type { BlockContent, Blockquote, List, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isFence } from './lost-words.ts';
import { type MarkdownIssue, warning } from './markdown-issue.ts';
import { checkAddress, checkAddressWords, checkPictureWords } from './misread-address.ts';
import { checkSetOut, checkWords } from './misread-marks.ts';
import { checkParagraph } from './misread-paragraph.ts';
import { checkTable } from './misread-table.ts';
import { MISREAD, type MisreadContext, type Neighbours, sliceOf, sourceRows } from './misread-words.ts';
import { wordsOfTree } from './tree-words.ts';

/** @param text what the places in `tree` count in */
export function checkMisread(text: string, tree: Root): MarkdownIssue[] {
	const issues: MarkdownIssue[] = [];
	const context: MisreadContext = {
		text,
		rows: text.split('\n'),
		say: (code, line, said = MISREAD[code]) => {
			issues.push(warning(code, line, said));
		},
	};
	const { say } = context;
	let depth = 1;
	visit(tree, (node, index, parent) => {
		const line = node.position?.start.line ?? 1;
		const at = index ?? 0;
		const neighbours: Neighbours = { before: parent?.children[at - 1], after: parent?.children[at + 1] };
		switch (node.type) {
			case 'code':
				checkCode(sliceOf(text, node), line, context);
				break;
			case 'heading': {
				const published = Math.max(2, node.depth);
				if (!sliceOf(text, node).startsWith('#')) say('setext-heading', line);
				else if (wordsOfTree(node).trim() === '') say('heading-empty', line);
				else if (/[^#\s\\]#{2,}[ \t]*$/.test(sliceOf(text, node))) say('heading-close', line);
				else if (published > depth + 1) say(depth === 1 ? 'heading-first' : 'heading-skip', line);
				depth = published;
				break;
			}
			case 'paragraph':
				checkParagraph(node, parent, context);
				break;
			case 'list':
				checkList(node, neighbours.before, context);
				break;
			case 'blockquote':
				checkQuotation(node, context);
				break;
			case 'table':
				checkTable(node, context);
				break;
			case 'emphasis':
			case 'strong':
			case 'delete':
				checkSetOut(node, neighbours, context);
				break;
			case 'text':
				checkWords(node, parent, neighbours, context);
				if (parent?.type !== 'link') checkAddressWords(node, neighbours, context);
				break;
			case 'link':
				checkAddress(node, neighbours, context);
				break;
			case 'image':
				checkPictureWords(node, context);
				break;
		}
	});
	return issues;
}

function checkCode(slice: string, line: number, { say }: MisreadContext): void {
	if (!isFence(slice)) say('indented-code', line);
	else if (!/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(slice)) say('fence-open', line);
	else if (/\p{Script=Han}/u.test(slice)) say('fence-words', line);
}

function checkQuotation(node: Blockquote, { text, rows, say }: MisreadContext): void {
	const first = node.position?.start.line ?? 1;
	if (LARGER.test(sliceOf(text, node))) say('quote-accident', first);
	for (const [at, row] of sourceRows(rows, node).entries())
		if (at > 0 && !/^\s*(?:[-*+]\s+|\d+[.)]\s+)?>/.test(row)) say('quote-swallows', first + at);
}

/** `>60岁`: larger than, not a quotation. */
const LARGER = /^>(?:=|\d[\d.,]* ?(?:岁|元|%|％|分(?!钟)|℃|度|米|公里|亩|斤|公斤))/;

function checkList(list: List, sibling: Nodes | undefined, { text, say }: MisreadContext): void {
	const columns = list.children.map(({ position }) => position?.start.column ?? 1);
	const at = columns.findIndex((column) => column !== columns[0]);
	const odd = list.children[at];
	if (odd) say('list-indent', odd.position?.start.line ?? 1);
	const isMeantInside =
		sibling?.type === 'list' &&
		(sibling.position?.end.line ?? 0) >= (list.position?.start.line ?? 0) - 1 &&
		(sibling.position?.start.column ?? 0) < (list.position?.start.column ?? 0);
	if (isMeantInside) say('list-indent', list.position?.start.line ?? 1);
	for (const item of list.children) {
		if (item.children.length === 0) say('list-empty', item.position?.start.line ?? 1);
		const [inner] = item.children as BlockContent[];
		if (inner && inner.type !== 'paragraph' && inner.position?.start.line === item.position?.start.line)
			say('list-accident', item.position?.start.line ?? 1);
	}
	if (!list.ordered) return;
	const marks = list.children.map((item) => /^(\d+)([.)])/.exec(sliceOf(text, item)));
	if (marks[0]?.[2] === ')') say('list-bracket', list.position?.start.line ?? 1);
	const written = marks.map((mark) => Number(mark?.[1]));
	const isUniform = written.every((number) => number === written[0]);
	const wrong = isUniform ? -1 : written.findIndex((number, place) => number !== written[0]! + place);
	const item = list.children[wrong];
	if (item)
		say(
			'list-number',
			item.position?.start.line ?? 1,
			`${MISREAD['list-number']}，这一项写的是 ${written[wrong]}，会显示成 ${written[0]! + wrong}：请核对序号；要原样显示，请写成“${written[wrong]}\\.”，每项一段`
		);
}
