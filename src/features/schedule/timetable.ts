/**
 * 排期: sessions put into months, weeks and days. Pure: today is an argument.
 * Groups keep the order in which sessions are given.
 */
import type { Session } from '../../domain/schemas/entry.ts';
import {
	addDays,
	type Day,
	dayOf,
	daysInMonth,
	type Month,
	monthOf,
	weekdayIndex,
} from '../../platform/day.ts';

/** One day with what is on, earliest first. */
type AgendaDay = { day: Day; sessions: readonly Session[] };

/** Sessions by month, months in their order; one pass, however many months there are. */
export const byMonth = (sessions: readonly Session[]): Map<Month, Session[]> =>
	grouped(sessions, ({ data }) => monthOf(data.start));

/** Sessions by day, days in their order. */
export const byDay = (sessions: readonly Session[]): AgendaDay[] =>
	[...grouped(sessions, ({ data }) => dayOf(data.start))].map(([day, found]) => ({ day, sessions: found }));

/** The weeks of a month, Monday first; cells before the first and after the last day are empty. */
export function weeksOf(month: Month): (Day | undefined)[][] {
	const first = `${month}-01`;
	const lead = weekdayIndex(first);
	const count = daysInMonth(month);
	const weeks = Math.ceil((lead + count) / 7);
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => {
			const offset = week * 7 + weekday - lead;
			return offset >= 0 && offset < count ? addDays(first, offset) : undefined;
		})
	);
}

/** What a calendar's cell has room for: on the first of a lunar month its name, on other days the day's alone. */
export const lunarName = (lunar: string): string =>
	lunar.endsWith('初一') ? lunar.slice(0, -2) : lunar.slice(-2);

function grouped(sessions: readonly Session[], key: (session: Session) => string): Map<string, Session[]> {
	const groups = new Map<string, Session[]>();
	for (const session of sessions) {
		const group = groups.get(key(session));
		if (group) group.push(session);
		else groups.set(key(session), [session]);
	}
	return groups;
}
