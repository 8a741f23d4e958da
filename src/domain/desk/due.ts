/** 办过了，登记结果 and 写报道: sessions that are over and wait for somebody to say how they went. Pure: today is an argument. */
import { addDays, type Day, dayOf, type Moment } from '../../platform/day.ts';
import type { Entry, MenuItem, Session, Station, Story } from '../schemas/entry.ts';
import { occurrencesOf } from '../sessions/occurrences.ts';

export type DueSession = {
	session: string;
	date?: Day | undefined;
	title: string;
	station: string;
	village: string;
	start: Moment;
	/** `outcome`: nobody counted yet. `story`: counted, but nobody wrote about it. */
	need: 'outcome' | 'story';
};

/** Older ones nobody remembers well enough to write about. */
const DAYS_BACK = 60;

/** The latest first. Samples are not true and ask for nothing. */
export function dueSessions(entries: readonly Entry[], today: Day): DueSession[] {
	const ofKind = <One extends Entry>(kind: One['collection']) =>
		entries.filter(({ collection, data }) => collection === kind && !data.draft) as unknown as One[];
	const dishes = new Map(ofKind<MenuItem>('menu').map(({ id, data }) => [id, data.title]));
	const villages = new Map(ofKind<Station>('stations').map(({ id, data }) => [id, data.village]));
	const told = toldDays(ofKind<Story>('stories'));
	const earliest = addDays(today, -DAYS_BACK);
	return ofKind<Session>('sessions')
		.filter(({ data }) => !data.sample)
		.flatMap(occurrencesOf)
		.flatMap(({ id, occurrence, data }): DueSession[] => {
			const day = dayOf(data.start);
			const need = !data.outcome ? 'outcome' : 'story';
			const isOver = day <= today && day >= earliest && !/postponed|cancelled/.test(data.state);
			const isTold = (told.get(id) ?? []).some((written) => written >= day);
			if (!isOver || (need === 'story' && isTold)) return [];
			const title = data.title ?? dishes.get(data.dish ?? '') ?? '';
			const { station, start } = data;
			return [
				{
					session: id,
					date: occurrence,
					title,
					station,
					village: villages.get(station) ?? station,
					start,
					need,
				},
			];
		})
		.sort((one, other) => (one.start < other.start ? 1 : -1));
}

/** Days on which something was written about each session. */
function toldDays(stories: readonly Story[]): Map<string, Day[]> {
	const told = new Map<string, Day[]>();
	for (const { data } of stories)
		for (const id of data.sessions) told.set(id, [...(told.get(id) ?? []), dayOf(data.published)]);
	return told;
}
