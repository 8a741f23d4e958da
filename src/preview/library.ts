/**
 * Stands in for src/library.ts in the bundle that renders drafts: the same names for the pages, but what they give is
 * set for each render instead of read once.
 */

import type { Holdings } from '../domain/holdings.ts';

import type { PosterSubject } from '../domain/posters/poster.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import type { Photo } from '../platform/photo.ts';
import type { PagePoster } from '../platform/poster-file.ts';

/** Everything that pages ask the library for. */
export type Library = {
	holdings: Holdings;
	bodyOf: (entry: Entry) => string;
	photoOf: (entry: Entry, src: string) => Photo | undefined;
	posterFor: (subject: PosterSubject, url: string) => PagePoster | undefined;
};

// Pages read these names at the moment they are rendered, one page at a time.
export let holdings: Library['holdings'];
export let bodyOf: Library['bodyOf'];
export let photoOf: Library['photoOf'];
export let posterFor: Library['posterFor'];

/** Everything rendered from now on is rendered from this. */
export function setLibrary(library: Library): void {
	({ holdings, bodyOf, photoOf, posterFor } = library);
}
