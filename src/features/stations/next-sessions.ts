/** The nearest session of each station that somebody can set out for. */
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { hrefOf, isSample, type Session } from '../../domain/schemas/entry.ts';
import { upcoming } from '../../domain/sessions/upcoming.ts';
import { longDay, shortDay, weekday } from '../../platform/day.ts';

export type NextSession = { label: string; address: string; sample: boolean };

/** By station id, in one pass. */
export function nextSessions(holdings: Holdings): Map<string, NextSession> {
	const { shelves, today } = holdings;
	const next = new Map<string, NextSession>();
	for (const session of upcoming(shelves.sessions, today))
		if (!next.has(session.data.station)) next.set(session.data.station, nextSession(holdings, session));
	return next;
}

function nextSession(holdings: Holdings, session: Session): NextSession {
	const { start } = session.data;
	// Only a year other than that of the site's own day needs saying.
	const day = start.slice(0, 4) === holdings.today.slice(0, 4) ? shortDay : longDay;
	return {
		label: `${day(start)}（${weekday(start)}）${sessionTitle(holdings, session)}`,
		address: hrefOf(session),
		sample: isSample(session),
	};
}
