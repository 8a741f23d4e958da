/** How a query is answered: word for word; as it sounds; corrected; taken apart. The first that answers wins. */
import type { Corpus } from './corpus.ts';
import { corrections } from './corrections.ts';
import type { Lexicon } from './lexicon.ts';
import { loosely, piecesOf } from './loose.ts';
import { ranked } from './rank.ts';
import type { SearchResult } from './search.ts';
import { isHan, phrasesOf } from './units.ts';

type Answer = { results: SearchResult[]; corrected?: string };

/** Fewer exact answers than this, and related content follows them. */
const ENOUGH = 10;
/** Shorter queries have no pieces; of longer ones readers want the very sentence. */
const SHORTEST_APART = 4;
const LONGEST_APART = 16;
const MOST_READINGS = 4;

export async function plan(corpus: Corpus, lexicon: () => Promise<Lexicon>, query: string): Promise<Answer> {
	const phrases = phrasesOf(query);
	if (phrases.length === 0) return { results: [] };
	await corpus.load(phrases.join(''));
	const exact = exactly(corpus, phrases);
	if (/^[a-z]+$/.test(phrases.join(''))) return spoken(corpus, await lexicon(), phrases, exact);
	if (exact.length > 0) return { results: withRelated(corpus, phrases, exact) };

	const words = await lexicon();
	const simple = phrases.map(words.simplified);
	if (simple.join() !== phrases.join()) {
		await corpus.load(simple.join(''));
		const results = exactly(corpus, simple);
		if (results.length > 0)
			return { results: withRelated(corpus, simple, results), corrected: simple.join(' ') };
	}
	const mended = await mend(corpus, words, simple);
	const pieces = piecesOf(corpus, mended.phrases);
	const known = pieces.every((piece) => piece.length > 1) && loosely(corpus, pieces).some(({ full }) => full);
	if (mended.changed && (mended.sure || !known)) {
		const results = exactly(corpus, mended.phrases);
		const meant =
			results.length > 0 ? withRelated(corpus, mended.phrases, results) : related(corpus, pieces, []);
		if (meant.length > 0) return { results: meant, corrected: mended.phrases.join(' ') };
	}
	return { results: related(corpus, piecesOf(corpus, simple), []) };
}

function exactly(corpus: Corpus, phrases: readonly string[]): SearchResult[] {
	const found = phrases.map((phrase) => corpus.find([...phrase]));
	return ranked(corpus, found).map((one) => ({ ...one, tier: 1, phrases }));
}

function withRelated(corpus: Corpus, phrases: readonly string[], exact: SearchResult[]): SearchResult[] {
	const { length } = phrases.join('');
	if (exact.length >= ENOUGH || length < SHORTEST_APART || length > LONGEST_APART) return exact;
	return [...exact, ...related(corpus, apart(corpus, phrases), exact)];
}

/** A phrase that occurs as a whole still comes apart for related content. */
function apart(corpus: Corpus, phrases: readonly string[]): string[][] {
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	const words = phrases.flatMap((phrase) => [...segmenter.segment(phrase)].map(({ segment }) => segment));
	return piecesOf(corpus, words);
}

function related(corpus: Corpus, pieces: string[][], exact: readonly SearchResult[]): SearchResult[] {
	if (pieces.length === 0) return [];
	const before = new Set(exact.map(({ page }) => page));
	const phrases = pieces.map((piece) => piece.join(''));
	const fresh = loosely(corpus, pieces).filter(({ page }) => !before.has(page));
	const full = fresh.filter((one) => one.full);
	const partial = exact.length + full.length < 5 ? fresh.filter((one) => !one.full).slice(0, 20) : [];
	return [...full, ...partial].map(({ page, score, full }) => ({ page, score, tier: full ? 2 : 3, phrases }));
}

/** Corrects each phrase that no page holds. */
async function mend(corpus: Corpus, words: Lexicon, phrases: readonly string[]) {
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
	words: Lexicon,
	phrases: readonly string[],
	exact: SearchResult[]
): Promise<Answer> {
	const letters = phrases.join('');
	const readings = await readingsOf(corpus, words, letters);
	const initials = letters.length > 1 ? await words.byInitials(letters) : [];
	const meant = [...readings, ...initials].slice(0, MOST_READINGS);
	await corpus.load(meant.join(''));
	const seen = new Set<number>();
	const answers: SearchResult[] = [];
	for (const term of meant)
		for (const result of exactly(corpus, [term]))
			if (!seen.has(result.page)) {
				seen.add(result.page);
				answers.push(result);
			}
	// Letters that really stand in a text come first, unless a reading stands there far more often.
	const own = exact.filter(({ page }) => !seen.has(page));
	const [first] = meant;
	if (!first) return { results: exact };
	if (exact.length >= answers.length && exact.length > 0) {
		const exactPages = new Set(exact.map(({ page }) => page));
		return { results: [...exact, ...answers.filter(({ page }) => !exactPages.has(page))] };
	}
	return { results: [...answers, ...own], corrected: first };
}

/** What stands in the texts and sounds like these letters, most frequent first. */
async function readingsOf(corpus: Corpus, words: Lexicon, letters: string): Promise<string[]> {
	const cuts = words
		.syllables(letters)
		.filter((cut) => cut.length > 1)
		.slice(0, 4);
	const found = new Map<string, number>();
	for (const cut of cuts) {
		const classes = cut.map(words.charactersOf);
		await corpus.load(classes.flat());
		for (const [text, count] of corpus.spelled(classes)) found.set(text, count);
	}
	return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
}
