/** The nearest session of each station that somebody can set out for. */

import type { Holdings } from '../../domain/holdings.ts';

import type { Session } from '../../domain/schemas/entry.ts';
import { upcoming } from '../../domain/sessions/upcoming.ts';

/** By station id, in one pass. */
export function nextSessions({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Map<string, Session> {
	const next = new Map<string, Session>();
	for (const session of upcoming(shelves.sessions, today))
		if (!next.has(session.data.station)) next.set(session.data.station, session);
	return next;
}
