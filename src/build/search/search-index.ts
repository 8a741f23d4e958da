/**
 * Builds the index of a folder of pages, or brings one up to date: pages that did not change keep their segment and its
 * files; what is new goes into a small second segment, until that is large enough to write everything anew.
 */
import { createHash } from 'node:crypto';
import { FORMAT, INDEX_FILE, type IndexFile, type TitlesFile } from '../../platform/search/format.ts';
import type { PageText } from './page-text.ts';
import { soundOf, writeLexicon } from './write-lexicon.ts';
import { type Files, gzipped, keep, writeSegment } from './write-segment.ts';

/** What a later run needs to know of this one. */
export type Ledger = {
	archive: { url: string; hash: string }[];
	head: string;
	lexicon: string;
	files: string[];
};

/** Bytes that an asset may weigh; a build that passes them stops. */
export const CAPS = { lexicon: 60_000, titles: 90_000 } as const;
const MOST_TITLES = 1_500;
/** Share of the archive that may change before it is written anew. */
const REWRITE_SHARE = 0.1;
const REWRITE_LEAST = 20;

export type Built = { files: Files; index: IndexFile; ledger: Ledger; fresh: number };

/**
 * @param pages what can be searched
 * @param before ledger and files of the last run, if there was one
 * @throws in Chinese when an asset is over its cap
 */
export function buildIndex(pages: readonly PageText[], before?: { ledger: Ledger; files: Files }): Built {
	const sorted = [...pages].sort((a, b) =>
		a.date < b.date ? -1 : a.date > b.date ? 1 : a.url < b.url ? -1 : 1
	);
	const files: Files = new Map();
	const { archive, head, dead, fresh } = before
		? kept(sorted, before, files)
		: { ...archived(sorted, files), dead: [], fresh: sorted };
	const isWhole = fresh.length === sorted.length;
	const segments = [{ head, dead }];
	if (!isWhole && fresh.length > 0) segments.push({ head: writeSegment(fresh, soundOf, files), dead: [] });
	const index: IndexFile = {
		format: FORMAT,
		segments,
		lexicon:
			before && !isWhole ? carried(before, files) : capped('lexicon', gzipped(writeLexicon(sorted)), files),
		titles: capped('titles', gzipped(titlesOf(sorted)), files),
	};
	files.set(INDEX_FILE, Buffer.from(JSON.stringify(index)));
	return {
		files,
		index,
		fresh: fresh.length,
		ledger: { archive, head, lexicon: index.lexicon, files: [...files.keys()] },
	};
}

export const hashOf = (page: PageText): string =>
	createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 24);

function archived(pages: readonly PageText[], files: Files) {
	return {
		archive: pages.map((page) => ({ url: page.url, hash: hashOf(page) })),
		head: writeSegment(pages, soundOf, files),
	};
}

function kept(pages: readonly PageText[], before: { ledger: Ledger; files: Files }, files: Files) {
	const { archive, head } = before.ledger;
	const now = new Map(pages.map((page) => [page.url, hashOf(page)]));
	const then = new Map(archive.map(({ url, hash }) => [url, hash]));
	const dead = archive.flatMap(({ url, hash }, at) => (now.get(url) === hash ? [] : at));
	const fresh = pages.filter(({ url }) => then.get(url) !== now.get(url));
	if (dead.length + fresh.length > Math.max(REWRITE_LEAST, archive.length * REWRITE_SHARE))
		return { ...archived(pages, files), dead: [], fresh: pages };
	for (const [name, bytes] of before.files) files.set(name, bytes);
	return { archive, head, dead, fresh };
}

// New words enter the lexicon with the next rewriting; until then they are found by the texts themselves.
function carried({ ledger, files: old }: { ledger: Ledger; files: Files }, files: Files): string {
	files.set(ledger.lexicon, old.get(ledger.lexicon)!);
	return ledger.lexicon;
}

function capped(kind: keyof typeof CAPS, bytes: Uint8Array, files: Files): string {
	if (bytes.length > CAPS[kind])
		throw new Error(`检索用的 ${kind} 有 ${bytes.length} 字节，超过上限 ${CAPS[kind]} 字节`);
	return keep(files, kind, bytes);
}

const titlesOf = (pages: readonly PageText[]): TitlesFile => ({
	pages: pages
		.slice(-MOST_TITLES)
		.reverse()
		.map(({ url, title }) => [url, title]),
});
