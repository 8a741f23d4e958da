/**
 * The library as pages are handed it by the worker: it answers from the state of the content that stands now, and every
 * value it gives is tracked. There is no way past it to the content, so a page cannot read what is not tracked.
 */
import { posix } from 'node:path';
import type { Library } from '../../domain/library.ts';
import type { PaperFormat } from '../../domain/pages/addresses.ts';
import { type Paper, paperOf } from '../../domain/plan/paper.ts';
import { posterAlt, posterOf } from '../../domain/posters/poster.ts';
import type { Poster } from '../../domain/posters/poster-words.ts';
import { drawablePoster } from '../../media/posters/glyphs.ts';
import type { DependencyTracker } from '../../platform/dependency-tracker.ts';
import { dataFingerprint } from '../../reader/fingerprints.ts';
import { trackedHoldings } from '../../reader/tracked-holdings.ts';
import type { LibraryState } from './library-state.ts';

/**
 * @param state has what stands now, whenever it is called
 * @param keepPoster writes a poster down to be drawn and gives its name
 * @param keepPaper gives the file of a paper, made once
 */
export function trackedLibrary(
	tracker: DependencyTracker,
	state: () => LibraryState,
	keepPoster: (poster: Poster) => string,
	keepPaper: (paper: Paper, format: PaperFormat) => Promise<Buffer>
): Library {
	const holdings = trackedHoldings(tracker, () => state().holdings);
	const tracked: DependencyTracker['input'] = (key, read, fingerprintOf) =>
		tracker.input(key, read, fingerprintOf);
	return {
		holdings,
		earlierPages: () => tracked('earlier pages', () => state().earlierPages(), dataFingerprint),
		forgeDesk: () => tracked('desk on a forge', () => state().forgeDesk(), dataFingerprint),
		hasDesk: () => tracked('desk', () => state().hasDesk(), String),
		bodyOf: ({ file }) => tracked(`text ${file}`, () => state().bodies.get(file) ?? '', String),
		photoOf: (entry, src) => {
			const file = posix.join(posix.dirname(entry.file), src);
			return tracked(`photo ${file}`, () => state().photos.get(file), dataFingerprint);
		},
		paperFor: async (document, format) => {
			const text = holdings.texts.get(document.id);
			return text && keepPaper(paperOf(document.data, text), format);
		},
		posterFor: (subject, url) => {
			const poster = drawablePoster(posterOf(holdings, subject, holdings.site.origin ? url : undefined));
			return poster && { name: keepPoster(poster), alt: posterAlt(poster) };
		},
	};
}
