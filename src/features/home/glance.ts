/** What the home page tells at one glance. Pure: everything comes from the holdings and their date. */
import type { Session, Station, Story } from '../../domain/collections.ts';
import type { Holdings } from '../../domain/holdings.ts';
import { type Month, monthOf } from '../../platform/day.ts';

export type Glance = {
	month: Month;
	/** Sessions still to come, nearest first; cancelled ones are left to the schedule. */
	coming: readonly Session[];
	/** Each station with its nearest session, if it has one. */
	stations: readonly { station: Station; next: Session | undefined }[];
	/** Newest stories that are not notices: notices run in their own band. */
	stories: readonly Story[];
};

export function glance({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Glance {
	const coming = shelves.sessions.filter(
		({ data }) => data.start >= today && (data.state === 'planned' || data.state === 'confirmed')
	);
	const next = new Map<string, Session>();
	for (const session of coming) if (!next.has(session.data.station)) next.set(session.data.station, session);
	return {
		month: monthOf(today),
		coming,
		stations: shelves.stations.map((station) => ({ station, next: next.get(station.id) })),
		stories: shelves.stories.filter(({ data }) => data.kind !== 'notice'),
	};
}
