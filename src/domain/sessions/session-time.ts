/** When a session is: its hours in words, and whether anybody should set out for it. */
import { clockOf, type Day, dayOf, shortDay } from '../../platform/day.ts';
import type { Session } from '../schemas/entry.ts';

/** `14:00—16:00`, `14:00`, or over several days `14:00—11月25日16:00`. */
export function hoursWords({ start, end }: Session['data']): string {
	if (end === undefined) return clockOf(start);
	const lastDay = dayOf(end) === dayOf(start) ? '' : shortDay(end);
	return `${clockOf(start)}—${lastDay}${clockOf(end)}`;
}

/** True for sessions nobody should set out for. */
export const isOff = ({ state }: Pick<Session['data'], 'state'>): boolean =>
	state === 'cancelled' || state === 'postponed';

/** True while a session is only planned and its day has not passed: it is told as likely, not as certain. */
export const isTentative = ({ state, start }: Session['data'], today: Day): boolean =>
	state === 'planned' && dayOf(start) >= today;

/** What follows the name of a session that is only planned, where people read it as an announcement. */
export const plannedNote = (data: Session['data'], today: Day): string =>
	isTentative(data, today) ? '（计划中，以站里通知为准）' : '';
