/** The poster of a session: its day as a leaf of the calendar, its hour and place, and how it stands. */
import { dayOf, dayParts, shortDay, weekday } from '../../platform/day.ts';
import { lunarWords } from '../../platform/lunar.ts';
import { dishOf, type Holdings, sessionStrand, sessionTitle } from '../holdings.ts';
import type { Session } from '../schemas/entry.ts';
import { SESSION_STATES } from '../schemas/vocabulary.ts';
import { occurrencesOf } from '../sessions/occurrences.ts';
import { hoursWords, isOff } from '../sessions/session-time.ts';
import { phoneAt } from '../sessions/telephone.ts';
import { isPast, nearest } from '../sessions/upcoming.ts';
import type { PosterWords } from './poster-words.ts';
import { posterSeal } from './seal.ts';

/** Further dates of a repeating session that are named. */
const DATES_AHEAD = 3;

/** A poster of a repeating session shows its next date and names some of those after it. */
export function sessionPoster(holdings: Holdings, session: Session): PosterWords {
	const dates = occurrencesOf(session);
	const near = nearest(dates, holdings.today);
	const { data } = near;
	const station = holdings.find('stations', data.station);
	const dish = dishOf(holdings, session);
	const phone = phoneAt(holdings, station);
	const later = dates.filter((one) => one.data.start > data.start && !isOff(one.data)).slice(0, DATES_AHEAD);
	const { year, month, day } = dayParts(data.start);
	return {
		kind: kindOf(near, holdings.today),
		title: sessionTitle(holdings, session),
		seal: posterSeal(sessionStrand(holdings, session)),
		leaf: {
			month: `${year}年${month}月`,
			day: `${day}`,
			weekday: weekday(data.start),
			lunar: lunarWords(dayOf(data.start)),
			off: isOff(data) ? SESSION_STATES[data.state].label : undefined,
		},
		facts: [
			{ label: isOff(data) ? '原定' : '时间', words: hoursWords(data) },
			{ label: '地点', words: [station?.data.village, data.place].filter(Boolean).join(' ') },
			...(data.outcome
				? [{ label: '参加', words: `${data.outcome.people}人，志愿者${data.outcome.volunteers}人` }]
				: []),
			...(data.capacity === undefined || data.outcome
				? []
				: [{ label: '名额', words: `${data.capacity}人` }]),
			...(later.length > 0
				? [{ label: '以后', words: later.map((one) => shortDay(one.data.start)).join('、') }]
				: []),
		],
		words: isOff(data) ? data.stateNote : (dish?.data.summary ?? data.stateNote),
		figures: [],
		how: [
			phone ? `有事打电话 ${phone}` : `有事到${station?.data.village ?? '村里'}实践站问一问`,
			...(dish ? [`点单编号 ${dish.data.code}`] : []),
		],
		promise: data.outcome ? '看现场' : '看时间、地点有没有变动',
	};
}

function kindOf({ data }: Session, today: string): string {
	if (isOff(data)) return `活动${SESSION_STATES[data.state].label}`;
	if (data.state === 'held') return '活动回顾';
	return isPast(data, today) ? '文明实践' : '活动预告';
}
