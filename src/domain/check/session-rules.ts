/** Rules on the time of sessions: what cannot have been held yet, and what stands in each other's way. */
import { dayOf, type Moment, shortDay, weekday } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import type { MenuItem, Session } from '../schemas/entry.ts';

import { occurrencesOf } from '../sessions/occurrences.ts';
import { isUpcoming } from '../sessions/upcoming.ts';
import { issue, of, type Rule } from './rule.ts';

export const heldInFuture: Rule = ({ entries, today }) =>
	of(entries, 'sessions')
		.flatMap((session) => occurrencesOf(session as Session))
		.filter(({ data }) => data.state === 'held' && dayOf(data.start) > today)
		.map((session) =>
			issue(
				session,
				'held-in-future',
				placeOf(session, 'state'),
				`状态是“已举行”，但开始时间 ${session.data.start} 还没有到，请核对时间，或改回“已确定”`
			)
		);

/** Where a field of one date is written: at that date's exception, or at the top of the entry. */
const placeOf = ({ occurrence, data }: Session, key: string): PropertyKey[] => {
	const at = data.exceptions.findIndex(({ date }) => date === occurrence);
	return at < 0 ? [key] : ['exceptions', at, key];
};

/** Two sessions to come that need one team, or one room, at one time: staff are told, nothing is blocked. */
export const clashes: Rule = ({ entries, today }) => {
	const dishes = new Map(of(entries, 'menu').map((dish) => [dish.id, dish as MenuItem]));
	const coming = of(entries, 'sessions')
		.filter(({ data }) => !data.draft)
		.flatMap((session) => occurrencesOf(session as Session))
		.filter(({ data }) => isUpcoming(data, today))
		.sort((a, b) => (a.data.start < b.data.start ? -1 : 1));
	const told = new Set<string>();
	const found: Issue[] = [];
	for (const [at, first] of coming.entries()) {
		for (let next = at + 1; next < coming.length; next++) {
			const second = coming[next]!;
			if (second.data.start >= endOf(first) && second.data.start !== first.data.start) break;
			const pair = [first.id, second.id].sort().join(' ');
			const shared = sharedBy(first, second, dishes);
			if (!shared || first.id === second.id || told.has(pair)) continue;
			told.add(pair);
			const when = `${shortDay(second.data.start)}（${weekday(second.data.start)}）`;
			const message = `${when}${shared}和 ${first.file} 撞在一起，请错开时间或换人换地方`;
			found.push({ ...issue(second, 'session-clash', ['start'], message), level: 'warning' });
		}
	}
	return found;
};

// Without an end the length is unknown: only the same start is surely a clash.
const endOf = ({ data }: Session): Moment => data.end ?? data.start;

function sharedBy(a: Session, b: Session, dishes: ReadonlyMap<string, MenuItem>): string | undefined {
	// Samples are invented one by one and say nothing about real people's time.
	if (a.data.sample !== b.data.sample) return undefined;
	const teams = ({ data }: Session) => {
		const own = data.teams.length > 0 ? data.teams : [dishes.get(data.dish ?? '')?.data.team];
		return own.filter((id) => id !== undefined);
	};
	if (teams(a).some((team) => teams(b).includes(team))) return '同一支队伍';
	const isSameRoom = a.data.place !== undefined && a.data.place === b.data.place;
	return isSameRoom && a.data.station === b.data.station ? '同一个地点' : undefined;
}
