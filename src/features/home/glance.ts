/** What the home page tells at one glance. Pure: everything comes from the holdings and their date. */
import type { Session, Station, Story } from '../../domain/collections.ts';
import type { Holdings } from '../../domain/holdings.ts';
import { addDays, type Day, type Month, monthOf } from '../../platform/day.ts';

export type Glance = {
	month: Month;
	/** Sessions still to come, nearest first; cancelled ones are left to the schedule. */
	coming: readonly Session[];
	/** Each station with what comes next there: several, for the page may be read when the first is over. */
	stations: readonly { station: Station; next: readonly Session[] }[];
	/** Newest stories that are not notices: notices run in their own band. */
	stories: readonly Story[];
};

export function glance({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Glance {
	const coming = shelves.sessions.filter(
		({ data }) => data.start >= today && (data.state === 'planned' || data.state === 'confirmed')
	);
	const byStation = Map.groupBy(coming, ({ data }) => data.station);
	return {
		month: monthOf(today),
		coming,
		stations: shelves.stations.map((station) => ({
			station,
			next: nextOf(byStation.get(station.id) ?? [], today),
		})),
		stories: shelves.stories.filter(({ data }) => data.kind !== 'notice'),
	};
}

/** What comes next: those that may be over before the site is built again, and the first that will not be. */
export function nextOf(sessions: readonly Session[], today: Day): readonly Session[] {
	const soon = addDays(today, 2);
	const later = sessions.findIndex(({ data }) => data.start > soon);
	return sessions.slice(0, Math.min(later < 0 ? sessions.length : later + 1, 3));
}
