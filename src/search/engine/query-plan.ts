/** How a query is answered: word for word; as it sounds; corrected; taken apart. The first that answers wins. */
import { folded } from '../../platform/characters.ts';

import type { Corpus } from './corpus.ts';
import { corrections } from './corrections.ts';
import { plainPages, related } from './loose.ts';
import { ranked } from './rank.ts';
import type { SearchResult } from './search-result.ts';
import type { SoundTable } from './sound-table.ts';
import { readings } from './spoken.ts';
import { isHan, lettersOf, phrasesOf, SENTENCE, unitsOf } from './units.ts';

type Answer = { results: SearchResult[]; corrected?: string; others?: string[] };

/** Fewer exact answers than this, and related content follows them. */
const ENOUGH = 10;
/** Shorter queries have no pieces; of longer ones readers want the very sentence. */
const SHORTEST_APART = 4;
const LONGEST_APART = 16;
/** What it is worth that phrases follow each other as typed: more than often, less than in the title. */
const IN_TURN = 100;
/** A correction so many times rarer than pages that hold the words as typed is no correction. */
const SELDOM = 20;

export async function planQuery(
	corpus: Corpus,
	lexicon: () => Promise<SoundTable>,
	query: string
): Promise<Answer> {
	const phrases = phrasesOf(query);
	if (phrases.length === 0) return { results: [] };
	await corpus.load(phrases.join(''));
	const exact = exactly(corpus, phrases);
	const letters = lettersOf(phrases);
	if (letters !== undefined) return spoken(corpus, await lexicon(), letters, phrases, exact);
	if (exact.length > 0) return { results: withRelated(corpus, phrases, exact) };

	const words = await lexicon();
	const simple = phrases.map(words.simplified);
	if (simple.join() !== phrases.join()) {
		await corpus.load(simple.join(''));
		const results = exactly(corpus, simple);
		if (results.length > 0)
			return { results: withRelated(corpus, simple, results), corrected: simple.join(' ') };
	}
	const whole = await overClauses(corpus, simple);
	if (whole.length > 0) return { results: withRelated(corpus, simple, whole) };
	const mended = await mend(corpus, words, simple);
	if (mended.changed) {
		const results = exactly(corpus, mended.phrases);
		const plain = plainPages(corpus, simple);
		if (plain === 0 || (mended.sure && results.length * SELDOM >= plain)) {
			const meant =
				results.length > 0
					? withRelated(corpus, mended.phrases, results)
					: related(corpus, mended.phrases, []);
			if (meant.length > 0) return { results: meant, corrected: mended.phrases.join(' ') };
		}
	}
	return { results: related(corpus, simple, []) };
}

/** Pages with every phrase; where the phrases follow each other as they were typed, it is the very place. */
function exactly(corpus: Corpus, phrases: readonly string[]): SearchResult[] {
	const found = phrases.map((phrase) => corpus.find([...phrase]));
	const results = ranked(corpus, found).map((one): SearchResult => ({ ...one, tier: 1, phrases }));
	if (phrases.length < 2 || results.length < 2) return results;
	const { counts } = corpus.find([...phrases.join('')]);
	return results
		.map((one) => ({ ...one, score: one.score + (counts.has(one.page) ? IN_TURN : 0) }))
		.sort((a, b) => b.score - a.score || corpus.settle(a.page, b.page));
}

/** Pages that hold long phrases but for the ends of clauses, which nobody types. */
async function overClauses(corpus: Corpus, phrases: readonly string[]): Promise<SearchResult[]> {
	if (!phrases.some(({ length }) => length >= SENTENCE)) return [];
	const likely = related(corpus, phrases, []).slice(0, 3 * ENOUGH);
	const pages = await Promise.all(likely.map(({ page }) => corpus.page(page)));
	return likely.flatMap((one, at) => {
		const text = unitsOf(pages[at]!.title + pages[at]!.text).join('');
		const holds = (phrase: string) =>
			phrase.length < SENTENCE ? corpus.find([...phrase]).counts.has(one.page) : text.includes(phrase);
		return phrases.every(holds) ? [{ ...one, tier: 1 as const }] : [];
	});
}

function withRelated(corpus: Corpus, phrases: readonly string[], exact: SearchResult[]): SearchResult[] {
	const { length } = phrases.join('');
	if (exact.length >= ENOUGH || length < SHORTEST_APART || length > LONGEST_APART) return exact;
	return [...exact, ...related(corpus, phrases, exact)];
}

/** Corrects each phrase that no page holds. */
async function mend(corpus: Corpus, words: SoundTable, phrases: readonly string[]) {
	let sure = true;
	const mended: string[] = [];
	for (const phrase of phrases) {
		const isKnown = corpus.find([...phrase]).total > 0 || ![...phrase].some(isHan);
		const [best] = isKnown ? [] : await corrections(corpus, words, phrase);
		if (best) sure &&= best.sure;
		mended.push(best?.phrase ?? phrase);
	}
	return { phrases: mended, changed: mended.join() !== phrases.join(), sure };
}

/** Letters may be a word, pinyin or initials. */
async function spoken(
	corpus: Corpus,
	words: SoundTable,
	letters: string,
	phrases: readonly string[],
	exact: SearchResult[]
): Promise<Answer> {
	// One letter stands for half the language.
	const meant = letters.length === 1 && exact.length > 0 ? [] : await readings(corpus, words, letters);
	const [first, ...others] = meant;
	if (!first) return { results: exact };
	const read = meant.flatMap((term) => exactly(corpus, [term]));
	// A word of its own, or how it begins, is what was meant; letters inside an address are an accident.
	const isWord = await standsAlone(corpus, phrases, exact);
	const results = isWord ? [...exact, ...read] : [...read, ...exact];
	const once = [...new Map(results.toReversed().map((one) => [one.page, one])).values()].reverse();
	return isWord ? { results: once } : { results: once, corrected: first, others };
}

const LOOKED_AT = 5;

async function standsAlone(corpus: Corpus, phrases: readonly string[], exact: readonly SearchResult[]) {
	const texts = await Promise.all(exact.slice(0, LOOKED_AT).map(({ page }) => corpus.page(page)));
	return texts.some(({ title, text }) => {
		const words = folded(`${title} ${text}`);
		const runs = words.match(/[a-z0-9]+/g) ?? [];
		return phrases.every((phrase) =>
			runs.some((run) => run === phrase || (phrase.length > 2 && run.startsWith(phrase)))
		);
	});
}
