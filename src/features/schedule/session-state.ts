/** How the state of a session is put into words, and what is done about it. */

import type { Holdings } from '../../domain/holdings.ts';
import type { Session } from '../../domain/schemas/entry.ts';
import { SESSION_STATES } from '../../domain/schemas/vocabulary.ts';
import { isOff, isTentative } from '../../domain/sessions/session-time.ts';
import { isUnreported, stateWords, villageOf } from '../../domain/sessions/session-words.ts';
import { phoneAt } from '../../domain/sessions/telephone.ts';
import { isPast } from '../../domain/sessions/upcoming.ts';
import { clockOf, type Day } from '../../platform/day.ts';
import { MISSING } from '../../platform/unknown-words.ts';

/** Shape and colour of a state; the word always stands beside them. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'unknown';

const TONES = {
	planned: 'quiet',
	confirmed: 'good',
	held: 'good',
	postponed: 'warn',
	cancelled: 'bad',
} as const satisfies Record<Session['data']['state'], Tone>;

/** What readers are told of a session's state. */
export const sessionState = (data: Session['data'], today: Day): { label: string; tone: Tone } => ({
	label: stateWords(data, today),
	tone: isUnreported(data, today) ? 'unknown' : TONES[data.state],
});

/** The number to ask at about a session. */
export const phoneOf = (holdings: Holdings, session: Session): string | undefined =>
	phoneAt(holdings, holdings.find('stations', session.data.station));

/**
 * What to do about a session that is off for a reason nobody entered. Nobody is sent to a telephone without a number, nor
 * told to ask before setting out for a day that is over.
 */
export function askWords(holdings: Holdings, session: Session): string {
	const unknown = `原因和改期${MISSING}`;
	if (isPast(session.data, holdings.today)) return `${unknown}。`;
	return phoneOf(holdings, session) ? `${unknown}，出门前请打电话问一问。` : `${unknown}，请到实践站问一问。`;
}

/** What a calendar's cell says below a session's name: `09:00 ××村`, `计划中 09:00 ××村`; what fell through has no hour. */
export function cellWords(holdings: Holdings, session: Session): string {
	const { data } = session;
	const state = isOff(data) || isTentative(data, holdings.today) ? SESSION_STATES[data.state].label : '';
	const clock = isOff(data) ? '' : clockOf(data.start);
	return [state, clock, villageOf(holdings, session)].filter(Boolean).join(' ');
}
