/** All segments of an index as one body of pages. Pages are numbered through; dead ones are never found. */
import type { IndexFile, ReadFile, StoredPage } from './format.ts';
import { followed, merged, type Places } from './places.ts';
import { openSegment, type Segment } from './segment.ts';

/** How often each page holds a phrase, and which of them hold it in the title. */
export type Found = { counts: ReadonlyMap<number, number>; titled: ReadonlySet<number>; total: number };

export type Corpus = {
	/** Mean units of a page. */
	meanLength: number;
	pages: number;
	lengthOf: (page: number) => number;
	titleLengthOf: (page: number) => number;
	/** What a page is worth besides what it says; nothing for most. */
	weightOf: (page: number) => number;
	/** The living page of a key. */
	pageOf: (key: number) => number | undefined;
	dateOf: (page: number) => string;
	/** Negative when the first of two pages that are worth the same comes first: the newer one. */
	breakTie: (one: number, other: number) => number;
	/** Values of a facet on a page. */
	valuesOf: (page: number, facet: string) => readonly string[];
	facets: readonly string[];
	load: (units: Iterable<string>) => Promise<void>;
	/** After `load`: pages that hold this phrase word for word. */
	find: (phrase: readonly string[]) => Found;
	/** After `load`: pages with “before _ after”, where the blank is so many units. */
	between: (before: readonly string[], gap: number, after: readonly string[]) => Set<number>;
	/** Files that must be fetched for these units. */
	filesFor: (units: Iterable<string>) => number;
	/** After `load`: texts that have one of these units at each place, with the number of times. */
	spelled: (classes: readonly (readonly string[])[]) => Map<string, number>;
	page: (page: number) => Promise<StoredPage>;
};

export async function openCorpus(read: ReadFile, index: IndexFile): Promise<Corpus> {
	const segments = await Promise.all(index.segments.map(({ head }) => openSegment(read, head)));
	const dead = index.segments.map((segment) => new Set(segment.dead));
	const offsets = segments.map((_, at) =>
		segments.slice(0, at).reduce((sum, { head }) => sum + head.lengths.length, 0)
	);
	const inSegment = (page: number) => {
		const at = offsets.findLastIndex((offset) => offset <= page);
		return { segment: segments[at]!, number: page - offsets[at]! };
	};
	const alive = segments.flatMap(({ head }, at) => head.lengths.filter((_, page) => !dead[at]!.has(page)));
	const dateOf = (page: number) => inSegment(page).segment.head.dates[inSegment(page).number]!;
	const keyOf = (page: number) => inSegment(page).segment.head.keys[inSegment(page).number]!;
	const kept = new Map<string, Found>();

	const find = (phrase: readonly string[]): Found => {
		const key = phrase.join('');
		const before = kept.get(key);
		if (before) return before;
		const counts = new Map<number, number>();
		const titled = new Set<number>();
		let total = 0;
		for (const [at, segment] of segments.entries()) {
			const offset = offsets[at]!;
			for (const [page, place] of pagesOf(segment, segment.places(phrase))) {
				if (dead[at]!.has(page)) continue;
				const { named, titleLengths } = segment.head;
				const end = place + phrase.length - segment.starts[page]!;
				const title = titleLengths[page]!;
				const name = end <= title ? undefined : nameAround(end, title, named[page]);
				// Nobody calls a page by a character or two of another name.
				if (name !== undefined && phrase.length * 2 < name) continue;
				total += 1;
				counts.set(offset + page, (counts.get(offset + page) ?? 0) + 1);
				if (name !== undefined || end <= title) titled.add(offset + page);
			}
		}
		if (kept.size > 500) kept.clear();
		const found = { counts, titled, total };
		kept.set(key, found);
		return found;
	};
	return {
		pages: alive.length,
		meanLength: alive.reduce((sum, length) => sum + length, 0) / Math.max(1, alive.length),
		lengthOf: (page) => inSegment(page).segment.head.lengths[inSegment(page).number]!,
		titleLengthOf: (page) => inSegment(page).segment.head.titleLengths[inSegment(page).number]!,
		weightOf: (page) => inSegment(page).segment.head.weights[inSegment(page).number] ?? 0,
		pageOf: (key) => {
			for (const [at, { head }] of segments.entries()) {
				const page = head.keys.findIndex((one, page) => one === key && !dead[at]!.has(page));
				if (page >= 0) return offsets[at]! + page;
			}
			return undefined;
		},
		breakTie: (one, other) => compare(dateOf(other), dateOf(one)) || keyOf(one) - keyOf(other) || one - other,
		dateOf,
		valuesOf: (page, facet) => {
			const { segment, number } = inSegment(page);
			const { values = [], of = [] } = segment.head.facets[facet] ?? {};
			return (of[number] ?? []).map((value) => values[value]!);
		},
		facets: [...new Set(segments.flatMap(({ head }) => Object.keys(head.facets)))],
		load: async (units) => {
			const wanted = [...units];
			await Promise.all(segments.map((segment) => segment.load(wanted)));
		},
		find,
		between: (before, gap, after) => {
			const pages = new Set<number>();
			for (const [at, segment] of segments.entries()) {
				const hits = followed(segment.places(before), segment.places(after), before.length + gap);
				for (const [page] of pagesOf(segment, hits)) if (!dead[at]!.has(page)) pages.add(offsets[at]! + page);
			}
			return pages;
		},
		filesFor: (units) => {
			const wanted = [...units];
			return segments.reduce((sum, segment) => sum + segment.filesFor(wanted), 0);
		},
		spelled: (classes) => spelled(segments, dead, classes),
		page: (page) => inSegment(page).segment.page(inSegment(page).number),
	};
}

/** Length of the other name of a page that holds the place before `end`; nothing behind the last. */
function nameAround(end: number, title: number, ends: readonly number[] = []): number | undefined {
	const at = ends.findIndex((one) => end <= one);
	return at < 0 ? undefined : ends[at]! - (at === 0 ? title : ends[at - 1]!) - 1;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Page of every place; both ascend. */
function* pagesOf({ starts }: Segment, places: Places): Generator<[page: number, place: number]> {
	let page = 0;
	for (const place of places) {
		while (starts[page + 1]! <= place) page += 1;
		yield [page, place];
	}
}

function spelled(
	segments: readonly Segment[],
	dead: readonly ReadonlySet<number>[],
	classes: readonly (readonly string[])[]
): Map<string, number> {
	const texts = new Map<string, number>();
	for (const [at, segment] of segments.entries()) {
		const lists = classes.map((units) => units.map((unit) => [unit, segment.places([unit])] as const));
		const unions = lists.map((list) => merged(list.map(([, places]) => places)));
		let hits: Places = unions[0] ?? [];
		for (const [distance, union] of unions.entries())
			if (distance > 0) hits = followed(hits, union, distance);
		const living = [...pagesOf(segment, hits)].flatMap(([page, place]) => (dead[at]!.has(page) ? [] : place));
		// Which unit of its class stands at each place of each hit.
		const words = living.map(() => '');
		for (const [distance, list] of lists.entries())
			for (const [unit, places] of list) {
				const here = new Set(followed(living, places, distance));
				for (const [index, place] of living.entries()) if (here.has(place)) words[index] += unit;
			}
		for (const word of words) texts.set(word, (texts.get(word) ?? 0) + 1);
	}
	return texts;
}
