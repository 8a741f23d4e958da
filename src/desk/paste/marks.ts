/** What stands before a paragraph of a list: a number, a bullet. */
import { itemMarkOf } from './list-marks.ts';
import { styleOf, tagOf } from './seen.ts';

/** The mark that Word sets before a paragraph, apart from its text; nothing before others. */
export function wordMark(element: Element): string | undefined {
	if (!/mso-list:\w+level\d/.test(styleOf(element))) return undefined;
	const mark = [...element.querySelectorAll('span')].find((span) => /mso-list:ignore/.test(styleOf(span)));
	return mark?.textContent?.replace(/[\s\u00a0]+/g, '') || undefined;
}

const COUNTED = /^([\d０-９]+)[.)、．]$/;
/** The number of a mark that Markdown can count. */
export const numberOf = (mark: string): number | undefined => {
	const [, digits] = COUNTED.exec(mark) ?? [];
	return digits === undefined ? undefined : Number(digits.normalize('NFKC'));
};

/** What says a place and is no bullet: 一、 （1） 1.1 a. Ⅱ */
const isPlace = (mark: string): boolean => /[\p{Script=Han}\p{N}（(]|^[a-z]+[.)、．）]$/iu.test(mark);

/** A mark as it is written before the words; bullets say nothing. */
export function writtenMark(mark: string): string {
	if (!isPlace(mark)) return '';
	return /[、.．)）]$/.test(mark) ? mark : `${mark} `;
}

/** What is to be read before an element where there are no lists: in a heading, in a cell. */
export const leadOf = (element: Element): string =>
	tagOf(element) === 'LI' ? itemMarkOf(element) : writtenMark(wordMark(element) ?? '');
