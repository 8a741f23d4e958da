/** The blocks of a page as Markdown: paragraphs, headings of two ranks, lists, tables, quotations. */
import { atLineStart, type LinePiece } from './lines.ts';
import { itemOf, listed, listIn, type PastedBlock, paragraphs, wordItem } from './lists.ts';
import { inOneLine } from './one-line.ts';
import { runsOf } from './runs.ts';
import { holdsBlocks, isLeftOut, styleOf, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';
import { tableOf } from './tables.ts';

/** The blocks below an element; text between blocks is a paragraph. */
export function blocksIn(element: Element, setting: Setting): PastedBlock[] {
	const blocks: PastedBlock[] = [];
	let runs: LinePiece[] = [];
	const end = () => {
		blocks.push(...paragraphs(runs));
		runs = [];
	};
	for (const node of element.childNodes) {
		if (node.nodeType === Node.ELEMENT_NODE && isLeftOut(node as Element, setting.dropped)) continue;
		if (holdsBlocks(node)) {
			end();
			blocks.push(...blockOf(node, settingIn(node, setting)));
		} else runs.push(...runsOf(node, setting));
	}
	end();
	return blocks;
}

function blockOf(element: Element, setting: Setting): PastedBlock[] {
	const tag = tagOf(element);
	const heading = /^H([1-6])$/.exec(tag);
	if (heading) {
		const text = inOneLine(element, { ...setting, bold: setting.isItem === true });
		if (setting.isItem && text !== '') return [atLineStart(text)];
		// The page's own title is the only one of the first rank.
		return text === '' ? [] : [`${Number(heading[1]) <= setting.topRank ? '##' : '###'} ${text}`];
	}
	if (tag === 'UL' || tag === 'OL' || tag === 'MENU') return listIn(element, setting, blocksIn);
	if (tag === 'LI') return [itemOf(listed(blocksIn(element, setting)), '* ')].filter((item) => item !== '');
	if (tag === 'TABLE') return tableOf(element, setting, blocksIn);
	if (tag === 'HR') return ['---'];
	if (tag === 'BLOCKQUOTE') {
		const inner = listed(blocksIn(element, setting)).join('\n\n');
		return inner === '' ? [] : [inner.replace(/^/gm, '> ')];
	}
	const level = /mso-list:\w+level(\d)/.exec(styleOf(element))?.[1];
	const blocks = blocksIn(element, setting);
	return level === undefined ? blocks : wordItem(element, blocks, Number(level));
}
