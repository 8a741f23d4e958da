/** The engine over this site's index, opened once a page, and again when a file of it is gone from the site. */
import { openSearch, type SearchEngine } from '../engine/search.ts';

let opened: Promise<SearchEngine> | undefined;

/** @param site address of the site's home page, as it stands in links */
export function engineOf(site: string): Promise<SearchEngine> {
	opened ??= openSearch(async (name) => {
		const answer = await fetch(`${site}search-index/${name}`);
		if (!answer.ok) {
			// The site has another index since this one was opened: who asks next opens that.
			opened = undefined;
			throw new Error(`${name}: ${answer.status}`);
		}
		return new Uint8Array(await answer.arrayBuffer());
	});
	// What failed for want of a signal is tried again.
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
}
