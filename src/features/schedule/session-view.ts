/** What the page of a session says, as plain data. */
import { dishOf, type Holdings, sessionStrand, sessionTitle } from '../../domain/holdings.ts';
import { clauseLinks } from '../../domain/plan/clause-links.ts';
import { marked } from '../../domain/samples.ts';
import { hrefOf, type Session } from '../../domain/schemas/entry.ts';
import { STRANDS } from '../../domain/schemas/vocabulary.ts';
import { sessionScript } from '../../domain/sessions/loudspeaker.ts';
import { occurrencesOf } from '../../domain/sessions/occurrences.ts';
import { isOff } from '../../domain/sessions/session-time.ts';
import { summary } from '../../domain/sessions/session-words.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';
import { isPast, nearest, upcoming } from '../../domain/sessions/upcoming.ts';
import { dayOf } from '../../platform/day.ts';
import { lunarWords } from '../../platform/lunar.ts';
import { askWords, phoneOf, sessionState } from './session-state.ts';

export type SessionView = ReturnType<typeof sessionView>;

export function sessionView(holdings: Holdings, session: Session) {
	const { data } = session;
	const { today } = holdings;
	// A repeating session has one page: its next date stands large, all of them below.
	const dates = occurrencesOf(session);
	const near = nearest(dates, today);
	const strand = sessionStrand(holdings, session);
	return {
		session,
		title: sessionTitle(holdings, session),
		seal: strand && STRANDS[strand].label,
		near,
		state: sessionState(near.data, today),
		off: isOff(near.data)
			? {
					what: near.data.state === 'cancelled' ? '这场活动取消了' : '这场活动延期了',
					why: near.data.stateNote ?? askWords(holdings, near),
				}
			: undefined,
		facts: factsOf(holdings, session),
		contact: contactAt(holdings, holdings.find('stations', data.station)),
		// Nobody puts down a date that is over or off.
		isToCome: upcoming(dates, today).length > 0,
		shareText: isPast(near.data, today) ? undefined : shareText(holdings, near),
		dates: data.repeat === undefined ? undefined : { dates, today },
		script: sessionScript(holdings, near),
		again: orderAgain(holdings, session),
	};
}

export type SessionFactsView = ReturnType<typeof factsOf>;

/** Where a session is, who brings it, for how many, what it carries out of the plan. */
function factsOf(holdings: Holdings, session: Session) {
	const { data } = session;
	const { find } = holdings;
	const dish = dishOf(holdings, session);
	const station = find('stations', data.station);
	const teams = data.teams.length > 0 ? data.teams : [dish?.data.team];
	const clauses = [...new Set([...data.clauses, ...(dish?.data.clauses ?? [])])];
	return {
		station: station && { title: station.data.title, address: hrefOf(station) },
		place: data.place,
		dish: dish && { title: `${dish.data.code} ${dish.data.title}`, address: hrefOf(dish) },
		teams: teams.flatMap((id) => find('teams', id)?.data.title ?? []).join('、') || undefined,
		capacity: data.capacity === undefined ? undefined : `${data.capacity}人`,
		clauses: clauseLinks(holdings, clauses),
	};
}

/** The session in one plain sentence, to be passed on in a village's chat group or read out. */
const shareText = (holdings: Holdings, session: Session): string =>
	marked(
		`${summary(holdings, session)}。这天是${lunarWords(dayOf(session.data.start))}。`,
		session.data.sample
	);

export type OrderAgainView = ReturnType<typeof orderAgain>;

/** The dish behind a session, to be ordered for one's own village; nothing where there is none. */
function orderAgain(holdings: Holdings, session: Session) {
	const dish = dishOf(holdings, session);
	if (!dish) return undefined;
	const { title, code, state } = dish.data;
	const how = phoneOf(holdings, session) ? '打电话或到站里' : '到站里';
	return { title, code, state, address: hrefOf(dish), how };
}
