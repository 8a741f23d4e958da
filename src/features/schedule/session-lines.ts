/** What lists and calendars say of sessions, as plain data. */
import { type Holdings, sessionStrand, sessionTitle } from '../../domain/holdings.ts';
import { hrefOf, isSample, type Session } from '../../domain/schemas/entry.ts';
import { STRANDS } from '../../domain/schemas/vocabulary.ts';
import { hoursWords, isOff } from '../../domain/sessions/session-time.ts';
import { villageOf } from '../../domain/sessions/session-words.ts';
import { isUpcoming } from '../../domain/sessions/upcoming.ts';
import { properNames } from '../../domain/stations/proper-names.ts';
import type { Day, Month } from '../../platform/day.ts';
import { type LunarDay, lunarDay } from '../../platform/lunar.ts';
import { cellWords, sessionState } from './session-state.ts';
import { byDay, weeksOf } from './timetable.ts';

export type SessionLineView = ReturnType<typeof lineOf>;

function lineOf(holdings: Holdings, session: Session) {
	const { data } = session;
	const strand = sessionStrand(holdings, session);
	return {
		title: sessionTitle(holdings, session),
		/** Words of the title that no line may part. */
		names: properNames(holdings),
		address: hrefOf(session),
		seal: strand && STRANDS[strand].label,
		sample: data.sample,
		isOff: isOff(data),
		hours: hoursWords(data),
		where: [villageOf(holdings, session), data.place].filter(Boolean).join('，'),
		note: data.stateNote,
		state: sessionState(data, holdings.today),
		// What was over when the page was made says so by its state.
		near: isUpcoming(data, holdings.today) ? { start: data.start, end: data.end } : undefined,
	};
}

export type SessionDay = LunarDay & {
	day: Day;
	/** Only a year other than that of the site's own day needs saying. */
	year: string | undefined;
	lines: readonly SessionLineView[];
};

/** Sessions by day, each day a leaf of the calendar. */
export const sessionDays = (holdings: Holdings, sessions: readonly Session[]): SessionDay[] =>
	byDay(sessions).map(({ day, sessions }) => ({
		day,
		year: day.slice(0, 4) === holdings.today.slice(0, 4) ? undefined : `${day.slice(0, 4)}年`,
		...lunarDay(day),
		lines: sessions.map((session) => lineOf(holdings, session)),
	}));

/** A session in the cell of a calendar. */
type CellLine = {
	title: string;
	address: string;
	/** Hour and village, and how it stands. */
	words: string;
	isOff: boolean;
	sample: boolean;
};

export type CalendarDay = LunarDay & { day: Day; lines: readonly CellLine[] };

/** Monday first; cells before the first and after the last day of the month are empty. */
export type CalendarWeeks = readonly (readonly (CalendarDay | undefined)[])[];

/** A month as weeks that begin on Monday; days of other months are empty. @param sessions of that month */
export function calendarWeeks(holdings: Holdings, month: Month, sessions: readonly Session[]): CalendarWeeks {
	const on = new Map(byDay(sessions).map(({ day, sessions }) => [day, sessions]));
	const cellOf = (session: Session): CellLine => ({
		title: sessionTitle(holdings, session),
		address: hrefOf(session),
		words: cellWords(holdings, session),
		isOff: isOff(session.data),
		sample: isSample(session),
	});
	return weeksOf(month).map((week) =>
		week.map((day) =>
			day === undefined ? day : { day, ...lunarDay(day), lines: (on.get(day) ?? []).map(cellOf) }
		)
	);
}
