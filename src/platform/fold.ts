/**
 * One plain spelling for text that is searched for numbers and names: what looks the same to a reader becomes the same
 * characters, and every character knows where it stood.
 */
import { circledDigits } from './circled-figures.ts';

/** `text` is what may be searched; `at(i)` is where its character `i` stands in the source. */
export type Folded = { text: string; at: (index: number) => number };

/** Several characters that stand for one, e.g. `&nbsp;`, or for none, as the marks of Markdown and HTML do. */
const PIECE =
	/&(?:#x?[\da-f]{1,6}|nbsp|ensp|emsp|thinsp|shy|zwn?j|middot|ndash|mdash);|[*`\\]+|~~|<\/?(?:br|wbr|b|i|u|em|strong|span|font|su[bp]|mark|ins|del|small)(?=[ />])(?![^<>]{0,100}\d{7})[^<>\n]{0,100}>/iy;

const ENTITIES: Record<string, string> = {
	...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '', zwnj: '' },
	...{ middot: '.', ndash: '-', mdash: '-' },
};

// Format characters, joiners, variation selectors and the frame of keycap emoji: nothing a reader sees.
const UNSEEN = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u;
const BLANK = /^[\p{Zs}\t]$/u;
const DASH = /^[\p{Pd}\u2212\u02d7\u2043\u30fc\uff5e~_]$/u;
const DOT = /^[.\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\uff0e\uff65\u318d]$/u;
const HAN = /\p{Script=Han}/u;
// Marks of Markdown leave no trace on the page; `李*英` is somebody whose name was hidden.
const MARKS = /^(?:[*`\\]+|~~)$/;

/** Runs of characters that are plain already, and that begin no piece. */
const PLAIN = /[\u4e00-\u9fff\u3001\u3002\u300a\u300b\u201c\u201d\nA-Za-z\d,:;!?()"'/>=+%#@$^|{}[\].-]+/y;

/**
 * Blanks become one blank, dashes `-`, dots `.`, full-width and styled letters and digits plain ones; what nobody sees
 * is dropped. A line of figures in Chinese characters that is as long as a telephone number becomes digits, and so do
 * letters in it that look like them.
 */
export function fold(source: string): Folded {
	const pieces: string[] = [];
	/** Where each piece begins, in what may be searched and in the source; a run goes on there as it does here. */
	const parts: { from: number; start: number; isRun: boolean }[] = [];
	let from = 0;
	for (let start = 0; start < source.length; ) {
		PLAIN.lastIndex = start;
		const run = PLAIN.exec(source)?.[0];
		const piece = run ?? pieceAt(source, start);
		const end = start + piece.length;
		const isHidden = piece === '*' && HAN.test(source[start - 1] ?? '') && HAN.test(source[end] ?? '');
		const plain =
			run !== undefined || isHidden ? piece : (circledDigits(source, start, piece) ?? plainOf(piece));
		if (plain !== '' && (plain !== ' ' || pieces.at(-1) !== ' ')) {
			pieces.push(plain);
			parts.push({ from, start, isRun: run !== undefined });
			from += plain.length;
		}
		start = end;
	}
	return {
		text: withDigits(pieces.join('')),
		at: (index) => {
			if (index >= from) return source.length;
			let [first, last] = [0, parts.length - 1];
			while (first < last) {
				const middle = Math.ceil((first + last) / 2);
				if (parts[middle]!.from <= index) first = middle;
				else last = middle - 1;
			}
			const { from: begins, start, isRun } = parts[first]!;
			return start + (isRun ? index - begins : 0);
		},
	};
}

function pieceAt(source: string, start: number): string {
	const one = String.fromCodePoint(source.codePointAt(start)!);
	if (!/[&*`\\~<]/.test(one)) return one;
	PIECE.lastIndex = start;
	return PIECE.exec(source)?.[0] ?? one;
}

// A text has few different characters.
const known = new Map<string, string>();

function plainOf(piece: string): string {
	const cached = known.get(piece);
	if (cached !== undefined) return cached;
	const plain = foldPiece(piece);
	if (known.size > 20_000) known.clear();
	if (piece.length < 10) known.set(piece, plain);
	return plain;
}

function foldPiece(piece: string): string {
	// Three stars and fewer are emphasis; more of them stand for digits that were left out on purpose.
	if (MARKS.test(piece)) return piece.length > 3 ? piece : '';
	if (piece.length > 1 && piece.startsWith('<')) return /^<br/i.test(piece) ? '\n' : '';
	const shown = piece.length > 2 && piece.startsWith('&') ? named(piece.slice(1, -1)) : piece;
	if (shown === '' || UNSEEN.test(shown)) return '';
	if (BLANK.test(shown)) return ' ';
	if (DASH.test(shown)) return '-';
	if (DOT.test(shown)) return '.';
	return shown.normalize('NFKC');
}

function named(name: string): string {
	if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? '';
	const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

const FIGURES = '零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺';
const VALUE = (character: string) => {
	const at = FIGURES.indexOf(character);
	if (at < 0) return character;
	if (character === '幺') return '1';
	return String(at < 3 ? 0 : at < 12 ? at - 2 : at - 11);
};
/** So many figures in a row are no amount and no year. */
const LONG_NUMBER = new RegExp(`[${FIGURES}\\d](?:[ -]?[${FIGURES}\\d]){10,}`, 'g');

/** A number in plain digits between words that end and begin as figures do: 张三13912345678三组. */
const BETWEEN_WORDS = new RegExp(`^[${FIGURES} -]*\\d(?:[ -]?\\d){10,}[${FIGURES} -]*$`);

/** The same with letters that look like figures, O and l, typed by mistake or to get past a check. */
const LIKE_NUMBER = /(?<![A-Za-z\d])[\dOoIl](?:[ -]?[\dOoIl]){10,17}[Xx]?(?![A-Za-z\d])/g;
const MOST_LETTERS = 4;
const LETTER = /[OoIl]/g;

const withDigits = (text: string) =>
	text
		.replace(LONG_NUMBER, (run) => (BETWEEN_WORDS.test(run) ? run : Array.from(run, VALUE).join('')))
		.replace(LIKE_NUMBER, (run) =>
			(run.match(LETTER)?.length ?? 0) > MOST_LETTERS
				? run
				: run.replace(LETTER, (letter) => (/o/i.test(letter) ? '0' : '1'))
		);
