/** What pages may ask: the only access they have to content. Whatever is not here, no page can depend on. */
import type { Photo } from '../platform/photo.ts';
import type { PagePoster } from '../platform/poster-file.ts';
import type { ForgeDesk } from './desk/forge-desk.ts';
import type { Holdings } from './holdings.ts';
import type { PaperFormat } from './pages/addresses.ts';
import type { PosterSubject } from './posters/poster.ts';
import type { Document, Entry } from './schemas/entry.ts';

export type Library = {
	holdings: Holdings;
	/** Addresses of the pages that were published before, as far as they are remembered. */
	earlierPages: () => readonly string[];
	/** The desk of those who keep their entries on a forge. Where an office's server brings the desk, it keeps them itself. */
	forgeDesk: () => ForgeDesk | undefined;
	/** Else the desk stands on the office's own server, and a site for the public has none. */
	hasDesk: () => boolean;
	/** The text below an entry's front matter. */
	bodyOf: (entry: Entry) => string;
	/** The photo that an entry's field or text names; nothing when the file was refused. */
	photoOf: (entry: Entry, src: string) => Photo | undefined;
	/** The file of an official document on paper; nothing when its text is not there. */
	paperFor: (document: Document, format: PaperFormat) => Promise<Buffer | undefined>;
	/**
	 * The poster of an entry, as its page shows it; it is drawn when the page is published. Nothing when its words cannot be drawn.
	 * @param url full address of the page; without a domain the poster carries no code
	 */
	posterFor: (subject: PosterSubject, url: string) => PagePoster | undefined;
};
