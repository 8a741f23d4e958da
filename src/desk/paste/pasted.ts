/**
 * What a word processor or a page puts on the clipboard, as the Markdown that the rich text knows: paragraphs and their
 * lines, two ranks of headings, lists, tables, quotations, bold and slanted type, links. Nothing of it that its reader
 * could not see comes in, and what cannot come in is named.
 */
import { blocksIn } from './blocks.ts';
import { listed } from './lists.ts';
import { applySheets, openBoxes, removeFieldCodes } from './office-page.ts';
import type { Dropped } from './seen.ts';
import { PLAIN } from './setting.ts';

const NOTHING = { deleted: 0, formulas: 0 };

/** `dropped` are the things that were left out, in the editor's words. */
export type Pasted = { markdown: string; dropped: string[] };

/**
 * @param html of anybody; it is parsed in a document in which nothing runs
 * @param before what was left out already
 */
export function pasted(html: string, before: { deleted: number; formulas: number } = NOTHING): Pasted {
	const page = new DOMParser().parseFromString(html, 'text/html');
	openBoxes(page);
	applySheets(page);
	removeFieldCodes(page.body);
	const { deleted: struck, formulas } = before;
	const dropped: Dropped = { pictures: 0, struck, merged: 0, media: 0, formulas };
	const markdown = listed(blocksIn(page.body, { ...PLAIN, topRank: topRankOf(page), dropped })).join('\n\n');
	return { markdown, dropped: droppedWords(dropped) };
}

function topRankOf(page: Document): number {
	const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')];
	const filled = headings.filter(({ textContent }) => textContent?.trim());
	return Math.min(6, ...filled.map(({ tagName }) => Number(tagName[1])));
}

/** What is to be pasted; says aloud what does not come with it. */
export function toldPasted(html: string): Pasted {
	const given = pasted(html);
	const { dropped } = given;
	if (dropped.length > 0)
		// The text stands there first.
		setTimeout(() => window.alert(`已粘贴。没有带进来的：${dropped.join('；')}。`));
	return given;
}

const droppedWords = ({ pictures, struck, merged, media, formulas }: Dropped): string[] => [
	...(pictures > 0 ? [`图片 ${pictures} 张，请点“选照片”或“插图”另外选`] : []),
	...(media > 0 ? [`视频、音频或嵌入的内容 ${media} 处`] : []),
	...(formulas > 0 ? [`公式 ${formulas} 个，请用文字写出来，或截图后当照片传`] : []),
	...(struck > 0 ? [`带删除线或已删除的文字 ${struck} 处`] : []),
	...(merged > 0 ? [`表格里合并的格子 ${merged} 处，已经拆开，请核对`] : []),
];
