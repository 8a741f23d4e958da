/** Where a story happened. */

import type { Holdings } from '../holdings.ts';
import type { Station, Story } from '../schemas/entry.ts';

/** Stations a story names, and those of the sessions it reports, each once. */
export function stationsOf({ find }: Pick<Holdings, 'find'>, story: Story): Station[] {
	const ids = new Set([
		...story.data.stations,
		...story.data.sessions.flatMap((id) => find('sessions', id)?.data.station ?? []),
	]);
	return [...ids].flatMap((id) => find('stations', id) ?? []);
}

/** Stories that happened at a station, the newest first. */
export const storiesOf = (holdings: Pick<Holdings, 'find' | 'shelves'>, station: string): Story[] =>
	holdings.shelves.stories.filter((story) => stationsOf(holdings, story).some(({ id }) => id === station));

export const villagesOf = (holdings: Pick<Holdings, 'find'>, story: Story): string[] =>
	stationsOf(holdings, story).map(({ data }) => data.village);
