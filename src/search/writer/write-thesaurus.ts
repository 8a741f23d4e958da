/** The thesaurus as the engine reads it: bare units, and pages by their keys. */
import type { ThesaurusFile } from '../engine/format.ts';
import { unitsOf } from '../engine/units.ts';
import { keyOf } from './write-segment.ts';

/** How people speak, as the site's content says it; addresses are site addresses. */
export type SpokenWords = {
	/** What people say, and what the site calls the same. */
	words: readonly { said: readonly string[]; meant: readonly string[] }[];
	/** Words that say nothing of what is asked. */
	fillers: readonly string[];
	/** Places by an id, with the names that they go by. */
	places: readonly { id: string; names: readonly string[] }[];
	/**
	 * The page that answers whoever says a word of every group; `at` has one for each place. One that only lists others
	 * gives way to what is named besides.
	 */
	answers: readonly {
		when: readonly (readonly string[])[];
		page: string;
		at?: Readonly<Record<string, string>>;
		isList?: boolean;
	}[];
	/** Other names of parts of pages; they count as the page's, and lead to the part. */
	parts?: readonly { page: string; id: string; names: readonly string[] }[];
};

/** @returns nothing when it says nothing */
export function thesaurusFile({ words, fillers, places, answers }: SpokenWords): ThesaurusFile | undefined {
	const meanings = new Map<string, Set<string>>();
	for (const { said, meant } of words)
		for (const name of bare(said)) {
			const names = meanings.get(name) ?? new Set();
			for (const one of bare(meant)) if (one !== name) names.add(one);
			meanings.set(name, names);
		}
	const file: ThesaurusFile = {
		words: alike(meanings),
		fillers: bare(fillers),
		places: places.map(({ id, names }) => [id, bare(names)]),
		answers: answers.map(({ when, page, at, isList }) => ({
			when: when.map((group) => shortest(bare(group)).join(' ')),
			page: keyOf(page),
			...(isList && { isList }),
			...(at && { at: Object.fromEntries(Object.entries(at).map(([id, url]) => [id, keyOf(url)])) }),
		})),
	};
	return file.words.length + file.fillers.length + file.answers.length > 0 ? file : undefined;
}

/** Words that mean the same lie together: they cost a reader half as much. */
function alike(meanings: ReadonlyMap<string, ReadonlySet<string>>): ThesaurusFile['words'] {
	const groups = Map.groupBy(meanings, ([, meant]) => [...meant].join(' '));
	return [...groups].map(([meant, group]) => [group.map(([said]) => said).join(' '), meant]);
}

/** A rule asks whether a word is said anywhere: one that holds another of its group adds nothing. */
const shortest = (words: readonly string[]): string[] =>
	words.filter((word) => !words.some((other) => other !== word && word.includes(other)));

const bare = (words: readonly string[]): string[] => [
	...new Set(words.map((word) => unitsOf(word).join('')).filter((word) => word !== '')),
];
