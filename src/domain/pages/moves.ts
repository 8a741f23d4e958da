/** 改名: where entries stood before, and where they stand now. An address once published is never broken. */

import { type Holdings, sessionEntries, sessionTitle } from '../holdings.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schemas/collections.ts';
import { type Entry, formerIds, hrefOf, type Session } from '../schemas/entry.ts';
import { menuOfStation, scheduleOfStation, storyListAddress } from './addresses.ts';

/** Site addresses without base path; `title` is what stands at `to`. */
export type Move = { from: string; to: string; title: string };

/** Every address under which an entry was published before, with the one it has now. */
export function moves(holdings: Holdings): Move[] {
	const entries = COLLECTION_NAMES.flatMap((name): readonly Entry[] =>
		name === 'sessions' ? sessionEntries(holdings) : holdings.shelves[name]
	);
	return entries.flatMap((entry) =>
		formerIds(entry)
			.flatMap((id) => addressesOf(entry, id))
			.map((from) => ({ from, to: hrefOf(entry), title: titleOf(holdings, entry) }))
	);
}

/** The lists of a station carried its id too; its own page leads on to what they are now. */
const addressesOf = ({ collection }: Entry, id: string): string[] => [
	COLLECTIONS[collection].href(id),
	...(collection === 'stations'
		? [menuOfStation(id), scheduleOfStation(id), storyListAddress({ by: 'station', key: id })]
		: []),
];

const titleOf = (holdings: Holdings, entry: Entry): string =>
	entry.collection === 'sessions'
		? sessionTitle(holdings, entry as Session)
		: (entry.data as { title: string }).title;
