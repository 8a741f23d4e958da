/** Two weeks ahead: what a newsroom can still send somebody to. */
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { hrefOf, type Session } from '../../domain/schemas/entry.ts';
import { SESSION_STATES } from '../../domain/schemas/vocabulary.ts';
import { upcoming } from '../../domain/sessions/upcoming.ts';
import { addDays, clockOf, type Day, shortDay, weekday } from '../../platform/day.ts';

const DAYS = 14;

/** Sessions from today to the fourteenth day after it, both included, that are not called off. */
export function coming({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): {
	from: Day;
	to: Day;
	sessions: Session[];
} {
	const after = addDays(today, DAYS + 1);
	const sessions = upcoming(shelves.sessions, today).filter(({ data }) => data.start < after);
	return { from: today, to: addDays(today, DAYS), sessions };
}

/** The same as a newsroom reads it. */
export function comingView(holdings: Holdings) {
	const { from, to, sessions } = coming(holdings);
	return {
		days: `${shortDay(from)}至${shortDay(to)}`,
		lines: sessions.map((session) => {
			const { start, station, place, state, sample } = session.data;
			const village = holdings.find('stations', station)?.data.village;
			return {
				day: shortDay(start),
				hour: `${weekday(start)} ${clockOf(start)}`,
				title: sessionTitle(holdings, session),
				address: hrefOf(session),
				sample,
				where: [village, place, SESSION_STATES[state].label].filter(Boolean).join(' · '),
			};
		}),
	};
}
