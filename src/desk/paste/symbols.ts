/** Letters that a typeface of symbols draws as signs: Word and WPS keep boxes, ticks and Greek letters in this way. */
import { SYMBOLS } from '../../platform/characters.ts';

/** The sign that a letter stands for; itself when it is none. */
export type Signs = (letter: string) => string;

// Greek letters where Symbol has them, from a to z, and what stands above them.
const SYMBOL = tableOf(
	'abcdefghijklmnopqrstuvwxyz£¥«¬­®¯°±²³´¹»·Ö×',
	'αβχδεφγηιϕκλμνοπθρστυϖωξψζ≤∞↔←↑→↓°±″≥×≠≈•√·'
);
const WINGDINGS_2 = tableOf('OPQRSTU£¢', '✗✓☒☑☒☒☑□■');
const WEBDINGS = tableOf('acgnr', '✓□■●✗');

function tableOf(letters: string, signs: string): ReadonlyMap<string, string> {
	const drawn = [...signs];
	return new Map([...letters].map((letter, at) => [letter, drawn[at]!]));
}

/** @param typeface as styles name it, without blanks, lower case or not; nothing for one of letters */
export function signsOf(typeface: string): Signs | undefined {
	const [, name] = /^["']?(wingdings2|wingdings|webdings|symbol)\b/i.exec(typeface.replace(/\s/g, '')) ?? [];
	if (name === undefined) return undefined;
	const table = { symbol: SYMBOL, wingdings2: WINGDINGS_2, webdings: WEBDINGS }[name.toLowerCase()];
	return (letter) =>
		table
			? (table.get(letter) ?? letter)
			: (SYMBOLS.get(String.fromCharCode(0xf000 + letter.charCodeAt(0))) ?? letter);
}
