/** Draws one draft: its page with the site's own templates, or its poster. */

import { posix } from 'node:path';
import type { EntryDraft } from '../domain/check/issue.ts';
import type { DrawnPage } from '../domain/desk/answers.ts';
import type { Library } from '../domain/library.ts';
import { type PosterSubject, posterAlt, posterOf } from '../domain/posters/poster.ts';
import type { CollectionName } from '../domain/schemas/collections.ts';
import { type Entry, hrefOf } from '../domain/schemas/entry.ts';
import { posterBytes } from '../media/posters/draw.ts';
import { drawablePoster, leftOut } from '../media/posters/glyphs.ts';
import type { Moment } from '../platform/day.ts';
import { posterAddress } from '../platform/poster-file.ts';
import type { OpenedContent } from '../reader/open.ts';
import { entryOf, holdingsWith } from './draft-entry.ts';
import { draftMarkup } from './draft-markup.ts';
import { type DraftPhotos, nameDraftPhotos } from './draft-photos.ts';

export type DraftWithPhotos = EntryDraft & { photos?: DraftPhotos };

/** Renders the page of a site address, with everything it says taken from `library`. */
export type RenderPage = (library: Library, address: string) => Promise<string>;

/** Where the site will stand, and which moment it is. */
export type PreviewSite = { base: string; origin: string | undefined; now: Moment };

/** Name that stands for the poster, which is drawn apart. */
const POSTER = '000000000000';

/** The whole page, its styles apart, scripts left out: nothing in it may run beside the desk. */
export async function draftPage(
	draft: DraftWithPhotos,
	opened: OpenedContent,
	render: RenderPage,
	{ base, now }: PreviewSite
): Promise<DrawnPage> {
	const entry = entryOf(draft, now);
	const holdings = holdingsWith(entry, opened, now);
	const own = nameDraftPhotos(draft.photos ?? {}, base);
	const isDraft = ({ collection, id }: Entry) => collection === entry.collection && id === entry.id;
	const kept = (one: Entry, src: string) => opened.photos.get(posix.join(posix.dirname(one.file), src));
	const library: Library = {
		holdings,
		bodyOf: (one) =>
			isDraft(one) ? draft.body.replaceAll('\r\n', '\n') : (opened.bodies.get(one.file) ?? ''),
		photoOf: (one, src) => (isDraft(one) ? own.photoOf(src) : undefined) ?? kept(one, src),
		earlierPages: () => [],
		forgeDesk: () => undefined,
		hasDesk: () => true,
		// A preview shows a page and gives no files.
		paperFor: async () => undefined,
		posterFor: (subject) => {
			const poster = drawablePoster(posterOf(holdings, subject, undefined));
			return poster && { name: POSTER, alt: posterAlt(poster) };
		},
	};
	const html = await render(library, hrefOf(entry));
	const poster = base.slice(0, -1) + posterAddress(POSTER);
	return draftMarkup(html, new Map([...own.shown, [poster, '']]));
}

const POSTERED: readonly CollectionName[] = ['menu', 'sessions', 'stories', 'practices'];

/**
 * The poster as PNG; nothing for a kind of entry that has none.
 * @throws in Chinese when the typeface lacks a letter
 */
export async function draftPoster(
	draft: EntryDraft,
	opened: OpenedContent,
	{ base, origin, now }: PreviewSite
): Promise<Buffer | undefined> {
	if (!POSTERED.includes(draft.collection)) return undefined;
	const entry = entryOf(draft, now);
	const holdings = holdingsWith(entry, opened, now);
	const url = origin && origin + base.slice(0, -1) + hrefOf(entry);
	const poster = posterOf(holdings, entry as PosterSubject, url);
	const drawable = drawablePoster(poster);
	if (drawable === undefined) throw new Error(leftOut(poster));
	return posterBytes(drawable);
}
