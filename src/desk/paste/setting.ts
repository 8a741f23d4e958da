/** How a text is set: what an element says of the words in it. */
import { type Dropped, styleOf, tagOf } from './seen.ts';
import { type Signs, signsOf } from './symbols.ts';

/** How the text around is set. */
export type Setting = {
	bold: boolean;
	italic: boolean;
	keepsLines: boolean;
	/** Editors of WeChat hide the blanks between parts by type of no size, and give each part its own size again. */
	hasSize: boolean;
	isVisible: boolean;
	/** In a typeface of symbols. */
	signs?: Signs | undefined;
	href?: string;
	/** Inside an item of a list, where Markdown has no headings. */
	isItem?: boolean;
	/** Of the largest headings of the whole. */
	topRank: number;
	dropped: Dropped;
};
export const PLAIN = { bold: false, italic: false, keepsLines: false, hasSize: true, isVisible: true };

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i;
const KEEPS_LINES = /^(?:pre(?:-\w+)?|preserve(?:-breaks)?|break-spaces)$/;

/** The setting inside an element. */
export function settingIn(element: Element, setting: Setting): Setting {
	const style = styleOf(element);
	const tag = tagOf(element);
	const weight = /(?:^|;)font-weight:(\w+)/.exec(style)?.[1];
	const slant = /(?:^|;)font-style:(\w+)/.exec(style)?.[1];
	const space = /(?:^|;)white-space(?:-collapse)?:([\w-]+)/.exec(style)?.[1];
	const size = /(?:^|;)font-size:([\w.-]+)/.exec(style)?.[1];
	const visibility = /(?:^|;)visibility:(\w+)/.exec(style)?.[1];
	const typeface = /(?:^|;)font-family:([^;]*)/.exec(style)?.[1] ?? element.getAttribute('face');
	const href = tag === 'A' ? (element.getAttribute('href') ?? '').trim() : '';
	return {
		...setting,
		bold: weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : setting.bold || tag === 'B' || tag === 'STRONG',
		italic: slant ? slant !== 'normal' : setting.italic || tag === 'I' || tag === 'EM',
		keepsLines: space ? KEEPS_LINES.test(space) : tag === 'PRE' || setting.keepsLines,
		hasSize: size ? hasSize(size, setting) : setting.hasSize,
		isVisible:
			visibility === 'visible' || (setting.isVisible && !/^(?:hidden|collapse)$/.test(visibility ?? '')),
		signs: typeface ? signsOf(typeface) : setting.signs,
		...(ADDRESS.test(href) && { href }),
	};
}

/** A size that is a part of the size around it is none where that is none. */
const hasSize = (size: string, { hasSize }: Setting): boolean =>
	Number.parseFloat(size) !== 0 && (hasSize || !/^(?:[\d.]+(?:em)?|inherit)$/.test(size));
