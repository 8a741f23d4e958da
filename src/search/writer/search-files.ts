/** The index as files: pages of a folder read in, the index written into it, and what an update needs kept beside it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { removeSync } from '../../files/file-system.ts';
import { lockFolder } from '../../files/folder-lock.ts';
import { FORMAT, type ReadFile } from '../engine/format.ts';
import { openSearch, type SearchEngine } from '../engine/search.ts';
import { htmlText } from './html-text.ts';
import { type PageText, pageText } from './page-text.ts';
import { buildIndex, type IndexState, type LastRun } from './search-index.ts';
import type { Files } from './write-segment.ts';
import type { ThesaurusWords } from './write-thesaurus.ts';

/** Folder of the index, below that of the site. */
export const SEARCH_FOLDER = 'search-index';
const LEDGER = 'ledger.json';
/** Pages of other programs too, however their endings are written. */
const PAGE = /\.(?:s|x)?html?$/i;

/**
 * What can be searched below `site`, in the order of its addresses.
 * @param hidden takes pages that say `noindex` as well
 */
export function readPages(site: string, hidden = false): PageText[] {
	return readdirSync(site, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && PAGE.test(entry.name))
		.map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort()
		.flatMap((file) => pageText(addressOfFile(file), htmlText(readFileSync(join(site, file))), hidden) ?? []);
}

/** Site address of a file below the folder of the site, forward slashes. */
export const addressOfFile = (file: string): string =>
	`/${file.replace(/(^|\/)index\.html$/, '$1').replace(/[%?#]/g, encodeURIComponent)}`;

/**
 * Writes the index of a site into it.
 * @param cache folder that keeps what the next run needs; without one, or while another build uses it, everything is
 * written anew, which comes to the same
 * @param pages what can be searched, where it is read already
 * @param thesaurus how the site's people speak
 */
export function writeIndex(
	site: string,
	{ cache, pages = readPages(site), thesaurus }: Partial<IndexInput> & { cache?: string } = {}
) {
	const input = { pages, thesaurus };
	if (cache === undefined) return writeIndexWith(site, input);
	const beside = `${cache}-lock`;
	mkdirSync(beside, { recursive: true });
	const release = lockFolder(beside);
	if (release === undefined) return writeIndexWith(site, input);
	try {
		return writeIndexWith(site, input, cache);
	} finally {
		release();
	}
}

type IndexInput = { pages: readonly PageText[]; thesaurus: ThesaurusWords | undefined };

function writeIndexWith(site: string, { pages, thesaurus }: IndexInput, cache?: string) {
	const { files, lasting, ledger, fresh } = buildIndex(
		pages,
		cache === undefined ? undefined : lastRun(cache),
		thesaurus
	);
	writeFiles(join(site, SEARCH_FOLDER), files);
	if (cache !== undefined) {
		writeFiles(cache, lasting);
		writeFileSync(join(cache, LEDGER), JSON.stringify(ledger));
	}
	const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	return { pages: pages.length, fresh, bytes, files: files.size };
}

function writeFiles(folder: string, files: Files): void {
	removeSync(folder);
	mkdirSync(folder, { recursive: true });
	for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** What stands in the cache, unless it cannot be read. */
function lastRun(cache: string): LastRun | undefined {
	try {
		const ledger: IndexState = JSON.parse(readFileSync(join(cache, LEDGER), 'utf8'));
		const names = readdirSync(cache).filter((name) => name !== LEDGER);
		const files = new Map(names.map((name) => [name, readFileSync(join(cache, name))]));
		// A run broken off half-way leaves no whole archive.
		const isWhole = files.has(ledger.head) && files.has(ledger.lexicon);
		return isWhole && ledger.format === FORMAT ? { ledger, files } : undefined;
	} catch {
		return undefined;
	}
}

/** Reads the files of an index from the disk. */
const filesIn =
	(folder: string): ReadFile =>
	async (name) =>
		readFileSync(join(folder, name));

/** The engine over the index of a site, in Node. */
export const openIndex = (site: string): Promise<SearchEngine> =>
	openSearch(filesIn(join(site, SEARCH_FOLDER)));
