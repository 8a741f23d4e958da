/**
 * The search engine. Runs in browsers and in Node alike; it only asks for files by name.
 *
 *     const engine = await openSearch(read);
 *     const { results, total, corrected } = await engine.search('四点半课堂', { order: 'date' });
 *     const shown = await engine.show(results[0]);
 */

import { type Corpus, openCorpus } from './corpus.ts';
import { type ExcerptPiece, excerpt } from './excerpt.ts';
import {
	FORMAT,
	INDEX_FILE,
	type IndexFile,
	type ReadFile,
	type ThesaurusFile,
	type TitlesFile,
	unzipped,
} from './format.ts';
import { planQuery } from './query-plan.ts';
import type { SearchResult } from './search-result.ts';
import { openSoundTable, type SoundTable } from './sound-table.ts';
import { openThesaurus } from './thesaurus.ts';
import { unitsOf } from './units.ts';

export type SearchOptions = {
	/** Wanted values by facet; a page must have one of each facet's. */
	filters?: Readonly<Record<string, readonly string[]>>;
	order?: 'relevance' | 'date';
	/** The place that is meant where none is named, by its id in the thesaurus. */
	near?: string;
};

export type SearchAnswer = {
	results: SearchResult[];
	/** Results of tier 1. */
	exact: number;
	/** What was searched instead of what was typed. */
	corrected?: string;
	/** What else letters may stand for; these results come after. */
	others?: string[];
	/** What the site calls that which was asked, where people say it otherwise; searched as well. */
	meant?: string[];
	/** Results by value of each facet, with the filters of all other facets applied. */
	facets: Record<string, Record<string, number>>;
};

export type ShownResult = {
	url: string;
	title: ExcerptPiece[];
	date: string;
	image?: string | undefined;
	excerpt: ExcerptPiece[];
	/** Parts of the page in which the phrases stand. */
	sections: { url: string; title: string; excerpt: ExcerptPiece[] }[];
	values: (facet: string) => readonly string[];
};

export type SearchEngine = {
	search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
	show: (result: SearchResult) => Promise<ShownResult>;
	/** Values of a facet on a result's page; unlike `show` it fetches nothing. */
	valuesOf: (result: SearchResult, facet: string) => readonly string[];
	/** Terms and titles that complete what is being typed. */
	suggest: (typed: string, most?: number) => Promise<Suggestion[]>;
	pages: number;
};
/** `note` tells a title from others that read the same. */
export type Suggestion = { text: string; url?: string; note?: string };

/** @throws when the index is not there or of another format */
export async function openSearch(read: ReadFile): Promise<SearchEngine> {
	const index: IndexFile = JSON.parse(new TextDecoder().decode(await read(INDEX_FILE)));
	if (index.format !== FORMAT) throw new Error(`search index of format ${index.format}`);
	const json = async <File>(name: string): Promise<File> => JSON.parse(await unzipped(await read(name)));
	const [corpus, thesaurus] = await Promise.all([
		openCorpus(read, index),
		index.thesaurus === undefined
			? openThesaurus()
			: json<ThesaurusFile>(index.thesaurus).then(openThesaurus),
	]);
	const lexicon = once(async (): Promise<SoundTable> => openSoundTable(await json(index.lexicon), json));
	const titles = once(async () => {
		const { pages } = await json<TitlesFile>(index.titles);
		return pages.map(([url, text, note]) => ({ url, text, note, bare: unitsOf(text).join('') }));
	});
	return {
		pages: corpus.pages,
		search: async (query, options = {}) => {
			const { results, ...said } = await planQuery(corpus, lexicon, thesaurus, {
				query,
				near: options.near,
			});
			return { ...arranged(corpus, results, options), ...said };
		},
		show: async ({ page, phrases }) => {
			const { url, title, text, image, sections = [] } = await corpus.page(page);
			return {
				url,
				image,
				date: corpus.dateOf(page),
				values: (facet) => corpus.valuesOf(page, facet),
				...excerpt({ title, text, sections, url }, phrases),
			};
		},
		valuesOf: ({ page }, facet) => corpus.valuesOf(page, facet),
		suggest: async (typed, most = 8) => {
			const bare = unitsOf(typed).join('');
			if (bare === '') return [];
			const [words, pages] = await Promise.all([lexicon(), titles()]);
			const simple = words.simplified(bare);
			const titled = pages.filter((page) => page.bare.includes(simple));
			// A term that is a title leads to the page itself.
			const known = new Set(titled.map((page) => page.bare));
			const terms = words.completions(simple).filter((term) => !known.has(term));
			const room = Math.max(most - titled.length, Math.ceil(most / 2));
			return [
				...terms.slice(0, room).map((text): Suggestion => ({ text })),
				...titled.map(({ text, url, note }) => ({ text, url, ...(note !== undefined && { note }) })),
			].slice(0, most);
		},
	};
}

/** Filters, order and counts. */
function arranged(corpus: Corpus, results: readonly SearchResult[], { filters = {}, order }: SearchOptions) {
	const passes = ({ page }: SearchResult, except?: string) =>
		Object.entries(filters).every(
			([facet, wanted]) =>
				facet === except ||
				wanted.length === 0 ||
				corpus.valuesOf(page, facet).some((value) => wanted.includes(value))
		);
	const facets: SearchAnswer['facets'] = {};
	for (const facet of corpus.facets) {
		const counts: Record<string, number> = {};
		for (const result of results)
			if (passes(result, facet))
				for (const value of corpus.valuesOf(result.page, facet)) counts[value] = (counts[value] ?? 0) + 1;
		facets[facet] = counts;
	}
	const kept = results.filter((result) => passes(result));
	if (order === 'date') kept.sort((a, b) => a.tier - b.tier || corpus.breakTie(a.page, b.page));
	return { results: kept, exact: kept.filter(({ tier }) => tier === 1).length, facets };
}

/** Does the work at the first call; a failure is not kept. */
function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
	let kept: Promise<Value> | undefined;
	return () => {
		kept ??= work();
		kept.catch(() => {
			kept = undefined;
		});
		return kept;
	};
}
