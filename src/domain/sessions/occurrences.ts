/** The dates of a repeating session: whoever lists sessions is given occurrences, each a session of its own day. */
import { addDays, clockOf, dayOf, daysBetween } from '../../platform/day.ts';
import { recurrences } from '../../platform/recurrence.ts';
import type { Session } from '../schemas/entry.ts';

/** A session as it is listed: itself, or one session for each date of its rule, carrying what became of that date. */
export function occurrencesOf(session: Session): readonly Session[] {
	const dates = known.get(session) ?? datesOf(session);
	known.set(session, dates);
	return dates;
}

const known = new WeakMap<Session, readonly Session[]>();

function datesOf(session: Session): readonly Session[] {
	const { data } = session;
	if (data.repeat === undefined) return [session];
	const exceptions = new Map(data.exceptions.map((one) => [one.date, one]));
	return recurrences(data.repeat, data.start).map((start) => {
		const single = exceptions.get(dayOf(start));
		const end = data.end && `${addDays(start, daysBetween(data.start, data.end))} ${clockOf(data.end)}`;
		return {
			...session,
			occurrence: dayOf(start),
			data: {
				...data,
				start,
				end,
				state: single?.state ?? data.state,
				stateNote: single ? single.note : data.stateNote,
				outcome: single?.outcome,
			},
		};
	});
}
