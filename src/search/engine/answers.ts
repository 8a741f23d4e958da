/** Answers of a corpus: pages with every phrase, and what is related to a query. */
import type { Corpus } from './corpus.ts';
import { related } from './loose.ts';
import { ranked } from './rank.ts';
import type { SearchResult } from './search-result.ts';
import type { Concept } from './thesaurus.ts';

export type PlannedAnswer = {
	results: SearchResult[];
	corrected?: string;
	others?: string[];
	meant?: string[];
};
/** Runs of a query between its fillers. */
export type Runs = readonly (readonly Concept[])[];

/** Fewer exact answers than this, and related content follows them. */
export const ENOUGH = 10;
/** Shorter queries have no pieces; of longer ones readers want the very sentence. */
const SHORTEST_APART = 4;
const LONGEST_APART = 16;
/** What it is worth that phrases follow each other as typed: more than often, less than in the title. */
const IN_TURN = 100;

/** Pages with every phrase; where the phrases follow each other as they were typed, it is the very place. */
export function exactly(corpus: Corpus, phrases: readonly string[]): SearchResult[] {
	const found = phrases.map((phrase) => corpus.find([...phrase]));
	const results = ranked(corpus, found).map((one): SearchResult => ({ ...one, tier: 1, phrases }));
	if (phrases.length < 2 || results.length < 2) return results;
	const { counts } = corpus.find([...phrases.join('')]);
	return results
		.map((one) => ({ ...one, score: one.score + (counts.has(one.page) ? IN_TURN : 0) }))
		.sort((a, b) => b.score - a.score || corpus.breakTie(a.page, b.page));
}

/** Exact answers with what is related behind them, where they are few. */
export function withRelated(corpus: Corpus, runs: Runs, exact: SearchResult[]): SearchResult[] {
	const { length } = runs
		.flat()
		.map(({ text }) => text)
		.join('');
	if (exact.length >= ENOUGH || length < SHORTEST_APART || length > LONGEST_APART) return exact;
	return [...exact, ...related(corpus, runs, exact)];
}

/** Phrases as parts without any other name. */
export const plainly = (phrases: readonly string[]): Runs => phrases.map((text) => [{ text, meant: [] }]);
