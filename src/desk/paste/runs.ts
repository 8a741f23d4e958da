/** The words of an element as pieces of lines. */
import { CHINESE } from '../../platform/characters.ts';
import type { LinePiece } from './lines.ts';
import { isLeftOut, styleOf, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';

export function runsOf(node: Node, setting: Setting): LinePiece[] {
	const { bold, italic, href, keepsLines, dropped } = setting;
	const run = (text: string): LinePiece[] => [{ text, bold, italic, href }];
	if (node.nodeType === Node.TEXT_NODE) return run(plainText(node.nodeValue ?? '', keepsLines));
	if (node.nodeType !== Node.ELEMENT_NODE) return [];
	const element = node as Element;
	const tag = tagOf(element);
	if (isLeftOut(element, setting.dropped)) return [];
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
const raised = (runs: readonly LinePiece[], signs: ReadonlyMap<string, string>): LinePiece[] =>
	runs.map((run) => {
		const letters = [...run.text.trim()];
		return letters.length > 0 && letters.every((one) => signs.has(one))
			? { ...run, text: letters.map((one) => signs.get(one)).join('') }
			: run;
	});
