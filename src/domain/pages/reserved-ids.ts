/** Ids that no entry may have, because another page has their address, or the page they stand on that name. */

import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import type { Entry } from '../schemas/entry.ts';
import { ALL_STATIONS } from './addresses.ts';
import { stepsBelow } from './shapes.ts';

/** Besides pages: what stands where a station's name would, folders of files, the interface of the office. */
const NO_PAGES: Partial<Record<CollectionName, readonly string[]>> = {
	stations: [ALL_STATIONS],
	practices: ['feed'],
	pages: ['admin', 'api', 'photos', 'posters', 'search-index', 's'],
};

/** Places that every page has: its main part, and the whole of it, which an address with `#elder` shows in elder mode. */
export const FRAME_IDS: readonly string[] = ['main', 'elder'];
// Entries of these kinds are places on a page that has names of its own: those of its frame, its headings, its notes.
const SHARE_A_PAGE: readonly CollectionName[] = ['teams', 'coverage', 'requests'];
const NAMES_OF_A_PAGE = new RegExp(`^(?:${FRAME_IDS.join('|')}|masthead-q)$|^(?:h|fn|fnref)-`);

const PAGES = new Map(
	COLLECTION_NAMES.filter((name) => !SHARE_A_PAGE.includes(name)).map((name) => [
		name,
		stepsBelow(COLLECTIONS[name].href('').slice(0, -1)),
	])
);

/** True for an id that would take the address of another page, such as a month of the schedule. */
export const isReservedId = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): boolean =>
	NO_PAGES[collection]?.includes(id) ||
	PAGES.get(collection)?.some((step) => step.test(id)) ||
	(SHARE_A_PAGE.includes(collection) && NAMES_OF_A_PAGE.test(id));
