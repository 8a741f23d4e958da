/** Where a story happened. */

import { derived } from '../derived.ts';
import { type Holdings, listOrdered } from '../holdings.ts';
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
export const storiesOf = derived(
	'stories of a station',
	({ find, citing }: Pick<Holdings, 'find' | 'citing'>, station: string): Story[] => {
		if (find('stations', station) === undefined) return [];
		const sessions = new Set(citing('sessions', 'stations', station).map(({ id }) => id));
		const told = [...sessions].flatMap((id) => citing('stories', 'sessions', id));
		return listOrdered('stories', [...new Set([...citing('stories', 'stations', station), ...told])]);
	}
);

export const villagesOf = (holdings: Pick<Holdings, 'find'>, story: Story): string[] =>
	stationsOf(holdings, story).map(({ data }) => data.village);
