/** Puts queries to an index and compares with the plain truth: which pages hold the words, read off the texts. */
import { GAP, located, phrasesOf, SENTENCE } from '../../src/search/engine/units.ts';
import type { PageText } from '../../src/search/writer/page-text.ts';
import type { BenchQuery } from './search-queries.ts';

/** How a query was answered: shares between 0 and 1, and the time of the second search. */
export type AskedQuery = {
	asked: BenchQuery;
	recall: number;
	/** One over the place of the first right page among the first ten, or nothing. */
	rank: number;
	zero: number;
	/** Whether the first page has the words in its title; open when no page has. */
	titled: number | undefined;
	ms: number;
	corrected: string | undefined;
};
export type SearchFigures = {
	queries: number;
	recall: number;
	mrr: number;
	zero: number;
	titled: number;
	p50: number;
	p95: number;
};

/** As much of a search as is measured, so that others can be asked the same. */
export type AskedEngine = {
	search: (query: string) => Promise<{ results: readonly unknown[]; corrected?: string | undefined }>;
	show: (result: never) => Promise<{ url: string }>;
};

/** Queries without a right page are not asked. */
export async function askQueries(
	engine: AskedEngine,
	pages: readonly PageText[],
	queries: readonly BenchQuery[]
): Promise<AskedQuery[]> {
	const bare = pages.map(({ url, title, alsoCalled = [], text }) => {
		const names = [title, ...alsoCalled].join(GAP);
		return { url, title: located(names).units, text: located(names + GAP + text).units };
	});
	const asked: AskedQuery[] = [];
	for (const one of queries) {
		const wanted = one.parts.flatMap(phrasesOf);
		const holding = (where: 'title' | 'text') =>
			new Set(
				bare
					.filter((page) => wanted.every((part) => page[where].includes(part) || isOver(part, page[where])))
					.map(({ url }) => url)
			);
		const right = holding('text');
		if (right.size === 0) continue;
		// The first answer fetches and unpacks; what a reader feels while typing is the second.
		await engine.search(one.query);
		const begun = performance.now();
		const { results, corrected } = await engine.search(one.query);
		const ms = performance.now() - begun;
		const shown = (await Promise.all(results.slice(0, 10).map((result) => engine.show(result as never)))).map(
			({ url }) => url
		);
		const first = shown.findIndex((url) => right.has(url));
		const titled = holding('title');
		asked.push({
			asked: one,
			recall: shown.filter((url) => right.has(url)).length / Math.min(10, right.size),
			rank: first === -1 ? 0 : 1 / (first + 1),
			zero: results.length === 0 ? 1 : 0,
			titled: titled.size === 0 ? undefined : Number(titled.has(shown[0]!)),
			ms,
			corrected,
		});
	}
	return asked;
}

/** A query as a villager puts it, with the pages any of which is right. */
export type VillagerQuery = { query: string; pages: readonly string[] };
export type VillagerFigures = {
	queries: number;
	/** Share with a right page first, among the first five, and with no answer at all. */
	first: number;
	five: number;
	zero: number;
	/** Those whose first page is not right, with the pages that came instead. */
	misses: { query: string; got: string[] }[];
};

/** Asks what villagers ask; queries none of whose pages is there are left out. */
export async function askVillagers(
	engine: AskedEngine,
	pages: readonly Pick<PageText, 'url'>[],
	queries: readonly VillagerQuery[]
): Promise<VillagerFigures> {
	const there = new Set(pages.map(({ url }) => url));
	const asked = queries.filter((one) => one.pages.some((url) => there.has(url)));
	const answers = await Promise.all(
		asked.map(async ({ query, pages: right }) => {
			const { results } = await engine.search(query);
			const shown = await Promise.all(results.slice(0, 5).map((result) => engine.show(result as never)));
			const got = shown.map(({ url }) => url);
			return { query, got, place: got.findIndex((url) => right.includes(url)) };
		})
	);
	return {
		queries: asked.length,
		first: mean(answers.map(({ place }) => Number(place === 0))),
		five: mean(answers.map(({ place }) => Number(place >= 0))),
		zero: mean(answers.map(({ got }) => Number(got.length === 0))),
		misses: answers.filter(({ place }) => place !== 0).map(({ query, got }) => ({ query, got })),
	};
}

/** A long part may run over the ends of clauses. */
const isOver = (part: string, text: string): boolean =>
	part.length >= SENTENCE && text.replaceAll(GAP, '').includes(part);

/** Figures by kind of query, and `全部`. */
export function figuresOf(asked: readonly AskedQuery[]): Map<string, SearchFigures> {
	const groups = [...Map.groupBy(asked, (one) => one.asked.kind), ['全部', asked] as const];
	return new Map(
		groups.map(([kind, group]) => {
			const times = group.map(({ ms }) => ms).sort((a, b) => a - b);
			const figures = {
				queries: group.length,
				recall: mean(group.map(({ recall }) => recall)),
				mrr: mean(group.map(({ rank }) => rank)),
				zero: mean(group.map(({ zero }) => zero)),
				titled: mean(group.flatMap(({ titled }) => titled ?? [])),
				p50: times[Math.floor(times.length * 0.5)] ?? 0,
				p95: times[Math.floor(times.length * 0.95)] ?? 0,
			};
			return [kind, figures];
		})
	);
}

export const mean = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
