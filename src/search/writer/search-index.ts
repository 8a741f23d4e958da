/**
 * Builds the index of a folder of pages, or brings one up to date: pages that did not change keep their segment and its
 * files; what is new goes into a small second segment, until that is large enough to write everything anew.
 */
import { createHash } from 'node:crypto';
import { FORMAT, INDEX_FILE, type IndexFile, type TitlesFile } from '../engine/format.ts';
import type { PageText } from './page-text.ts';
import { type Files, gzipped, keep, writeSegment } from './write-segment.ts';
import { soundOf, writeSoundTable } from './write-sound-table.ts';
import { type ThesaurusWords, thesaurusFile } from './write-thesaurus.ts';

/** What a later run needs to know of the archive: its pages in their order, its head, its lexicon. */
export type IndexState = {
	format: number;
	archive: { url: string; hash: string }[];
	head: string;
	lexicon: string;
};
/** The archive as the last run left it, with its files and those of the lexicon. */
export type LastRun = { ledger: IndexState; files: Files };

/** Bytes that an asset may weigh; a build that passes them stops. */
export const CAPS = { lexicon: 60_000, titles: 90_000, thesaurus: 8_000 } as const;
const MOST_TITLES = 1_500;
/** Share of the archive that may change before it is written anew. */
const REWRITE_SHARE = 0.1;
const REWRITE_LEAST = 20;

/** `lasting` are those of the files that the next run may take over. */
export type BuiltIndex = {
	files: Files;
	lasting: Files;
	index: IndexFile;
	ledger: IndexState;
	fresh: number;
};

/**
 * @param pages what can be searched
 * @param before ledger and files of the last run, if there was one
 * @param thesaurus how people speak here
 * @throws in Chinese when an asset is over its cap
 */
export function buildIndex(
	pages: readonly PageText[],
	before?: LastRun,
	thesaurus?: ThesaurusWords
): BuiltIndex {
	const sorted = [...pages].sort((a, b) => compare(a.date, b.date) || compare(a.url, b.url));
	const { ledger, files: lasting, dead, fresh } = (before && kept(sorted, before)) ?? written(sorted);
	const files: Files = new Map(lasting);
	const segments = [{ head: ledger.head, dead }];
	if (fresh.length > 0 && fresh !== sorted)
		segments.push({ head: writeSegment(fresh, soundOf, files), dead: [] });
	const titles = capped('titles', gzipped(titlesOf(sorted)), files);
	const spoken = thesaurus && thesaurusFile(thesaurus);
	const index: IndexFile = {
		...{ format: FORMAT, segments, lexicon: ledger.lexicon, titles },
		...(spoken && { thesaurus: capped('thesaurus', gzipped(spoken), files) }),
	};
	files.set(INDEX_FILE, Buffer.from(JSON.stringify(index)));
	return { files, lasting, index, fresh: fresh.length, ledger };
}

const hashOf = (page: PageText): string =>
	createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 24);

type Archive = { ledger: IndexState; files: Files; dead: number[]; fresh: readonly PageText[] };

function written(pages: readonly PageText[]): Archive {
	const files: Files = new Map();
	const ledger = {
		format: FORMAT,
		archive: pages.map((page) => ({ url: page.url, hash: hashOf(page) })),
		head: writeSegment(pages, soundOf, files),
		lexicon: capped('lexicon', gzipped(writeSoundTable(pages, files)), files),
	};
	return { ledger, files, dead: [], fresh: pages };
}

/** The archive with what is no longer so marked dead; nothing when too much changed. New words wait for the next writing. */
function kept(pages: readonly PageText[], { ledger, files }: LastRun): Archive | undefined {
	const now = new Map(pages.map((page) => [page.url, hashOf(page)]));
	const then = new Map(ledger.archive.map(({ url, hash }) => [url, hash]));
	const dead = ledger.archive.flatMap(({ url, hash }, at) => (now.get(url) === hash ? [] : at));
	const fresh = pages.filter(({ url }) => then.get(url) !== now.get(url));
	const changed = dead.length + fresh.length;
	if (changed > Math.max(REWRITE_LEAST, ledger.archive.length * REWRITE_SHARE)) return undefined;
	return { ledger, files, dead, fresh };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function capped(kind: keyof typeof CAPS, bytes: Uint8Array, files: Files): string {
	if (bytes.length > CAPS[kind])
		throw new Error(`检索用的 ${kind} 有 ${bytes.length} 字节，超过上限 ${CAPS[kind]} 字节`);
	return keep(files, kind, bytes);
}

const titlesOf = (pages: readonly PageText[]): TitlesFile => ({
	pages: pages
		.slice(-MOST_TITLES)
		.reverse()
		.map(({ url, title, note }) => (note === undefined ? [url, title] : [url, title, note])),
});
