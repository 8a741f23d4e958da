/** The words of an element as pieces of lines. */
import { CHINESE } from '../../platform/characters.ts';
import type { LinePiece } from './lines.ts';
import { leadOf } from './marks.ts';
import { isBlock, isLeftOut, styleOf, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';

export function runsOf(node: Node, setting: Setting): LinePiece[] {
	const { bold, italic, href, dropped } = setting;
	const run = (text: string): LinePiece[] => [{ text, bold, italic, href }];
	if (node.nodeType === Node.TEXT_NODE) return run(shownText(node.nodeValue ?? '', setting));
	if (node.nodeType !== Node.ELEMENT_NODE) return [];
	const element = node as Element;
	const tag = tagOf(element);
	if (isLeftOut(element, setting.dropped)) return [];
	if (tag === 'BR') return run('\n');
	if (tag === 'IMG' || tag === 'SVG' || tag === 'PICTURE') {
		const alt = element.getAttribute('alt') ?? '';
		if (EMOJI.test(alt)) return run(alt);
		if (element.getAttribute('width') !== '1' && setting.isVisible) dropped.pictures += 1;
		return [];
	}
	// A page keeps there what was ticked when it was written; other fields are for their reader to fill in.
	if (tag === 'INPUT')
		return element.getAttribute('type') === 'checkbox'
			? run(element.hasAttribute('checked') ? '☑ ' : '□ ')
			: [];
	const inner = settingIn(element, setting);
	const runs = [...element.childNodes].flatMap((child) => runsOf(child, inner));
	const style = styleOf(element);
	if (tag === 'SUP' || /vertical-align:super/.test(style)) return raised(runs, SUPER);
	if (tag === 'SUB' || /vertical-align:sub/.test(style)) return raised(runs, SUB);
	if (tag === 'Q') {
		const [open, close] = element.parentElement?.closest('q') ? '‘’' : '“”';
		return [...run(open!), ...runs, ...run(close!)];
	}
	if (tag === 'RT') return [...run('（'), ...runs, ...run('）')];
	return isBlock(element) ? [...run(`\n${leadOf(element)}`), ...runs, ...run('\n')] : runs;
}

// Of pictures that stand for one: a face, a flag, a figure on a key.
const EMOJI = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}]|[\d#*]\ufe0f?\u20e3)/u;

/** What has no width and says nothing, such as places where a line may be broken. What joins the parts of a sign stays. */
export const WIDTHLESS =
	/[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<!\p{Emoji}|\ufe0f)\u200d|\u200d(?!\p{Emoji})/gu;

function shownText(given: string, { keepsLines, hasSize, isVisible, signs }: Setting): string {
	if (!hasSize || !isVisible) return '';
	const text = given.replace(WIDTHLESS, '');
	const drawn = signs ? [...text].map(signs).join('') : text;
	return drawn
		.split(/[\v\u2028\u2029]/)
		.map((line) => plainText(line, keepsLines))
		.join('\n');
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
const raised = (runs: readonly LinePiece[], signs: ReadonlyMap<string, string>): LinePiece[] =>
	runs.map((run) => {
		const letters = [...run.text.trim()];
		return letters.length > 0 && letters.every((one) => signs.has(one))
			? { ...run, text: letters.map((one) => signs.get(one)).join('') }
			: run;
	});
