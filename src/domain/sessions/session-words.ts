/** How a session is called, where and when it is: in titles, in lists, in one sentence. */
import { type Day, longDay, type Month, monthOf, shortDay, weekday } from '../../platform/day.ts';
import { type Holdings, sessionTitle } from '../holdings.ts';
import type { Session } from '../schemas/entry.ts';
import { SESSION_STATES } from '../schemas/vocabulary.ts';
import { hoursWords, isOff, plannedNote } from './session-time.ts';
import { isPast } from './upcoming.ts';

/** What is said of a month without sessions: one that is over will get none any more. */
export const nothingOn = (month: Month, today: Day): string =>
	month < monthOf(today) ? '没有登记活动' : '还没有排定活动';

export const villageOf = ({ find }: Holdings, session: Session): string =>
	find('stations', session.data.station)?.data.village ?? '';

/** True for one whose day has passed unreported: it is neither planned nor held. */
export const isUnreported = (data: Session['data'], today: Day): boolean =>
	data.state !== 'held' && !isOff(data) && isPast(data, today);

/** What readers are told of a session's state. */
export const stateWords = (data: Session['data'], today: Day): string =>
	isUnreported(data, today) ? '活动情况待公布' : SESSION_STATES[data.state].label;

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
