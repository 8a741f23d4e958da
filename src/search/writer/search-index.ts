/**
 * Builds the index of a folder of pages, or brings one up to date. Pages that did not change keep their segment and its
 * files: the archive, and what is more recent. What is newer than both goes into a small segment that every run writes
 * anew, until it is taken into the recent one, and that into the archive.
 */
import { createHash } from 'node:crypto';
import { FORMAT, INDEX_FILE, type IndexFile, type TitlesFile } from '../engine/format.ts';
import type { PageText } from './page-text.ts';
import { type Files, gzipped, keep, writeSegment } from './write-segment.ts';
import { soundOf, writeSoundTable } from './write-sound-table.ts';
import { type SpokenWords, thesaurusFile } from './write-thesaurus.ts';

/** A segment that later runs keep: its pages in their order, its head, all its files. */
type SegmentState = { pages: { url: string; hash: string }[]; head: string; files: string[] };

/** What a later run needs to know; the archive comes first. */
export type IndexState = {
	format: number;
	segments: SegmentState[];
	lexicon: { file: string; files: string[] };
};

/**
 * Bytes that an asset may weigh; a build that passes them stops. What people write must not come to that: of titles,
 * characters and terms so many are taken as have room, and the schema of a thesaurus ends it sooner.
 */
export const CAPS = { lexicon: 60_000, titles: 90_000, thesaurus: 30_000 } as const;
const MOST_TITLES = 1_500;
/** Share of the archive that may change before it is written anew. */
const REWRITE_SHARE = 0.1;
const REWRITE_LEAST = 20;
/** Pages that are written anew by every run: writing so many takes a fifth of a second. */
const MOST_FRESH = 150;

export type BuiltIndex = {
	index: IndexFile;
	state: IndexState;
	/** Files that were made now: all of them when the index was written anew. */
	files: Files;
	/** Names of all files of the index. */
	names: string[];
	/** Pages that were written now. */
	fresh: number;
};

/**
 * @param pages what can be searched
 * @param before what the last run left, if there was one; its files are there
 * @param thesaurus how people speak here
 * @throws in Chinese when an asset is over its cap
 */
export function buildIndex(
	pages: readonly PageText[],
	before?: IndexState,
	thesaurus?: SpokenWords
): BuiltIndex {
	const sorted = withNames(pages, thesaurus?.parts ?? []).sort(
		(a, b) => compare(a.date, b.date) || compare(a.url, b.url)
	);
	const made: Files = new Map();
	const { state, dead, fresh, rewritten } =
		(before && updated(sorted, before, made)) ?? writtenAnew(sorted, made);
	const segments = state.segments.map(({ head }, at) => ({ head, dead: dead[at]! }));
	const newest = fresh.length > 0 ? segmentOf(fresh, made) : undefined;
	if (newest !== undefined) segments.push({ head: newest.head, dead: [] });
	const titles = capped('titles', titlesOf(sorted), made);
	const spoken = thesaurus && thesaurusFile(thesaurus);
	const told = spoken && capped('thesaurus', gzipped(spoken), made);
	const index: IndexFile = {
		...{ format: FORMAT, segments, lexicon: state.lexicon.file, titles },
		...(told !== undefined && { thesaurus: told }),
	};
	made.set(INDEX_FILE, Buffer.from(JSON.stringify(index)));
	const names = new Set([
		...[...state.segments, newest].flatMap((segment) => segment?.files ?? []),
		...[...state.lexicon.files, titles, told ?? [], INDEX_FILE].flat(),
	]);
	return { index, state, files: made, names: [...names], fresh: fresh.length + rewritten };
}

/** The pages, with the names that people have for parts of them. */
function withNames(pages: readonly PageText[], parts: NonNullable<SpokenWords['parts']>): PageText[] {
	const named = Map.groupBy(parts, ({ page }) => page);
	return pages.map((page) => {
		const ofPage = named.get(page.url);
		if (ofPage === undefined) return page;
		const own = new Map(ofPage.map(({ id, names }) => [id, names]));
		const sections = page.sections.map((section) => {
			const called = own.get(section.id);
			return called === undefined ? section : { ...section, called: [...called] };
		});
		const alsoCalled = [...(page.alsoCalled ?? []), ...sections.flatMap(({ called = [] }) => called)];
		return { ...page, sections, alsoCalled };
	});
}

/** A page is worked out once for as long as somebody holds it. */
const known = new WeakMap<PageText, string>();
function hashOf(page: PageText): string {
	const found = known.get(page);
	if (found !== undefined) return found;
	const hash = createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 24);
	known.set(page, hash);
	return hash;
}

/** `dead` are places of pages that are no longer so, by segment; `fresh` are pages that no kept segment has. */
type IndexUpdate = {
	state: IndexState;
	dead: number[][];
	fresh: readonly PageText[];
	/** Pages of kept segments that were written anew. */
	rewritten: number;
};

/** Which of `pages` a segment has not as they are now, and which of its own pages are dead. */
function compared(
	pages: readonly PageText[],
	segment: SegmentState
): { missing: PageText[]; dead: number[] } {
	const places = placesIn(segment);
	const isAlive = new Uint8Array(segment.pages.length);
	const missing = pages.filter((page) => {
		const at = places.get(page.url);
		if (at === undefined || segment.pages[at]!.hash !== hashOf(page)) return true;
		isAlive[at] = 1;
		return false;
	});
	return { missing, dead: segment.pages.flatMap((_, at) => (isAlive[at] === 1 ? [] : at)) };
}

/** Worked out once for as long as somebody holds the segment. */
const placesKnown = new WeakMap<SegmentState, ReadonlyMap<string, number>>();
function placesIn(segment: SegmentState): ReadonlyMap<string, number> {
	const found = placesKnown.get(segment) ?? new Map(segment.pages.map(({ url }, at) => [url, at]));
	placesKnown.set(segment, found);
	return found;
}

function segmentOf(pages: readonly PageText[], made: Files): SegmentState {
	const files: Files = new Map();
	const head = writeSegment(pages, soundOf, files);
	for (const [name, bytes] of files) made.set(name, bytes);
	return {
		pages: pages.map((page) => ({ url: page.url, hash: hashOf(page) })),
		...{ head, files: [...files.keys()] },
	};
}

function writtenAnew(pages: readonly PageText[], made: Files): IndexUpdate {
	const files: Files = new Map();
	const lexicon = capped('lexicon', writeSoundTable(pages, files, CAPS.lexicon), files);
	for (const [name, bytes] of files) made.set(name, bytes);
	const state = {
		format: FORMAT,
		segments: [segmentOf(pages, made)],
		lexicon: { file: lexicon, files: [...files.keys()] },
	};
	return { state, dead: [[]], fresh: [], rewritten: pages.length };
}

/** Segments that can stay; nothing when too much changed since the archive. New words wait until that is written anew. */
function updated(pages: readonly PageText[], before: IndexState, made: Files): IndexUpdate | undefined {
	const [archive, recent] = before.segments;
	if (archive === undefined) return undefined;
	const { missing: changed, dead } = compared(pages, archive);
	if (dead.length + changed.length > Math.max(REWRITE_LEAST, archive.pages.length * REWRITE_SHARE))
		return undefined;
	// What the archive has as it is now, the recent one never has: it was made of what the archive had not.
	const later = recent && compared(changed, recent);
	const fresh = later?.missing ?? changed;
	if (fresh.length <= MOST_FRESH)
		return { state: before, dead: later ? [dead, later.dead] : [dead], fresh, rewritten: 0 };
	const merged = segmentOf(changed, made);
	return {
		state: { ...before, segments: [archive, merged] },
		...{ dead: [dead, []], fresh: [], rewritten: changed.length },
	};
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function capped(kind: keyof typeof CAPS, bytes: Uint8Array, files: Files): string {
	if (bytes.length > CAPS[kind])
		throw new Error(`检索用的 ${kind} 有 ${bytes.length} 字节，超过上限 ${CAPS[kind]} 字节`);
	return keep(files, kind, bytes);
}

/** Packing them takes longer than all the rest of a small change, and most changes leave the titles alone. */
let packedTitles: { said: string; bytes: Uint8Array } | undefined;

/** What people can have or go to first, then the newest, as many as have room; titles that read alike are told apart. */
function titlesOf(pages: readonly PageText[]): Uint8Array {
	const sorted = pages.toReversed().sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
	const listed = sorted.slice(0, MOST_TITLES);
	const noted = new Set(listed.flatMap(({ title, note }) => (note === undefined ? [] : title)));
	const alike = Map.groupBy(
		pages.filter(({ title }) => noted.has(title)),
		({ title }) => title
	);
	const rows = listed.map(({ url, title, note }): TitlesFile['pages'][number] =>
		note !== undefined && alike.get(title)!.length > 1 ? [url, title, note] : [url, title]
	);
	const said = JSON.stringify(rows);
	if (packedTitles?.said === said) return packedTitles.bytes;
	for (;;) {
		const bytes = gzipped({ pages: rows } satisfies TitlesFile);
		if (bytes.length <= CAPS.titles) {
			packedTitles = { said, bytes };
			return bytes;
		}
		rows.length -= Math.ceil(rows.length / 10);
	}
}
