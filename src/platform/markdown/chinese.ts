/**
 * What Markdown, made for English, does wrongly to Chinese: a wrapped line shows a space between two characters, and a
 * bare web address swallows the Chinese text that follows it.
 */
import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { CHINESE } from '../characters.ts';
import { isUrl } from './safe.ts';
import { wordsOfTree } from './tree-words.ts';

const SOFT_BREAK = new RegExp(`(?<=${CHINESE})[ \\t]*\\n[ \\t]*(?=${CHINESE})`, 'gu');

/** Removes the line break between two Chinese characters, also across the edge of bold text or a link. */
export function joinLines(tree: Root) {
	visit(tree, 'text', (node, index, parent) => {
		if (!parent || index === undefined || !node.value.includes('\n')) return;
		const before = Array.from(edgeWords(parent.children[index - 1])).at(-1) ?? '';
		const after = Array.from(edgeWords(parent.children[index + 1]))[0] ?? '';
		const joined = `${before}${node.value}${after}`.replace(SOFT_BREAK, '');
		node.value = joined.slice(before.length, joined.length - after.length);
	});
}

const edgeWords = (node: Nodes | undefined) => (node && node.type !== 'image' ? wordsOfTree(node) : '');

/**
 * Switches off the bare addresses of GitHub's Markdown: they take Chinese text in, and they are found before bold
 * text, so that `**https://example.cn**，` would lose its bold.
 */
export function withoutGfmAutolinks(this: Processor) {
	const data = this.data();
	data.micromarkExtensions?.push({ disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } });
	data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
		.flat()
		.map(({ transforms: _autolinks, ...extension }) => extension);
}

// Only the ASCII characters of RFC 3986: Chinese text and punctuation ends an address, and so does the next one.
const ADDRESS =
	/(?<![\w.+\-@/])(?:(?:https?:\/\/|www\.)(?:(?![,;](?:https?:\/\/|www\.))[\w\-.~:/?#[\]@!$&'()*+,;=%]){1,2000}|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/giu;

/** Makes links of bare web and mail addresses. */
export function linkBareAddresses(tree: Root) {
	visit(tree, (node, index, parent) => {
		if (node.type === 'link') return SKIP;
		if (node.type !== 'text' || !parent || index === undefined) return;
		const parts = splitAddresses(node.value);
		if (parts.length < 2 && parts[0]?.type !== 'link') return;
		const placed = parts.map((part) => ({ ...part, ...(node.position && { position: node.position }) }));
		parent.children.splice(index, 1, ...placed);
		return [SKIP, index + placed.length];
	});
}

function splitAddresses(text: string): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	let end = 0;
	const add = (value: string) => value && parts.push({ type: 'text', value });
	for (const match of text.matchAll(ADDRESS)) {
		const address = withoutTrailingMarks(match[0]);
		const url = urlOf(address);
		if (!url) continue;
		add(text.slice(end, match.index));
		parts.push({ type: 'link', url, children: [{ type: 'text', value: address }] } satisfies Link);
		end = match.index + address.length;
	}
	add(text.slice(end));
	return parts;
}

function urlOf(address: string): string | undefined {
	if (/^[^:/]+@/.test(address)) return `mailto:${address}`;
	const url = /^www\./i.test(address) ? `http://${address}` : address;
	return /^https?:\/\/[\w-]+(?:\.[\w-]+)+/i.test(url) && isUrl(url) ? url : undefined;
}

/** A sentence's own marks, and brackets that were opened before the address, do not belong to it. */
function withoutTrailingMarks(address: string): string {
	let end = address.length;
	const count = (mark: string) => address.slice(0, end).split(mark).length;
	for (; end > 0; end--) {
		const mark = address[end - 1]!;
		if (/[?!.,:;*_~'&[]/.test(mark)) continue;
		if (mark === ')' && count(')') > count('(')) continue;
		if (mark === ']' && count(']') > count('[')) continue;
		break;
	}
	return address.slice(0, end);
}
