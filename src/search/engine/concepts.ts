/** What was asked as parts that a page may call by any of their names. */
import type { Corpus, Found } from './corpus.ts';
import type { Concept } from './thesaurus.ts';

/** All units that must be loaded before these can be found. */
export const unitsIn = (runs: readonly (readonly Concept[])[]): string =>
	runs
		.flat()
		.map(({ text, meant }) => text + meant.join(''))
		.join('');

/** Pages that hold a part under any of its names. */
export function foundAs(corpus: Corpus, { text, meant }: Concept): Found {
	const [said, ...others] = [text, ...meant].map((name) => corpus.find([...name]));
	const named = others.filter(({ total }) => total > 0);
	if (named.length === 0) return said!;
	const counts = new Map(said!.counts);
	const titled = new Set(said!.titled);
	for (const one of named) {
		for (const [page, count] of one.counts) counts.set(page, (counts.get(page) ?? 0) + count);
		for (const page of one.titled) titled.add(page);
	}
	return { counts, titled, total: named.reduce((sum, { total }) => sum + total, said!.total) };
}

/** Names besides those that were said, where the site has them. */
export const otherNames = (corpus: Corpus, runs: readonly (readonly Concept[])[]): string[] => [
	...new Set(runs.flat().flatMap(({ meant }) => meant.filter((name) => corpus.find([...name]).total > 0))),
];
