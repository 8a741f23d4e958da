/** What is next: the one answer that home, schedule, stations, press and plan give. Pure: today is an argument. */
import { type Day, dayOf } from '../../platform/day.ts';
import type { Session } from '../schemas/entry.ts';
import { isOff } from './session-time.ts';

type Data = Pick<Session['data'], 'start' | 'end' | 'state'>;

/** True once the last day of a session has passed, or it was held. One that runs over several days is not over on its second. */
export const isPast = ({ start, end, state }: Data, today: Day): boolean =>
	state === 'held' || dayOf(end ?? start) < today;

/** True for sessions somebody can set out for: not over, not held, neither cancelled nor postponed. */
export const isUpcoming = (data: Data, today: Day): boolean => !isPast(data, today) && !isOff(data);

/** Those somebody can set out for, in the order given. */
export const upcoming = (sessions: readonly Session[], today: Day): Session[] =>
	sessions.filter(({ data }) => isUpcoming(data, today));

/**
 * Sessions, earliest first, as a schedule lists them: those ahead, the cancelled and postponed among them, earliest
 * first; and those that are past, newest first.
 */
export function agenda(
	sessions: readonly Session[],
	today: Day
): { ahead: readonly Session[]; past: readonly Session[] } {
	return {
		ahead: sessions.filter(({ data }) => !isPast(data, today)),
		past: sessions.filter(({ data }) => isPast(data, today)).reverse(),
	};
}

/** Of these dates (at least one) the next that somebody can set out for, else the next that is not over, else the last. */
export const nearest = (dates: readonly Session[], today: Day): Session =>
	(dates.find(({ data }) => isUpcoming(data, today)) ??
		dates.find(({ data }) => !isPast(data, today)) ??
		dates.at(-1))!;
