/**
 * The order of pages that hold every phrase: those with it in the title first, then those that speak of it most (BM25).
 * The numbers hold these groups apart; within that they were chosen by `npm run bench search` on the query sets that
 * `src/search/README.md` names for it, never on the one that is held out.
 */
import type { Corpus, Found } from './corpus.ts';

/** k1 of BM25, at its usual value: how soon a further mention of a phrase adds nothing. */
const SATURATION = 1.2;
/** b of BM25, usually 0.75: how much a long page is held back. */
const LENGTH = 0.5;
/** More than any sum of mentions: a page with all of the query in its title stands before all that only speak of it. */
const TITLE = 1_000;
/** What it is worth to have all parts in the title; some have their share. A few mentions outweigh it. */
const PARTLY_TITLED = 20;
/** What a page's own weight adds where it has all in its title, and where it only speaks of it. */
const WEIGHT = { titled: 400, told: 4 } as const;

/** Pages that hold all of `found`, best first. */
export function ranked(corpus: Corpus, found: readonly Found[]): { page: number; score: number }[] {
	const [rarest, ...others] = [...found].sort((a, b) => a.counts.size - b.counts.size);
	if (!rarest) return [];
	const pages = [...rarest.counts.keys()].filter((page) => others.every(({ counts }) => counts.has(page)));
	return pages
		.map((page) => ({ page, score: scoreOf(corpus, found, page) }))
		.sort((a, b) => b.score - a.score || corpus.breakTie(a.page, b.page));
}

/** How much a page speaks of these; parts that it lacks count nothing. */
export function scoreOf(corpus: Corpus, found: readonly Found[], page: number): number {
	const length = 1 - LENGTH + (LENGTH * corpus.lengthOf(page)) / corpus.meanLength;
	let score = 0;
	let titled = 0;
	for (const { counts, titled: inTitle } of found) {
		const count = counts.get(page) ?? 0;
		score += (rarity(corpus, counts.size) * count * (SATURATION + 1)) / (count + SATURATION * length);
		if (inTitle.has(page)) titled += 1;
	}
	const weight = corpus.weightOf(page);
	if (titled === 0) return score + WEIGHT.told * weight;
	// A short title that is nearly the query alone is what was meant.
	if (titled === found.length)
		return score + TITLE + TITLE / (1 + corpus.titleLengthOf(page)) + WEIGHT.titled * weight;
	return score + (PARTLY_TITLED * titled) / found.length + WEIGHT.told * weight;
}

export const rarity = (corpus: Corpus, pages: number): number =>
	pages === 0 ? 0 : Math.log(1 + corpus.pages / pages);
