/**
 * Where a Chinese title may break: between words, not inside them. Shown with `word-break: keep-all`, so that no line of a title begins in the middle of a word or of a name.
 */

const BREAK = '\u200b';
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

const QUOTED = /[“‘《][^“”‘’《》]{1,6}[”’》]/g;
/** Never the last of a line. */
const OPENS = /[“‘（《〈【〔「『([]$/;
/** After it a new thought begins. */
const PAUSES = /[，。、；：！？]$/;
/** Never the first of a line. */
const CLOSES = /^[\s”’）》〉】〕」』)\],，。、；：:;！!？?…—·～]/;
const JOINS = /[·～—:.-]$/;
/** Single words that lean on the one before, and those that lean on the one after. */
const LEANS_BACK = /^[的地得了着过之们者性吗呢吧里上下中节课会队站村乡镇班堂头家]$/;
const LEANS_ON = /^[和与为在把被向从给让不没再又也都就还只最更]$/;
const NUMBER = /[0-9０-９一二三四五六七八九十百千万两几第]$/;
const MEASURE = /^[年月日号周岁里点分元块斤亩个位名人件次场期届节项张户]$/;
const DATE = /\d[年月]$/;
/** The dictionary of engines is small: what it leaves in single characters is mostly a word that it does not know. */
const SINGLES = /^\p{Script=Han}{1,3}$/u;

/**
 * The same text with a zero-width space wherever a line may end.
 * @param names words that are never parted, such as those of places; where two fit, the longer is taken
 */
export const phrased = (text: string, names: readonly string[] = []): string =>
	phrases(text, names).join(BREAK);

// Titles of stories stand on many pages.
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5000;

/** The parts of a text between which a line may end; joined they are the text again. */
export function phrases(text: string, names: readonly string[] = []): readonly string[] {
	const key = [text, ...names].join('\n');
	const parts = known.get(key) ?? phrasesOf(text, names);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(key, parts);
	return parts;
}

function phrasesOf(text: string, names: readonly string[]): string[] {
	const parts: string[] = [];
	// True while the last part consists of single characters.
	let loose = false;
	for (const word of words(text, names)) {
		const last = parts.at(-1);
		const isSingle = [...word].length === 1;
		const joins: boolean =
			last !== undefined && (isOne(last, word) || (loose && isSingle && SINGLES.test(last)));
		if (joins) parts[parts.length - 1] = last + word;
		else parts.push(word);
		loose = isSingle && (loose || !joins);
	}
	// A line of one character is no line.
	const last = parts.at(-1);
	if (parts.length > 1 && last?.length === 1) parts.splice(-2, 2, parts.at(-2) + last);
	return parts;
}

const isOne = (last: string, word: string): boolean =>
	CLOSES.test(word) ||
	OPENS.test(last) ||
	JOINS.test(last) ||
	(LEANS_BACK.test(word) && !PAUSES.test(last)) ||
	LEANS_ON.test(last) ||
	(NUMBER.test(last) && (MEASURE.test(word) || NUMBER.test(word))) ||
	(DATE.test(last) && NUMBER.test(word));

function* words(text: string, names: readonly string[]): Generator<string> {
	const known = [...names, ...(text.match(QUOTED) ?? [])].filter(Boolean).sort((a, b) => b.length - a.length);
	let rest = text;
	while (rest !== '') {
		const name = known.find((one) => rest.startsWith(one));
		if (name !== undefined) {
			yield name;
			rest = rest.slice(name.length);
			continue;
		}
		const next = Math.min(...known.map((one) => rest.indexOf(one)).filter((at) => at > 0), rest.length);
		for (const { segment } of SEGMENTER.segment(rest.slice(0, next))) yield segment;
		rest = rest.slice(next);
	}
}
