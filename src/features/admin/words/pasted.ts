/**
 * What a word processor or a page puts on the clipboard, as the Markdown that the rich text knows: paragraphs, two
 * ranks of headings, lists, quotations, bold and slanted type, links. Anything else of it is its text, or nothing.
 */

/** Word puts style sheets and settings beside its paragraphs. */
const NO_TEXT = new Set(
	'SCRIPT STYLE TITLE META LINK TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH XML HEAD'.split(' ')
);
const BLOCKS =
	'P DIV H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE TABLE TBODY THEAD TR PRE SECTION ARTICLE FIGURE'.split(' ');
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i;

/** @param html of anybody; it is parsed in a document in which nothing runs */
export function markdownOf(html: string): string {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return blocksIn(body).join('\n\n');
}

/** The blocks below an element; text between blocks is a paragraph. */
function blocksIn(element: Element): string[] {
	const blocks: string[] = [];
	let line = '';
	const end = () => {
		const text = line.trim();
		if (text !== '') blocks.push(atLineStart(text));
		line = '';
	};
	for (const node of element.childNodes) {
		if (isBlock(node)) {
			end();
			blocks.push(...blockOf(node));
		} else line += inlineOf(node);
	}
	end();
	return blocks;
}

function blockOf(element: Element): string[] {
	const heading = /^H([1-6])$/.exec(element.tagName);
	if (heading) {
		const text = inlineIn(element).trim();
		// The page's own title is the only one of the first rank.
		return text === '' ? [] : [`${Number(heading[1]) <= 2 ? '##' : '###'} ${text}`];
	}
	if (/^[UO]L$/.test(element.tagName)) {
		const items = [...element.children].map((item) => blocksIn(item).join('\n\n')).filter(Boolean);
		const mark = (at: number) => (element.tagName === 'OL' ? `${at + 1}. ` : '* ');
		return [items.map((item, at) => mark(at) + indented(item, mark(at).length)).join('\n')].filter(Boolean);
	}
	if (element.tagName === 'BLOCKQUOTE')
		return [blocksIn(element).join('\n\n').replace(/^/gm, '> ')].filter((text) => text !== '> ');
	if (element.tagName === 'TR')
		return [[...element.children].map((cell) => inlineIn(cell).trim()).join(' ')].filter((row) => row.trim());
	return blocksIn(element);
}

function inlineOf(node: Node): string {
	if (node.nodeType === Node.TEXT_NODE) return escaped((node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' '));
	if (node.nodeType !== Node.ELEMENT_NODE) return '';
	const element = node as Element;
	if (NO_TEXT.has(element.tagName.toUpperCase())) return '';
	if (element.tagName === 'BR') return '\n';
	const text = inlineIn(element);
	if (/^(?:B|STRONG)$/.test(element.tagName)) return marked(text, '**');
	if (/^(?:I|EM)$/.test(element.tagName)) return marked(text, '*');
	const address = element.tagName === 'A' ? (element.getAttribute('href') ?? '').trim() : '';
	return ADDRESS.test(address) && text.trim() !== '' ? `[${text.trim()}](<${address}>)` : text;
}

const inlineIn = (element: Element): string => [...element.childNodes].map(inlineOf).join('');

/** Blanks stay outside the marks. */
const marked = (text: string, mark: string) =>
	text.trim() === '' ? text : text.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${mark}$2${mark}$3`);

const isBlock = (node: Node): node is Element => BLOCKS.includes(node.nodeName);
const escaped = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');
/** “1.” or “#” that begins a paragraph is text. */
const atLineStart = (text: string) => text.replace(/^[-+#=~]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
const indented = (text: string, by: number) => text.replace(/\n(?!\n)/g, `\n${' '.repeat(by)}`);
