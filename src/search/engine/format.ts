/**
 * The files of a search index. All names but `INDEX_FILE` carry a hash of their content, so they may be kept for ever.
 * Places run over one text: the pages of a segment one after another, each its title and its body,
 * with a gap after either and after each clause.
 */

/** The one file with a fixed name; it says what there is. */
export const INDEX_FILE = 'index.json';
/** Goes up with every change of these files, so that nobody reads, or builds upon, what he does not understand. */
export const FORMAT = 6;

export type IndexFile = {
	format: typeof FORMAT;
	/** Older pages first; a page that was changed or withdrawn since is among the `dead` of its segment. */
	segments: { head: string; dead: number[] }[];
	/** Sounds, old characters and terms; fetched when a query needs them. */
	lexicon: string;
	/** The newest titles, for suggestions. */
	titles: string;
	/** How people say what the site calls otherwise; fetched with the index, where there is any. */
	thesaurus?: string;
};

/** What is known of a segment before anything is looked for. Gzipped JSON. */
export type SegmentHead = {
	/** Length of the running text. */
	size: number;
	/** Units of each page with its title and all gaps; of its title alone. */
	lengths: number[];
	titleLengths: number[];
	/** Where each other name ends, for pages that have such, after the title and a gap: a name counts as the title does. */
	named: Record<number, number[]>;
	/** What pages are worth besides what they say, for those that are worth more or less than others. */
	weights: Record<number, number>;
	/** A number made of each page's address: it settles ties alike in every segment. */
	keys: number[];
	/** `2026-11-24`, or empty. */
	dates: string[];
	/** Values of each facet, and for each page the indexes of its values. */
	facets: Record<string, { values: string[]; of: number[][] }>;
	/** Units in each file of places, and the file. */
	shards: { units: string; file: string }[];
	/** First page of each file of texts, and the file. */
	packs: { first: number; file: string }[];
};

/** A page as it can be shown. Files of texts are gzipped JSON, `StoredPage[]`. */
export type StoredPage = {
	/** Site address without base path. */
	url: string;
	title: string;
	text: string;
	image?: string;
	/** Parts that can be linked to, with the place in `text` (UTF-16) where each begins; what has no id only ends the one before. */
	sections?: PageSection[];
};

/** A part of a page, with what it is called besides its title; such names are searched, never shown. */
export type PageSection = { id: string; title: string; start: number; called?: string[] };

export type SoundTableFile = {
	/** Characters by the ways they are read, `{"ban":"半班办"}`; a character may stand under several. */
	sounds: Record<string, string>;
	/** Old and new character in turn: 書书. */
	traditional: string;
	/** What the site speaks of, most telling first. */
	terms: string[];
	/** Files of longer terms by their initials, `{"xczx":"乡村振兴"}`, likeliest first; and the first initials in each. */
	initials: { first: string; file: string }[];
};

/** Address, title and what tells it from others of the same title; the weightiest first, then the newest. */
export type TitlesFile = { pages: [url: string, title: string, note?: string][] };

/** How people speak; all words as bare units, several of them between blanks. Gzipped JSON. */
export type ThesaurusFile = {
	/** What people say, and what the site has for it. */
	words: [said: string, meant: string][];
	/** Words that say nothing of what is asked, besides those of the language. */
	fillers: string[];
	/** Places by an id, with the names that they go by. */
	places: [id: string, names: string[]][];
	/** Pages (by their keys) that answer whoever says a word of every group; some have one for each place. */
	answers: { when: string[]; page: number; at?: Record<string, number>; isList?: true }[];
};

/** Reads a file of the index by its name; throws when it is not there. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Text of a gzipped file. */
export async function unzipped(bytes: Uint8Array): Promise<string> {
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
	return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text();
}
