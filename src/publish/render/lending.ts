/** Hands a library to a bundle of pages, which has modules of its own and shares nothing else with whoever loads it. */
import type { Library } from '../../domain/library.ts';

const PLACE = Symbol.for('library of the pages');
type Place = { [PLACE]?: Library };

/** Once in a process, before the bundle is loaded; what the library answers may change. */
export function lend(library: Library): void {
	(globalThis as Place)[PLACE] = library;
}

/** A library that is another one each time, e.g. with another draft in it; one page is rendered at a time. */
export function libraryOf(now: () => Library): Library {
	return {
		holdings: new Proxy({} as Library['holdings'], { get: (_, key) => Reflect.get(now().holdings, key) }),
		earlierPages: () => now().earlierPages(),
		forgeDesk: () => now().forgeDesk(),
		hasDesk: () => now().hasDesk(),
		bodyOf: (entry) => now().bodyOf(entry),
		photoOf: (entry, src) => now().photoOf(entry, src),
		posterFor: (subject, url) => now().posterFor(subject, url),
	};
}

/** @throws when nothing was lent */
export function lentLibrary(): Library {
	const library = (globalThis as Place)[PLACE];
	if (library === undefined) throw new Error('no library was lent to the pages');
	return library;
}
