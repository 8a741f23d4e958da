/** Years that have a ledger page: every year in which something was held, and the current one. */
import type { Station } from './collections.ts';
import type { Holdings } from './holdings.ts';

/** Newest first; the same for every station, so that a year can be compared across them. */
export const ledgerYears = ({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): string[] => {
	const held = shelves.sessions.filter(({ data }) => data.state === 'held');
	const years = held.map(({ data }) => data.start.slice(0, 4));
	return [...new Set([today.slice(0, 4), ...years])].sort().reverse();
};

/** A station and a year: what has a ledger page and an assessment pack. */
export type StationYear = { station: Station; year: string };

export const stationYears = (holdings: Holdings): StationYear[] =>
	holdings.shelves.stations.flatMap((station) => ledgerYears(holdings).map((year) => ({ station, year })));
