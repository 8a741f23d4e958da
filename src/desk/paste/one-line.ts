/** Words that have but one line: of a heading, of a cell of a table. */
import { linesOf } from './lines.ts';
import { leadOf } from './marks.ts';
import { runsOf } from './runs.ts';
import type { Setting } from './setting.ts';

/** All words of an element in one line, a blank between its blocks; what is a bullet elsewhere is a character there. */
export function inOneLine(element: Element, setting: Setting): string {
	const runs = [...element.childNodes].flatMap((node) => runsOf(node, setting));
	const mark = { text: leadOf(element), bold: setting.bold, italic: setting.italic };
	return linesOf([mark, ...runs])
		.filter((line) => line !== '')
		.join(' ');
}
