/** 保鲜: when each kind of story and each station had something new last, and which are about to go stale. Pure: today is an argument. */
import { type Day, dayOf, daysBetween } from '../platform/day.ts';
import { realEntries } from './samples.ts';
import type { Entry, Session } from './schemas/entry.ts';
import { STORY_KINDS } from './schemas/vocabulary.ts';
import { occurrencesOf } from './sessions/occurrences.ts';

/** How old a kind of story or a station is. */
export type Age = {
	label: string;
	/** Day of the newest entry; absent when there is none. */
	lastDay: Day | undefined;
	/** Days since then. */
	days: number | undefined;
	limit: number;
	/** `near`: three quarters of the time are over. `over`: more than the limit, or nothing at all. */
	state: 'fresh' | 'near' | 'over';
};
export type Stale = Age & { state: 'near' | 'over' };

/** Days after which a kind counts as neglected: news within two weeks, notices and readings within half a year. */
const LIMITS = { report: 14, news: 14, notice: 180, policy: 180 } as const;
/** A station holds something every month. */
const STATION = 31;

/**
 * Every kind of story and every station. Samples are not true and keep nothing fresh.
 * @param entries a repeating session as its entry, or as the dates that lists have of it
 */
export function ages(entries: readonly Entry[], today: Day): Age[] {
	const shown = realEntries(entries)
		.filter(({ data }) => !data.draft)
		.flatMap(datesOf);
	const kinds = Object.entries(STORY_KINDS).map(([kind, { label }]) => {
		const days = shown.flatMap(({ data }) =>
			'kind' in data && data.kind === kind && 'published' in data ? [dayOf(data.published)] : []
		);
		return ageOf(label, days, LIMITS[kind as keyof typeof LIMITS], today);
	});
	const stations = entries
		.filter(({ collection, data }) => collection === 'stations' && !data.draft)
		.map(({ id, data }) => ageOf((data as { title: string }).title, stationDays(shown, id), STATION, today));
	return [...kinds, ...stations];
}

/** What is near its limit or over it, the most urgent first. */
export const freshness = (entries: readonly Entry[], today: Day): Stale[] =>
	ages(entries, today)
		.filter((age): age is Stale => age.state !== 'fresh')
		.sort((a, b) => (b.days ?? 9999) / b.limit - (a.days ?? 9999) / a.limit);

/** What became of the dates of a repeating session stands in none of its other fields. */
const datesOf = (entry: Entry): readonly Entry[] =>
	entry.collection === 'sessions' && entry.occurrence === undefined
		? occurrencesOf(entry as Session)
		: [entry];

const stationDays = (entries: readonly Entry[], station: string): Day[] =>
	entries.flatMap(({ data }) => {
		if ('station' in data && 'state' in data && data.state === 'held' && 'start' in data)
			return data.station === station ? [dayOf(data.start)] : [];
		return 'stations' in data && 'published' in data && data.stations.includes(station)
			? [dayOf(data.published)]
			: [];
	});

function ageOf(label: string, all: readonly Day[], limit: number, today: Day): Age {
	const lastDay = all
		.filter((day) => day <= today)
		.sort()
		.at(-1);
	const days = lastDay === undefined ? undefined : daysBetween(lastDay, today);
	const isOld = days === undefined || days > limit;
	const isNear = days !== undefined && days >= Math.ceil(limit * 0.75);
	return { label, lastDay, days, limit, state: isOld ? 'over' : isNear ? 'near' : 'fresh' };
}
