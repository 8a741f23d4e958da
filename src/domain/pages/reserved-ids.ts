/** Ids that no entry may have, because a fixed page has their address, or the page they stand on that name. */

import type { CollectionName } from '../schemas/collections.ts';

import type { Entry } from '../schemas/entry.ts';
import { ALL_STATIONS } from './addresses.ts';

const RESERVED: Partial<Record<CollectionName, readonly string[]>> = {
	stations: [ALL_STATIONS],
	menu: ['station', 'audience', 'order'],
	practices: ['coverage', 'feed'],
	stories: ['page', 'kind', 'strand', 'station'],
	sessions: ['station', 'calendar', 'strand'],
	pages: [
		...[
			'plan',
			'documents',
			'stations',
			'menu',
			'schedule',
			'stories',
			'press',
			'requests',
			'search',
			'search-index',
			'sitemap',
		],
		...['admin', 'photos', 'posters', 'data', 's', '404'],
	],
};

/** Id of the main part of every page. */
export const FRAME_ID = 'main';
// Entries of these kinds are places on a page that has names of its own: those of its frame, its headings, its notes.
const SHARE_A_PAGE: readonly CollectionName[] = ['teams', 'coverage', 'requests'];
const NAMES_OF_A_PAGE = new RegExp(`^(?:${FRAME_ID}|masthead-q)$|^(?:h|fn|fnref)-`);

/** True for an id that would take the address of a fixed page, such as a month of the schedule. */
export const isReservedId = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): boolean =>
	(RESERVED[collection]?.includes(id) ?? false) ||
	(collection === 'sessions' && /^\d{4}-\d{2}$/.test(id)) ||
	(SHARE_A_PAGE.includes(collection) && NAMES_OF_A_PAGE.test(id));
