/** How a session is put into words: its state, its name, a sentence about it. */

import { type Holdings, sessionTitle } from '../../domain/holdings.ts';

import type { Session } from '../../domain/schemas/entry.ts';
import { SESSION_STATES } from '../../domain/schemas/vocabulary.ts';
import { hoursWords, isOff, isTentative, plannedNote } from '../../domain/sessions/session-time.ts';
import { phoneAt } from '../../domain/sessions/telephone.ts';
import { isPast } from '../../domain/sessions/upcoming.ts';
import { clockOf, type Day, longDay, type Month, monthOf, shortDay, weekday } from '../../platform/day.ts';

/** Shape and colour of a state; the word always stands beside them. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'unknown';

const TONES = {
	planned: 'quiet',
	confirmed: 'good',
	held: 'good',
	postponed: 'warn',
	cancelled: 'bad',
} as const satisfies Record<Session['data']['state'], Tone>;

/** What readers are told of a session's state. One whose day has passed unreported is neither planned nor held. */
export function sessionState(data: Session['data'], today: Day): { label: string; tone: Tone } {
	const { state } = data;
	if (state !== 'held' && !isOff(data) && isPast(data, today))
		return { label: '活动情况待公布', tone: 'unknown' };
	return { label: SESSION_STATES[state].label, tone: TONES[state] };
}

/** What is said of a month without sessions: one that is over will get none any more. */
export const nothingOn = (month: Month, today: Day): string =>
	month < monthOf(today) ? '没有登记活动' : '还没有排定活动';

export const villageOf = ({ find }: Holdings, session: Session): string =>
	find('stations', session.data.station)?.data.village ?? '';

/** The number to ask at about a session. */
export const phoneOf = (holdings: Holdings, session: Session): string | undefined =>
	phoneAt(holdings, holdings.find('stations', session.data.station));

/** What to do about a session that is off for a reason nobody entered. Nobody is sent to a telephone without a number. */
export const askWords = (holdings: Holdings, session: Session): string =>
	phoneOf(holdings, session)
		? '原因和改期待补充，出门前请打电话问一问。'
		: '原因和改期待补充，请到实践站问一问。';

/** What a shared link says: `四点半课堂（××村，11月24日）`, within the length a share card shows. */
export const fullTitle = (holdings: Holdings, session: Session): string => {
	const words = [villageOf(holdings, session), shortDay(session.data.start)].filter(Boolean);
	return `${sessionTitle(holdings, session)}（${words.join('，')}）`;
};

/** When, where and what in one sentence, for search results and share cards. */
export function summary(holdings: Holdings, session: Session): string {
	const { data } = session;
	const when = `${longDay(data.start)}（${weekday(data.start)}）${hoursWords(data)}`;
	const where = `${villageOf(holdings, session)}${data.place ?? ''}`;
	const off = isOff(data) ? `，已${SESSION_STATES[data.state].label}` : '';
	return `${when}，${where}，${sessionTitle(holdings, session)}${off}${plannedNote(data, holdings.today)}`;
}

/** What a calendar's cell says below a session's name: `09:00 ××村`, `计划中 09:00 ××村`; what fell through has no hour. */
export function cellWords(holdings: Holdings, session: Session): string {
	const { data } = session;
	const state = isOff(data) || isTentative(data, holdings.today) ? SESSION_STATES[data.state].label : '';
	const clock = isOff(data) ? '' : clockOf(data.start);
	return [state, clock, villageOf(holdings, session)].filter(Boolean).join(' ');
}
