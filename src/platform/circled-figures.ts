/** Circled figures, which number what follows more often than they are part of a number. */

/** ① ⑴ ⒈ ❶ and their like, each with the digits that it stands for. */
const CIRCLED = new Map(
	['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑', '❶❷❸❹❺❻❼❽❾❿', '➀➁➂➃➄➅➆➇➈➉', '➊➋➌➍➎➏➐➑➒➓'].flatMap(
		(row) => Array.from(row, (mark, at): [string, string] => [mark, String(at + 1)])
	)
);
CIRCLED.set('⓪', '0').set('⓿', '0');

/** As many digits as a telephone number has. */
const LONG = 11;
/** What a figure before it counts or names. */
const OF_FIGURE = /^(?:[组社队号栋幢室楼班岁村户人个名位月日]|单元|年级)/;

const DIGIT = '[零〇一二三四五六七八九幺\\d０-９]';
const ANY_DIGIT = new RegExp(DIGIT, 'g');
const BEFORE = new RegExp(`${DIGIT}(?:[ -]?${DIGIT})*$`);
const AFTER = new RegExp(`^(?:[ -]?${DIGIT})+`);
const digitsIn = (form: RegExp, text: string) => form.exec(text)?.[0].match(ANY_DIGIT)?.length ?? 0;

/**
 * The digits of a circled figure at `start`; a blank where it only numbers what follows, so that it spoils no number and
 * hides no name; nothing for other characters.
 */
export function circledDigits(source: string, start: number, mark: string): string | undefined {
	const digits = CIRCLED.get(mark);
	if (digits === undefined) return undefined;
	const before = source.slice(Math.max(0, start - 40), start);
	const after = source.slice(start + 1, start + 41);
	if (CIRCLED.has(before.at(-1) ?? '') || CIRCLED.has(after[0] ?? '')) return digits;
	const [left, right] = [digitsIn(BEFORE, before), digitsIn(AFTER, after)];
	const isPart =
		left + right > 0 ? left + right + 1 >= LONG && left < LONG && right < LONG : OF_FIGURE.test(after);
	return isPart ? digits : ' ';
}
