/**
 * The one set of holdings that pages ask. Takes over what the build has opened, else opens the content folder once, stops on errors,
 * and is the only place of the site that reads the environment and the clock.
 */
import { join, posix } from 'node:path';
import { forgeDeskOf } from './domain/desk/forge-desk.ts';
import { gatherHoldings } from './domain/holdings.ts';
import type { PaperFormat } from './domain/pages/addresses.ts';
import { paperOf } from './domain/plan/paper.ts';
import { type PosterSubject, posterAlt, posterOf } from './domain/posters/poster.ts';
import type { Document, Entry } from './domain/schemas/entry.ts';
import { keptPaper } from './media/papers/kept.ts';
import { drawablePoster } from './media/posters/glyphs.ts';
import { keepPoster } from './media/posters/plan.ts';
import { dayOf } from './platform/day.ts';
import { reportText } from './platform/issue.ts';
import type { Photo } from './platform/photo.ts';
import { type PagePoster, POSTER_FOLDER } from './platform/poster-file.ts';
import { readHandover } from './reader/handover.ts';
import { openContent } from './reader/open.ts';
import { runOptions } from './reader/run-options.ts';

const { contentFolder, cacheFolder, handover, serveDeskSeparately, quickBuild, now, production, standing } =
	runOptions();
const measure = quickBuild ? 'small' : 'whole';
const { content: opened, earlierPages: published } = handover
	? readHandover(handover)
	: {
			content: await openContent({ folder: contentFolder, cache: cacheFolder, now, measure }),
			earlierPages: [],
		};
const { site, entries, texts, bodies, photos, issues } = opened;
if (site === undefined || issues.some(({ level }) => level === 'error'))
	throw new Error(`内容有误，没有生成网站。\n${reportText(issues)}`);
if (issues.length > 0) console.warn(reportText(issues));

export const holdings = gatherHoldings({
	// Those who write must see what is there, not what was kept.
	site: { ...site, ...standing, offline: site.offline && production },
	now,
	entries,
	texts,
	samples: site.samples && !production,
});

/** Addresses of the pages that were published before, as far as they are remembered. */
export const earlierPages: readonly string[] = published;

/** The desk of those who keep their entries on a forge. Where an office's server brings the desk, it keeps them itself. */
export const forgeDesk =
	site.forge && !serveDeskSeparately ? forgeDeskOf(site.forge, { ...opened, today: dayOf(now) }) : undefined;

/** Else the desk stands on the office's own server, and a site for the public has none. */
export const hasDesk = !production || forgeDesk !== undefined;

/** The text below an entry's front matter. */
export const bodyOf = (entry: Entry): string => bodies.get(entry.file) ?? '';

/** The photo that an entry's field or text names; nothing when the file was refused. */
export const photoOf = (entry: Entry, src: string): Photo | undefined =>
	photos.get(posix.join(posix.dirname(entry.file), src));

/** The site's seal for home screens. */
export { sealIcon } from './media/drawing/icon.ts';

/** An official document on paper; nothing when its text is not there. */
export async function paperFor(document: Document, format: PaperFormat): Promise<Buffer | undefined> {
	const text = holdings.texts.get(document.id);
	return text && keptPaper(join(cacheFolder, 'papers'), paperOf(document.data, text), format);
}

/**
 * The poster of an entry, as its page shows it; it is drawn when the page is published. Nothing when its words cannot be drawn.
 * @param url full address of the page; without a domain the poster carries no code
 */
export function posterFor(subject: PosterSubject, url: string): PagePoster | undefined {
	const poster = drawablePoster(posterOf(holdings, subject, holdings.site.origin ? url : undefined));
	return poster && { name: keepPoster(join(cacheFolder, POSTER_FOLDER), poster), alt: posterAlt(poster) };
}
