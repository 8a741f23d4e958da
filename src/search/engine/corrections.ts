/**
 * What may have been meant by a phrase that no page holds: one character wrong, two exchanged, one too many, one missing.
 * The texts themselves are the dictionary: a correction is offered only when it stands somewhere on the site.
 */
import type { Corpus } from './corpus.ts';
import type { SoundTable } from './sound-table.ts';
import { GAP, located } from './units.ts';
import { isOfWords, searchWords, standsAsWords } from './word-cutting.ts';

/** `keeps`: all that was typed is still there, with a character between. */
export type Correction = { phrase: string; sure: boolean; keeps: boolean; score: number };

const SHORTEST = 2;
const LONGEST = 24;
/** How likely each mistake is, as much as a phrase that comes up 2^worth times as often. */
const WORTH = { exchanged: 20, sound: 16, twice: 16, missing: 10, tooMany: 10, wrong: 9, atEnd: 4 } as const;
/** What it is worth that a phrase is whole words, none of them a single character. */
const WHOLE = 6;
/** In shorter phrases any other character may stand anywhere, and what sounds alike must be a word, a name or in a title. */
const SHORTEST_GUESSED = 4;
/** The hundred commonest surnames and some more: nine in ten people bear one of them. */
const SURNAMES = new Set(
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘于余蒋蔡杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤冉蔺庞瞿项'
);

/** Best first. `sure` ones sound like what was typed, exchange two neighbours or say one twice. */
export async function corrections(
	corpus: Corpus,
	lexicon: SoundTable,
	phrase: string
): Promise<Correction[]> {
	const units = [...phrase];
	if (units.length < SHORTEST || units.length > LONGEST) return [];
	const offered = new Map<string, Correction>();
	const offer: Offer = (changed, sure, worth) => {
		const { total, titled } = corpus.find(changed);
		if (total === 0) return;
		const text = changed.join('');
		const score = worth + Math.log2(1 + total) + (titled.size > 0 ? 2 : 0) + WHOLE * inWords(text);
		if ((offered.get(text)?.score ?? 0) < score)
			offered.set(text, { phrase: text, sure, keeps: worth === WORTH.missing, score });
	};
	for (let at = 0; at + 1 < units.length; at += 1) {
		const exchanged = [...units.slice(0, at), units[at + 1]!, units[at]!, ...units.slice(at + 2)];
		offer(exchanged, units.length > 2, WORTH.exchanged);
	}
	for (const at of units.keys()) await soundAlike(corpus, lexicon, units, at, offer);
	if (units.length > 3)
		for (const at of units.keys()) {
			const isTwice = units[at] === units[at + 1];
			const isEnd = at === 0 || at === units.length - 1;
			const worth = isTwice ? WORTH.twice : isEnd ? WORTH.atEnd : WORTH.tooMany;
			offer([...units.slice(0, at), ...units.slice(at + 1)], isTwice, worth);
		}
	const isLong = units.length >= SHORTEST_GUESSED;
	const isNameless = !isLong && !isJumble(phrase);
	if (!isNameless && ![...offered.values()].some(({ sure }) => sure))
		for (const at of units.keys()) {
			const isEnd = at === 0 || at === units.length - 1;
			const worth = isEnd ? WORTH.atEnd : WORTH.wrong;
			const offerName: Offer = (changed, ...rest) => {
				if (isLong || isName(changed)) offer(changed, ...rest);
			};
			await guess(corpus, units.slice(0, at), units.slice(at + 1), worth, offerName);
			if (at > 0 && isLong) await guess(corpus, units.slice(0, at), units.slice(at), WORTH.missing, offer);
		}
	return [...offered.values()].sort((a, b) => b.score - a.score);
}

/** Three characters that are no words of the language: perhaps a name with a slip in it. */
const isJumble = (phrase: string): boolean =>
	phrase.length === NAME && searchWords(phrase).every(({ length }) => length === 1);
const isName = (units: readonly string[]): boolean => units.length === NAME && SURNAMES.has(units[0]!);
const NAME = 3;

/** Whether a phrase stands somewhere as words do: what begins or ends inside a word was meant by nobody. */
export async function standsWhole(corpus: Corpus, phrase: string): Promise<boolean> {
	const numbers = [...corpus.find([...phrase]).counts.keys()].slice(0, MOST_PAGES);
	const pages = await Promise.all(numbers.map(corpus.page));
	return pages.some(({ title, text }) => {
		const { units } = located(title + GAP + text);
		for (let at = units.indexOf(phrase); at >= 0; at = units.indexOf(phrase, at + 1)) {
			const start = units.lastIndexOf(GAP, at) + 1;
			const clause = units.slice(start).split(GAP, 1)[0]!;
			if (standsAsWords(clause, at - start, at - start + phrase.length)) return true;
		}
		return false;
	});
}

/** Share of a text that stands in words of several characters. */
function inWords(text: string): number {
	const long = searchWords(text).filter((word) => word.length > 1);
	return long.join('').length / text.length;
}

type Offer = (changed: readonly string[], sure: boolean, worth: number) => void;

/** Pages with what stands before and after one unit. */
function around(corpus: Corpus, before: readonly string[], after: readonly string[]): Iterable<number> {
	if (before.length === 0) return corpus.find(after).counts.keys();
	return after.length === 0 ? corpus.find(before).counts.keys() : corpus.between(before, 1, after);
}

/** Puts what sounds alike in one place, if what stands around it occurs at all. */
async function soundAlike(
	corpus: Corpus,
	lexicon: SoundTable,
	units: readonly string[],
	at: number,
	offer: Offer
) {
	const before = units.slice(0, at);
	const after = units.slice(at + 1);
	if ([...around(corpus, before, after)].length === 0) return;
	const others = lexicon.homophones(units[at]!).filter((one) => one !== units[at]);
	await corpus.load(others);
	for (const other of others) {
		const changed = [...before, other, ...after];
		const text = changed.join('');
		const isLong = changed.length >= SHORTEST_GUESSED;
		const isKnown = isLong || isOfWords(text) || lexicon.isTerm(text) || isName(changed);
		if (isKnown || corpus.find(changed).titled.size > 0) offer(changed, true, WORTH.sound);
	}
}

const MOST_PAGES = 4;
const MOST_GUESSES = 3;

/** Reads in some texts what stands between the two. */
async function guess(
	corpus: Corpus,
	before: readonly string[],
	after: readonly string[],
	worth: number,
	offer: Offer
) {
	const pages = [...around(corpus, before, after)].slice(0, MOST_PAGES);
	const counts = new Map<string, number>();
	for (const { title, text } of await Promise.all(pages.map(corpus.page)))
		for (const [, unit] of located(title + GAP + text).units.matchAll(
			new RegExp(`${literally(before)}(.)${literally(after)}`, 'gu')
		))
			counts.set(unit!, (counts.get(unit!) ?? 0) + 1);
	const likely = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_GUESSES);
	await corpus.load(likely.map(([unit]) => unit));
	for (const [unit] of likely) offer([...before, unit, ...after], false, worth);
}

/** The point of 2.5 is the only unit that means something else to a regular expression. */
const literally = (units: readonly string[]): string => units.join('').replaceAll('.', '\\.');
