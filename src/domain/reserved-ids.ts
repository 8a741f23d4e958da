/** Ids that no entry may have, because a fixed page has their address. */
import { ALL_STATIONS } from './addresses.ts';
import type { CollectionName, Entry } from './collections.ts';

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

/** True for an id that would take the address of a fixed page, such as a month of the schedule. */
export const isReserved = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): boolean =>
	(RESERVED[collection]?.includes(id) ?? false) || (collection === 'sessions' && /^\d{4}-\d{2}$/.test(id));
