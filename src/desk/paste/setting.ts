/** How a text is set: what an element says of the words in it. */
import { type Dropped, styleOf, tagOf } from './seen.ts';

/** How the text around is set. */
export type Setting = {
	bold: boolean;
	italic: boolean;
	keepsLines: boolean;
	href?: string;
	dropped: Dropped;
};
export const PLAIN = { bold: false, italic: false, keepsLines: false };

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i;
/** The setting inside an element. */
export function settingIn(element: Element, setting: Setting): Setting {
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
