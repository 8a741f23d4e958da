/** Sessions by what pages list them by; each list in the order of the schedule. */
import { type Month, monthOf } from '../../platform/day.ts';
import { derived } from '../derived.ts';
import { type Holdings, sessionStrand } from '../holdings.ts';
import type { Session } from '../schemas/entry.ts';
import type { Strand } from '../schemas/vocabulary.ts';

const sessionsByMonth = derived('sessions by month', ({ shelves }: Pick<Holdings, 'shelves'>) =>
	Map.groupBy(shelves.sessions, ({ data }) => monthOf(data.start))
);

export const sessionsInMonth = derived(
	'sessions in a month',
	(holdings: Pick<Holdings, 'shelves'>, month: Month): readonly Session[] =>
		sessionsByMonth(holdings).get(month) ?? []
);

/** Months that have a session, earliest first. */
export const monthsWithSessions = derived(
	'months with sessions',
	(holdings: Pick<Holdings, 'shelves'>): Month[] => [...sessionsByMonth(holdings).keys()]
);

export const sessionsOfStrand = derived(
	'sessions of a strand',
	(holdings: Holdings, strand: Strand): readonly Session[] =>
		holdings.shelves.sessions.filter((session) => sessionStrand(holdings, session) === strand)
);
