/** The index as files: pages of a folder read in, the index written into it, and what an update needs kept beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { removeSync } from '../../files/file-system.ts';
import { lockFolder } from '../../files/folder-lock.ts';
import { FORMAT, INDEX_FILE, type ReadFile } from '../engine/format.ts';
import { openSearch, type SearchEngine } from '../engine/search.ts';
import { htmlText } from './html-text.ts';
import { type PageText, pageText } from './page-text.ts';
import { asHtml } from './page-tree.ts';
import { buildIndex, type IndexState } from './search-index.ts';
import type { Files } from './write-segment.ts';
import type { SpokenWords } from './write-thesaurus.ts';

/** Folder of the index, below that of the site. */
export const SEARCH_FOLDER = 'search-index';
const LEDGER = 'ledger.json';
/** Pages of other programs too, however their endings are written. */
const PAGE = /\.(?:s|x)?html?$/i;
/** What servers send as XML. A page of any other ending is HTML, whatever it says of itself. */
const XHTML = /\.xhtml?$/i;

/**
 * What can be searched below `site`, in the order of its addresses.
 * @param hidden takes pages that say `noindex` as well
 */
export function readPages(site: string, hidden = false): PageText[] {
	return readdirSync(site, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && PAGE.test(entry.name))
		.map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort()
		.flatMap((file) => {
			const text = htmlText(readFileSync(join(site, file)));
			return pageText(addressOfFile(file), XHTML.test(file) ? asHtml(text) : text, hidden) ?? [];
		});
}

/** Site address of a file below the folder of the site, forward slashes. */
export const addressOfFile = (file: string): string =>
	`/${file.replace(/(^|\/)index\.html$/, '$1').replace(/[%?#]/g, encodeURIComponent)}`;

export type WrittenIndex = {
	pages: number;
	/** Pages that were written now; the others keep their files. */
	fresh: number;
	/** Files of the index, and their bytes. */
	files: number;
	bytes: number;
	/** Names of files, below the folder of the index, that were written now, and of those that are not needed any more. */
	written: string[];
	removed: string[];
};

export type WriteOptions = {
	/**
	 * Folder that keeps what the next run needs; without one, or while another build uses it, everything is written anew,
	 * which answers the same.
	 */
	cache?: string | undefined;
	/** What can be searched, where it is read already. */
	pages?: readonly PageText[];
	/** How people speak here. */
	thesaurus?: SpokenWords | undefined;
	/** Site whose index is to be brought up to date; only what it lacks is written. The same as `site` by default. */
	earlier?: string;
};

/** Writes the index of a site into it, and takes away what is not needed any more. */
export function writeIndex(site: string, options: WriteOptions = {}): WrittenIndex {
	const pages = options.pages ?? readPages(site);
	const write = (cache?: string) => writeIndexWith(site, { ...options, pages, cache });
	if (options.cache === undefined) return write();
	const beside = `${options.cache}-lock`;
	mkdirSync(beside, { recursive: true });
	const release = lockFolder(beside);
	if (release === undefined) return write();
	try {
		return write(options.cache);
	} finally {
		release();
	}
}

function writeIndexWith(
	site: string,
	{ pages, cache, thesaurus, earlier = site }: WriteOptions & { pages: readonly PageText[] }
): WrittenIndex {
	const before = cache === undefined ? undefined : lastRun(cache);
	const { state, files: made, names, fresh } = buildIndex(pages, before, thesaurus);
	const folder = join(site, SEARCH_FOLDER);
	const there = new Set(namesIn(join(earlier, SEARCH_FOLDER)));
	const written = names.filter((name) => name === INDEX_FILE || !there.has(name));
	const wanted = new Set(names);
	const removed = [...there].filter((name) => !wanted.has(name));
	const bytesOf = (name: string) => made.get(name) ?? readFileSync(join(cache!, name));
	mkdirSync(folder, { recursive: true });
	for (const name of written) writeFileSync(join(folder, name), bytesOf(name));
	if (earlier === site) for (const name of removed) removeSync(join(folder, name));
	if (cache !== undefined && state !== before) keepState(cache, state, made);
	return {
		...{ pages: pages.length, fresh, files: names.length, written, removed },
		// Looked up for whoever wants to know: a large index has thousands of files.
		get bytes() {
			return names.reduce((sum, name) => sum + sizeOf(name), 0);
		},
	};

	function sizeOf(name: string): number {
		return made.get(name)?.length ?? statSync(join(cache!, name)).size;
	}
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const filesOf = ({ segments, lexicon }: IndexState): string[] => [
	...segments.flatMap(({ files }) => files),
	...lexicon.files,
];

/** The ledger comes last: a run broken off half-way leaves none, or the old one with files that are missing. */
function keepState(cache: string, state: IndexState, made: Files): void {
	mkdirSync(cache, { recursive: true });
	const wanted = new Set(filesOf(state));
	const there = new Set(readdirSync(cache));
	for (const name of there) if (!wanted.has(name)) removeSync(join(cache, name));
	for (const name of wanted) if (!there.has(name)) writeFileSync(join(cache, name), made.get(name)!);
	writeFileSync(join(cache, LEDGER), JSON.stringify(state));
	ledgers.set(cache, { stamp: ledgerStamp(cache), state });
}

/** What stands in the ledger of each cache, by the stamp of the file: that of a large site takes long to read. */
const ledgers = new Map<string, { stamp: string; state: IndexState }>();

function ledgerStamp(cache: string): string {
	const { ino, size, mtimeNs, ctimeNs } = statSync(join(cache, LEDGER), { bigint: true });
	return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

function readLedger(cache: string): IndexState {
	const stamp = ledgerStamp(cache);
	const known = ledgers.get(cache);
	if (known?.stamp === stamp) return known.state;
	const state: IndexState = JSON.parse(readFileSync(join(cache, LEDGER), 'utf8'));
	ledgers.set(cache, { stamp, state });
	return state;
}

/** What stands in the cache, unless it cannot be read or is not whole. */
function lastRun(cache: string): IndexState | undefined {
	try {
		const state = readLedger(cache);
		const there = new Set(readdirSync(cache));
		return state.format === FORMAT && filesOf(state).every((name) => there.has(name)) ? state : undefined;
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
