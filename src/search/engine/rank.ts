/** The order of pages that hold every phrase: those with it in the title first, then those that speak of it most. */
import type { Corpus, Found } from './corpus.ts';

const SATURATION = 1.2;
const LENGTH = 0.5;
const TITLE = 1_000;
/** What a page's own weight adds where it has all in its title, and where it only speaks of it. */
const WEIGHT = { titled: 400, told: 4 } as const;

/** Pages that hold all of `found`, best first. */
export function ranked(corpus: Corpus, found: readonly Found[]): { page: number; score: number }[] {
	const [rarest, ...others] = [...found].sort((a, b) => a.counts.size - b.counts.size);
	if (!rarest) return [];
	const pages = [...rarest.counts.keys()].filter((page) => others.every(({ counts }) => counts.has(page)));
	return pages
		.map((page) => ({ page, score: scoreOf(corpus, found, page) }))
		.sort((a, b) => b.score - a.score || corpus.settle(a.page, b.page));
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
	return score + (20 * titled) / found.length + WEIGHT.told * weight;
}

export const rarity = (corpus: Corpus, pages: number): number =>
	pages === 0 ? 0 : Math.log(1 + corpus.pages / pages);
