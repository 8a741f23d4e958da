/** A query of bare letters: a word of its own, pinyin, or initials. */
import { folded } from '../../platform/characters.ts';
import { exactly, type PlannedAnswer } from './answers.ts';
import type { Corpus } from './corpus.ts';
import type { SearchResult } from './search-result.ts';
import type { SoundTable } from './sound-table.ts';
import { readings } from './spoken.ts';

/** @param exact pages that hold the letters as they stand */
export async function lettersAnswered(
	corpus: Corpus,
	words: SoundTable,
	letters: string,
	phrases: readonly string[],
	exact: SearchResult[]
): Promise<PlannedAnswer> {
	// One letter stands for half the language.
	const meant = letters.length === 1 && exact.length > 0 ? [] : await readings(corpus, words, letters);
	const [first, ...others] = meant;
	if (!first) return { results: exact };
	const read = meant.flatMap((term) => exactly(corpus, [term]));
	// A word of its own, or how it begins, is what was meant; letters inside an address are an accident.
	const isWord = await standsAlone(corpus, phrases, exact);
	// What letters may stand for besides is no answer to a word.
	const results = isWord
		? [...exact, ...read.map((one) => ({ ...one, tier: 2 as const }))]
		: [...read, ...exact];
	const seen = new Set<number>();
	const once = results.filter(({ page }) => !seen.has(page) && seen.add(page));
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
