/** When a session is: its hours in words, whether anybody should set out for it, which of its dates is next. */
import { clockOf, type Day, dayOf, shortDay } from '../platform/day.ts';
import type { Session } from './collections.ts';

/** `14:00—16:00`, `14:00`, or over several days `14:00—11月25日16:00`. */
export function hours({ start, end }: Session['data']): string {
	if (end === undefined) return clockOf(start);
	const lastDay = dayOf(end) === dayOf(start) ? '' : shortDay(end);
	return `${clockOf(start)}—${lastDay}${clockOf(end)}`;
}

/** True for sessions nobody should set out for. */
export const isOff = ({ state }: Session['data']): boolean => state === 'cancelled' || state === 'postponed';

/** True while a session is only planned and its day has not passed: it is told as likely, not as certain. */
export const isTentative = ({ state, start }: Session['data'], today: Day): boolean =>
	state === 'planned' && dayOf(start) >= today;

/** What follows the name of a session that is only planned, where people read it as an announcement. */
export const proviso = (data: Session['data'], today: Day): string =>
	isTentative(data, today) ? '（计划中，以站里通知为准）' : '';

/** Parts sessions, earliest first, at a day: `before` it, and from it on. */
export function partedAt(day: Day, sessions: readonly Session[]): { before: Session[]; from: Session[] } {
	const before = sessions.filter(({ data }) => data.start < day);
	return { before, from: sessions.filter(({ data }) => data.start >= day) };
}

/** Of these dates (at least one) the next that somebody can set out for, else the next, else the last. */
export function nearest(dates: readonly Session[], day: Day): Session {
	const { from } = partedAt(day, dates);
	return (from.find(({ data }) => !isOff(data)) ?? from[0] ?? dates.at(-1))!;
}
