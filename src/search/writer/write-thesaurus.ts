/** The thesaurus as the engine reads it: bare units, and pages by their keys. */
import type { ThesaurusFile } from '../engine/format.ts';
import { unitsOf } from '../engine/units.ts';
import { keyOf } from './write-segment.ts';

/** How people speak, as the site's content says it; addresses are site addresses. */
export type ThesaurusWords = {
	/** What people say, and what the site calls the same. */
	words: readonly { said: readonly string[]; meant: readonly string[] }[];
	/** What only makes a question. */
	fillers: readonly string[];
	/** Places by an id, with the names that they go by. */
	places: readonly { id: string; names: readonly string[] }[];
	/** The page that answers whoever says a word of every list; `at` has one for each place. */
	answers: readonly {
		when: readonly (readonly string[])[];
		page: string;
		at?: Readonly<Record<string, string>>;
	}[];
};

/** @returns nothing when it says nothing */
export function thesaurusFile({
	words,
	fillers,
	places,
	answers,
}: ThesaurusWords): ThesaurusFile | undefined {
	const meanings = new Map<string, Set<string>>();
	for (const { said, meant } of words)
		for (const name of bare(said)) {
			const names = meanings.get(name) ?? new Set();
			for (const one of bare(meant)) if (one !== name) names.add(one);
			meanings.set(name, names);
		}
	const file: ThesaurusFile = {
		words: [...meanings].map(([said, meant]) => [said, [...meant]]),
		fillers: bare(fillers),
		places: places.map(({ id, names }) => [id, bare(names)]),
		answers: answers.map(({ when, page, at }) => ({
			when: when.map(bare),
			page: keyOf(page),
			...(at && { at: Object.fromEntries(Object.entries(at).map(([id, url]) => [id, keyOf(url)])) }),
		})),
	};
	return file.words.length + file.fillers.length + file.answers.length > 0 ? file : undefined;
}

const bare = (words: readonly string[]): string[] => [
	...new Set(words.map((word) => unitsOf(word).join('')).filter((word) => word !== '')),
];
