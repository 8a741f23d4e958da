/**
 * What a word processor or a page puts on the clipboard, as the Markdown that the rich text knows: paragraphs and their
 * lines, two ranks of headings, lists, tables, quotations, bold and slanted type, links. Nothing of it that its reader
 * could not see comes in, and what cannot come in is named.
 */
import { CHINESE } from '../../platform/characters.ts';

/** `dropped` are the things that were left out, in the editor's words. */
export type Pasted = { markdown: string; dropped: string[] };

/** @param html of anybody; it is parsed in a document in which nothing runs */
export function pasted(html: string): Pasted {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const dropped: Dropped = { pictures: 0, struck: 0, merged: 0, media: 0 };
	const markdown = listed(blocksIn(body, { ...PLAIN, dropped })).join('\n\n');
	return { markdown, dropped: droppedWords(dropped) };
}

/** The Markdown to paste; says aloud what does not come with it. */
export function markdownOf(html: string): string {
	const { markdown, dropped } = pasted(html);
	if (dropped.length > 0)
		// The text stands there first.
		setTimeout(() => window.alert(`已粘贴。没有带进来的：${dropped.join('；')}。`));
	return markdown;
}

type Dropped = { pictures: number; struck: number; merged: number; media: number };
const droppedWords = ({ pictures, struck, merged, media }: Dropped): string[] => [
	...(pictures > 0 ? [`图片 ${pictures} 张，请用“照片”或“图片”按钮另外上传`] : []),
	...(media > 0 ? [`视频、音频或嵌入的内容 ${media} 处`] : []),
	...(struck > 0 ? [`带删除线或已删除的文字 ${struck} 处`] : []),
	...(merged > 0 ? [`表格里合并的格子 ${merged} 处，已经拆开，请核对`] : []),
];

/** How the text around is set. */
type Setting = { bold: boolean; italic: boolean; keepsLines: boolean; href?: string; dropped: Dropped };
const PLAIN = { bold: false, italic: false, keepsLines: false };

/** A piece of a line; `\n` in its text is a line break. */
type Run = { text: string; bold: boolean; italic: boolean; href?: string | undefined };

/** A block of Markdown; an item of a list of Word knows its list and its depth. */
type Block = string | { item: string; depth: number; ordered: boolean };

/** Word puts style sheets and settings beside its paragraphs. */
const NO_TEXT = words(
	'SCRIPT STYLE TITLE META LINK TEMPLATE NOSCRIPT MATH XML HEAD RP SELECT TEXTAREA DATALIST'
);
const MEDIA = words('IFRAME OBJECT EMBED VIDEO AUDIO CANVAS');
const BLOCKS = words(
	'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i;
// Notes in the margin, what was deleted while changes were tracked, what is hidden.
const UNSEEN_STYLE =
	/(?:display:none|visibility:hidden|mso-hide:all|mso-list:ignore|mso-element:(?:comment|header|footer)|mso-special-character:comment|font-size:0(?:p[xt])?(?:;|$))/;
const UNSEEN_CLASS = /\b(?:msocom\w*|MsoComment\w*)\b/i;

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

const tagOf = (element: Element): string => element.tagName.toUpperCase();
/** The element's own style, without blanks, in lower case. */
const styleOf = (element: Element): string =>
	(element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();

const isUnseen = (element: Element): boolean =>
	NO_TEXT.has(tagOf(element)) ||
	element.hasAttribute('hidden') ||
	UNSEEN_STYLE.test(styleOf(element)) ||
	UNSEEN_CLASS.test(element.className || '') ||
	/^#_msocom/.test(element.getAttribute('href') ?? '');

const isStruck = (element: Element): boolean =>
	/^(?:DEL|S|STRIKE)$/.test(tagOf(element)) ||
	/text-decoration(?:-line)?:[^;]*line-through|mso-del:/.test(styleOf(element)) ||
	/\bmsoDel\b/i.test(element.className || '');

const isBlock = (node: Node): node is Element =>
	node.nodeType === Node.ELEMENT_NODE &&
	(BLOCKS.has(tagOf(node as Element)) ||
		/(?:^|;)display:(?:block|flex|grid|list-item|table)/.test(styleOf(node as Element)));

/** Wrappers of whole texts look like marks of a word: Google puts everything into one `<b>`. */
const holdsBlocks = (node: Node): node is Element =>
	isBlock(node) || (node.nodeType === Node.ELEMENT_NODE && [...node.childNodes].some(holdsBlocks));

/** The setting inside an element. */
function settingIn(element: Element, setting: Setting): Setting {
	const style = styleOf(element);
	const tag = tagOf(element);
	const weight = /(?:^|;)font-weight:(\w+)/.exec(style)?.[1];
	const slant = /(?:^|;)font-style:(\w+)/.exec(style)?.[1];
	const href = tag === 'A' ? (element.getAttribute('href') ?? '').trim() : '';
	return {
		...setting,
		bold: weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : setting.bold || tag === 'B' || tag === 'STRONG',
		italic: slant ? slant !== 'normal' : setting.italic || tag === 'I' || tag === 'EM',
		keepsLines: tag === 'PRE' || /white-space:pre/.test(style) || setting.keepsLines,
		...(ADDRESS.test(href) && { href }),
	};
}

/** The blocks below an element; text between blocks is a paragraph. */
function blocksIn(element: Element, setting: Setting): Block[] {
	const blocks: Block[] = [];
	let runs: Run[] = [];
	const end = () => {
		blocks.push(...paragraphs(runs));
		runs = [];
	};
	for (const node of element.childNodes) {
		if (node.nodeType === Node.ELEMENT_NODE && isLeftOut(node as Element, setting)) continue;
		if (holdsBlocks(node)) {
			end();
			blocks.push(...blockOf(node, settingIn(node, setting)));
		} else runs.push(...runsOf(node, setting));
	}
	end();
	return blocks;
}

/** True for what does not come in; what the editor would miss is counted. */
function isLeftOut(element: Element, { dropped }: Setting): boolean {
	if (isUnseen(element)) return true;
	const isDeleted = isStruck(element);
	if (isDeleted && element.textContent?.trim()) dropped.struck += 1;
	const isMedia = MEDIA.has(tagOf(element));
	if (isMedia) dropped.media += 1;
	return isDeleted || isMedia;
}

function blockOf(element: Element, setting: Setting): Block[] {
	const tag = tagOf(element);
	const heading = /^H([1-6])$/.exec(tag);
	if (heading) {
		const text = inOneLine(element, { ...setting, bold: false });
		// The page's own title is the only one of the first rank.
		return text === '' ? [] : [`${Number(heading[1]) <= 2 ? '##' : '###'} ${text}`];
	}
	if (tag === 'UL' || tag === 'OL' || tag === 'MENU') return listOf(element, setting);
	if (tag === 'LI') return [itemOf(listed(blocksIn(element, setting)), '* ')].filter((item) => item !== '');
	if (tag === 'TABLE') return tableOf(element, setting);
	if (tag === 'HR') return ['---'];
	if (tag === 'BLOCKQUOTE') {
		const inner = listed(blocksIn(element, setting)).join('\n\n');
		return inner === '' ? [] : [inner.replace(/^/gm, '> ')];
	}
	const level = /mso-list:\w+level(\d)/.exec(styleOf(element))?.[1];
	const blocks = blocksIn(element, setting);
	return level === undefined ? blocks : wordItem(element, blocks, Number(level));
}

function listOf(list: Element, setting: Setting): Block[] {
	const isOrdered = tagOf(list) === 'OL';
	let number = Number(list.getAttribute('start') ?? 1) || 1;
	const items: string[] = [];
	for (const child of list.children) {
		if (isLeftOut(child, setting)) continue;
		const inner = /^(?:UL|OL)$/.test(tagOf(child))
			? listOf(child, setting)
			: blocksIn(child, settingIn(child, setting));
		const blocks = listed(inner);
		if (blocks.length === 0) continue;
		// Some programs put an inner list beside its item.
		const last = items.at(-1);
		if (/^(?:UL|OL)$/.test(tagOf(child)) && last !== undefined)
			items[items.length - 1] = `${last}\n${indented(blocks.join('\n\n'), isOrdered ? 3 : 2)}`;
		else items.push(itemOf(blocks, isOrdered ? `${number++}. ` : '* '));
	}
	return items.length === 0 ? [] : [items.join('\n')];
}

/** Lists inside an item follow it at once; other blocks after an empty line. */
function itemOf(blocks: readonly string[], mark: string): string {
	const [first, ...others] = blocks;
	if (first === undefined) return '';
	const rest = others
		.map((block) => (/^(?:\* |\d+\. )/.test(block) ? `\n${block}` : `\n\n${block}`))
		.join('');
	return mark + indented(first + rest, mark.length).slice(mark.length);
}

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** A paragraph that Word numbers itself: its mark is set apart and is not its text. */
function wordItem(element: Element, blocks: readonly Block[], depth: number): Block[] {
	const mark = [...element.querySelectorAll('span')].find((span) => /mso-list:ignore/.test(styleOf(span)));
	const sign = (mark?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
	const text = listed(blocks).join('\n\n');
	if (text === '') return [];
	// What Markdown cannot count stays as it is written: 一、, （1）.
	if (/[\p{Script=Han}（(①-⑳]/u.test(sign)) return [`${sign}${text}`];
	return [{ item: text, depth: depth - 1, ordered: /^[\da-z]+[.)、．]$/i.test(sign) }];
}

// A bullet that somebody typed, or that a program wrote out.
const BULLET = /^(?:[•·●○▪■□◆❖➢✓]\s*|\\?[-*+]\s+)(?=\S)/;

/** Blocks as Markdown: items that follow each other become one list. */
function listed(blocks: readonly Block[]): string[] {
	const made: string[] = [];
	let counts: number[] = [];
	let kind: boolean | undefined;
	for (const block of blocks) {
		if (typeof block === 'string') {
			made.push(block);
			counts = [];
			continue;
		}
		const { item, ordered } = block;
		const isNext = counts.length > 0 && (block.depth > 0 || ordered === kind);
		const depth = isNext ? Math.min(block.depth, counts.length) : 0;
		if (depth === 0) kind = ordered;
		counts = isNext ? counts.slice(0, depth + 1) : [];
		counts[depth] = (counts[depth] ?? 0) + 1;
		const text = indented(itemOf([item], ordered ? `${counts[depth]}. ` : '* '), depth * 3);
		if (isNext) made.push(`${made.pop()}\n${text}`);
		else made.push(text);
	}
	return made;
}

/** A table of several columns stays one; one that only arranges a page gives its blocks. */
function tableOf(table: Element, setting: Setting): Block[] {
	const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
	const cells = rows.map((row) => [...row.children].filter((cell) => !isLeftOut(cell, setting)));
	const isArranging = table.querySelector('table') !== null || cells.every(({ length }) => length < 2);
	if (isArranging) return cells.flat().flatMap((cell) => blocksIn(cell, settingIn(cell, setting)));
	const texts = cells.map((row) =>
		row.flatMap((cell) => {
			const span = Math.min(20, Number(cell.getAttribute('colspan') ?? 1) || 1);
			if (span > 1 || Number(cell.getAttribute('rowspan') ?? 1) > 1) setting.dropped.merged += 1;
			const text = inOneLine(cell, settingIn(cell, { ...setting, bold: false })).replaceAll('|', '｜');
			return [text, ...Array(span - 1).fill('')];
		})
	);
	const width = Math.max(...texts.map(({ length }) => length));
	const lines = texts
		.filter((row) => row.some((text) => text !== ''))
		.map((row) => `| ${[...row, ...Array(width - row.length).fill('')].join(' | ')} |`);
	if (lines.length === 0) return [];
	const caption = [...table.children].find((child) => tagOf(child) === 'CAPTION');
	return [
		...(caption ? blocksIn(caption, settingIn(caption, setting)) : []),
		[lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n'),
	];
}

/** All words of an element in one line, a blank between its blocks. */
const inOneLine = (element: Element, setting: Setting): string =>
	listed(blocksIn(element, setting))
		.join(' ')
		.replace(/\\\n|\n/g, ' ')
		.trim();

function runsOf(node: Node, setting: Setting): Run[] {
	const { bold, italic, href, keepsLines, dropped } = setting;
	const run = (text: string): Run[] => [{ text, bold, italic, href }];
	if (node.nodeType === Node.TEXT_NODE) return run(plainText(node.nodeValue ?? '', keepsLines));
	if (node.nodeType !== Node.ELEMENT_NODE) return [];
	const element = node as Element;
	const tag = tagOf(element);
	if (isLeftOut(element, setting)) return [];
	if (tag === 'BR') return run('\n');
	if (tag === 'IMG' || tag === 'SVG' || tag === 'PICTURE') {
		const alt = element.getAttribute('alt') ?? '';
		if (/^\p{Extended_Pictographic}/u.test(alt)) return run(alt);
		if (element.getAttribute('width') !== '1') dropped.pictures += 1;
		return [];
	}
	const inner = settingIn(element, setting);
	const runs = [...element.childNodes].flatMap((child) => runsOf(child, inner));
	const style = styleOf(element);
	// In a font of symbols a letter is a bullet.
	const letters = runs.map(({ text }) => text).join('');
	if (/font-family:[^;]*(?:wingdings|symbol)/.test(style) && /^\s*\S\s*$/.test(letters)) return run('• ');
	if (tag === 'SUP' || /vertical-align:super/.test(style)) return raised(runs, SUPER);
	if (tag === 'SUB' || /vertical-align:sub/.test(style)) return raised(runs, SUB);
	if (tag === 'RT') return [...run('（'), ...runs, ...run('）')];
	return runs;
}

const FOLDED = new RegExp(`(?<=${CHINESE})[ \\t]*\\n[ \\t\\n]*(?=${CHINESE})`, 'gu');
/** Where the file of a page ends its lines says nothing. */
const plainText = (text: string, keepsLines: boolean): string =>
	keepsLines
		? text.replace(/\r\n?/g, '\n').replace(/[ \t\u00a0]+/g, ' ')
		: text
				.replace(/\r/g, '')
				.replace(FOLDED, '')
				.replace(/[\s\u00a0]+/g, (blank) => (/^\u3000+$/.test(blank) ? blank : ' '));

const SUPER = new Map([...'0123456789+-()n'].map((one, at) => [one, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][at]!]));
const SUB = new Map([...'0123456789+-()'].map((one, at) => [one, [...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎'][at]!]));
/** m² stays m²; words that are raised come in as they are. */
const raised = (runs: readonly Run[], signs: ReadonlyMap<string, string>): Run[] =>
	runs.map((run) => {
		const letters = [...run.text.trim()];
		return letters.length > 0 && letters.every((one) => signs.has(one))
			? { ...run, text: letters.map((one) => signs.get(one)).join('') }
			: run;
	});

/** Runs as paragraphs: a line break stays one, two begin a new paragraph, a bullet an item. */
function paragraphs(runs: readonly Run[]): Block[] {
	const lines: Run[][] = [[]];
	for (const run of runs)
		for (const [at, text] of run.text.split('\n').entries()) {
			if (at > 0) lines.push([]);
			lines.at(-1)!.push({ ...run, text });
		}
	const made: Block[] = [];
	let rows: string[] = [];
	const end = () => {
		if (rows.length > 0) made.push(rows.join('\\\n'));
		rows = [];
	};
	for (const line of lines) {
		const text = lineOf(line);
		const mark = BULLET.exec(text)?.[0];
		if (text === '' || mark !== undefined) end();
		if (mark !== undefined) made.push({ item: text.slice(mark.length), depth: 0, ordered: false });
		else if (text !== '') rows.push(atLineStart(text));
	}
	end();
	return made;
}

/** One line of Markdown; neighbours that are set alike are one piece. */
function lineOf(runs: readonly Run[]): string {
	const merged: Run[] = [];
	for (const run of runs) {
		const last = merged.at(-1);
		const isAlike = last && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
		if (isAlike) last.text += run.text;
		else if (run.text !== '') merged.push({ ...run });
	}
	return merged.map(inMarks).join('').replace(/ {2,}/g, ' ').trim();
}

/** Blanks stay outside the marks. */
function inMarks({ text, bold, italic, href }: Run): string {
	const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (words === '') return text;
	const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
	const marked = `${mark}${escaped(words)}${[...mark].reverse().join('')}`;
	return `${before}${href ? `[${marked}](<${href}>)` : marked}${after}`;
}

// The rich text takes escapes away again: what would be web code is written in full width, as the check asks.
const escaped = (text: string) =>
	text
		.replace(/<([a-z/!?][^<>]*)>/gi, '＜$1＞')
		.replace(/[\\`*_[\]<>]/g, '\\$&')
		.replace(/~~/g, '\\~\\~');
/** “1.” or “#” that begins a line is text. */
const atLineStart = (text: string) => text.replace(/^[-+#=~|]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
