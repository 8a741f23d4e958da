/** Sessions as a calendar file that phones can subscribe to. Samples stay out: nobody shall set out for one. */

import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { realEntries } from '../../domain/samples.ts';
import { COLLECTIONS } from '../../domain/schemas/collections.ts';
import type { Session } from '../../domain/schemas/entry.ts';
import { SESSION_STATES } from '../../domain/schemas/vocabulary.ts';
import { occurrencesOf } from '../../domain/sessions/occurrences.ts';
import { isOff } from '../../domain/sessions/session-time.ts';
import { villageOf } from '../../domain/sessions/session-words.ts';
import { type CalendarEvent, icsOf } from '../../platform/ics.ts';
import { MOST_DATES } from '../../platform/recurrence.ts';

const STATUS = {
	planned: 'TENTATIVE',
	confirmed: 'CONFIRMED',
	held: 'CONFIRMED',
	// The hour that stands in the entry is the one nobody shall come at.
	postponed: 'CANCELLED',
	cancelled: 'CANCELLED',
} as const satisfies Record<Session['data']['state'], CalendarEvent['status']>;

/**
 * @param name what the calendar is called on a phone
 * @param sessions entries, each once however often it repeats
 * @param absolute makes a site address absolute
 */
export const calendarFile = (
	holdings: Holdings,
	name: string,
	sessions: readonly Session[],
	absolute: (address: string) => string
): string =>
	icsOf({
		name,
		made: holdings.today,
		events: realEntries(sessions).flatMap((session) => eventsFor(holdings, session, absolute)),
	});

/**
 * An event, and one more for each date of a repeating session that goes another way than the whole: phones show one that
 * fell through struck out, and one that is on although all others are off as it is.
 */
function eventsFor(
	holdings: Holdings,
	session: Session,
	absolute: (address: string) => string
): CalendarEvent[] {
	const event = eventFor(holdings, session, absolute);
	if (session.data.repeat === undefined) return [event];
	const apart = occurrencesOf(session).filter(({ data }) => isOff(data) !== isOff(session.data));
	return [
		event,
		...apart.map((one) => ({
			...eventFor(holdings, one, absolute),
			sequence: event.sequence,
			rule: undefined,
			insteadOf: one.data.start,
		})),
	];
}

function eventFor(
	holdings: Holdings,
	session: Session,
	absolute: (address: string) => string
): CalendarEvent {
	const { data, id } = session;
	const { origin, institute } = holdings.site;
	const off = isOff(data) ? `【${SESSION_STATES[data.state].label}】` : '';
	return {
		uid: `${id}@${origin ? new URL(origin).host : institute}`,
		sequence: sequenceOf(session),
		start: data.start,
		end: data.end,
		status: STATUS[data.state],
		title: off + sessionTitle(holdings, session),
		place: [villageOf(holdings, session), data.place].filter(Boolean).join(' '),
		text: data.stateNote ?? '出门前请再看一眼排期。',
		url: origin ? absolute(COLLECTIONS.sessions.href(id)) : undefined,
		rule: data.repeat,
	};
}

const STAGES = Object.keys(SESSION_STATES);
/** More than all states and told dates of one session can add up to. */
const REVISION = STAGES.length * (MOST_DATES + 1);

/**
 * Grows by itself as a session goes its way or a date is told apart. Going back, as when what was cancelled is held after
 * all, would lower it, and phones keep the higher; then, and for other changes, editors raise `revision`, which outgrows
 * everything that came before.
 */
export const sequenceOf = ({ data }: Session): number =>
	data.revision * REVISION + data.exceptions.length * STAGES.length + STAGES.indexOf(data.state);
