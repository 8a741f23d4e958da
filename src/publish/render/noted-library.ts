/**
 * The library as pages are handed it by the worker: it answers from the state of the content that stands now, and every
 * answer is noted. There is no way past it to the content, so a page cannot read what is not noted.
 */
import { posix } from 'node:path';
import type { Library } from '../../domain/library.ts';
import { paperOf } from '../../domain/plan/paper.ts';
import { posterAlt, posterOf } from '../../domain/posters/poster.ts';
import type { Poster } from '../../domain/posters/words.ts';
import { sealIcon } from '../../media/drawing/icon.ts';
import { keptPaper } from '../../media/papers/kept.ts';
import { drawablePoster } from '../../media/posters/glyphs.ts';
import type { Notebook } from '../../platform/notebook.ts';
import { notedHoldings } from '../../reader/noted-holdings.ts';
import { dataPrint } from '../../reader/prints.ts';
import type { LibraryState } from './library-state.ts';

/**
 * @param state has what stands now, whenever it is called
 * @param keepPoster writes a poster down to be drawn and gives its name
 * @param paperFolder absolute path of the folder that keeps papers between runs
 */
export function notedLibrary(
	notebook: Notebook,
	state: () => LibraryState,
	keepPoster: (poster: Poster) => string,
	paperFolder: string
): Library {
	const holdings = notedHoldings(notebook, () => state().holdings);
	/** An answer that is small enough to stand for itself. */
	const noted = <Answer>(key: string, answer: () => Answer, print: (answer: Answer) => string): Answer => {
		notebook.note(key, () => print(answer()));
		return answer();
	};
	return {
		holdings,
		earlierPages: () => noted('earlier pages', () => state().earlierPages(), dataPrint),
		forgeDesk: () => noted('desk on a forge', () => state().forgeDesk(), dataPrint),
		hasDesk: () => noted('desk', () => state().hasDesk(), String),
		bodyOf: ({ file }) => noted(`text ${file}`, () => state().bodies.get(file) ?? '', String),
		photoOf: (entry, src) => {
			const file = posix.join(posix.dirname(entry.file), src);
			return noted(`photo ${file}`, () => state().photos.get(file), dataPrint);
		},
		posterFor: (subject, url) => {
			const poster = drawablePoster(posterOf(holdings, subject, holdings.site.origin ? url : undefined));
			return poster && { name: keepPoster(poster), alt: posterAlt(poster) };
		},
		paperFor: async (document, format) => {
			const text = holdings.texts.get(document.id);
			return text && keptPaper(paperFolder, paperOf(document.data, text), format);
		},
		sealIcon,
	};
}
