/**
 * Chinese as it is read out: figures, days and hours in words, nothing left that a voice cannot say.
 * 十一月二十五日下午三点, not 11月25日15:00. What could be read in two ways is left out and named, never guessed.
 */
import { PASS, type ReadSoFar } from './rule.ts';
import { RULES } from './rules.ts';

/** What a voice says of a text, and the pieces that it leaves out because nobody could say how they are read. */
export type SpokenText = { said: string; unsaid: string[] };

/** As far back as any rule looks, in characters: a rule that looked through all that was read would cost its square. */
const NEAR = 60;

/** Any text of ours, ready to be read out: words and 、，。！？ alone. */
export const spoken = (text: string): string => readAloud(text).said;

/** The same, with what was left out. */
export function readAloud(text: string): SpokenText {
	const source = usual(text);
	const unsaid: string[] = [];
	let said = '';
	let isMeasured = false;
	for (let at = 0; at < source.length; ) {
		const place: ReadSoFar = { before: source.slice(Math.max(0, at - NEAR), at), isMeasured };
		const piece = pieceAt(source, at, place);
		if (piece.said === undefined) unsaid.push(piece.found);
		said += piece.said ?? '';
		// “28日-30日”: whether a hyphen means “to” is decided by what stands before it.
		isMeasured = piece.isNumber || (isMeasured && /^[\p{Script=Han}%℃]$/u.test(piece.found));
		at += piece.found.length;
	}
	return { said: tidy(said), unsaid };
}

const tidy = (said: string): string =>
	said.replace(/[、，]+(?=[，。！？])|(?<=，)、+|^[、，。]+/g, '').replace(/。+/g, '。');

/** Figures, letters and the signs between them as the rules know them, however they were typed; Chinese punctuation stays. */
const usual = (text: string): string =>
	text
		.replace(/[０-９Ａ-Ｚａ-ｚ％．－＋／＝＠＃＊＄＜＞]/g, (one) => one.normalize('NFKC'))
		// Units in one character: ㎥, ㎏.
		.replace(/[\u3380-\u33df]/g, (unit) => unit.normalize('NFKC').replace(/2$/, '²').replace(/3$/, '³'))
		.replace(/[−‐‑‒]/g, '-')
		.replace(/[〜∼]/g, '～')
		.replace(/[∶︰﹕]/g, ':')
		.replace(/[˚º](?=C)/g, '°')
		.replace(/µ/g, 'μ')
		.replace(/⬆\ufe0f?/g, '↑')
		.replace(/⬇\ufe0f?/g, '↓')
		.replace(LETTER_TIMES, '$1×')
		// A circle or a letter for the nought of a year, 二○二六年.
		.replace(ROUND_NOUGHT, '〇');

/** 5x8m, 4X100米 */
const LETTER_TIMES =
	/(?<![A-WYZa-wyz\d.])(\d+(?:\.\d+)?\s*(?:[ckm]?m|厘米|毫米|米|寸|尺)?)\s*[xX✕✖](?=\s*\d)/g;
const ROUND_NOUGHT = /(?<=[一二三四五六七八九〇○◯Oo])[○◯Oo](?=[一二三四五六七八九〇○◯Oo年])/g;

type Piece = { found: string; said: string | undefined; isNumber?: boolean };

/** The piece of `source` that begins at a place, by the first rule that knows it. */
function pieceAt(source: string, at: number, place: ReadSoFar): Piece {
	for (const { pattern, say, isNumber } of RULES) {
		pattern.lastIndex = at;
		const match = pattern.exec(source);
		if (!match || match[0] === '') continue;
		const after = source.slice(at + match[0].length);
		const said = say(match, { ...place, after });
		if (said === PASS) continue;
		return { found: match[0], said, isNumber: isNumber ?? false };
	}
	const found = String.fromCodePoint(source.codePointAt(at)!);
	if (/^[\p{Script=Han}、，。！？]$/u.test(found)) return { found, said: found };
	// Other letters and figures have words that we do not know; ornaments have none.
	return { found, said: /[\p{L}\p{N}]/u.test(found) ? undefined : '' };
}
