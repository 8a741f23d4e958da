/** The engine over this site's index, opened once a page. */
import { openSearch, type SearchEngine } from '../engine/search.ts';

let opened: Promise<SearchEngine> | undefined;

/** @param site address of the site's home page, as it stands in links */
export function engineOf(site: string): Promise<SearchEngine> {
	opened ??= openSearch(async (name) => {
		const answer = await fetch(`${site}search-index/${name}`);
		if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
		return new Uint8Array(await answer.arrayBuffer());
	});
	// What failed for want of a signal is tried again.
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
}
