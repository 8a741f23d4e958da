/** The nearest session of each station that somebody can set out for. */
import type { Session } from '../../domain/collections.ts';
import type { Holdings } from '../../domain/holdings.ts';

/** By station id, in one pass; postponed and cancelled sessions are nobody's next. */
export function nextSessions({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Map<string, Session> {
	const next = new Map<string, Session>();
	for (const session of shelves.sessions) {
		const { start, state, station } = session.data;
		if (start >= today && (state === 'planned' || state === 'confirmed') && !next.has(station))
			next.set(station, session);
	}
	return next;
}
