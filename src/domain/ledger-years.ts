/** What has a ledger of its own: stations and all of them together, by year, quarter and month. */
import type { Station } from './collections.ts';
import type { Holdings } from './holdings.ts';
import { isIn, type Period } from './ledger.ts';
import { periodsOf } from './ledger-totals.ts';

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

/** Whose ledger of which period; without a station that of all stations. */
export type LedgerScope = { station?: Station | undefined; period: Period };

/** Every year that has a page, and the quarters and months of it in which something was held there. */
export const ledgerScopes = (holdings: Holdings): LedgerScope[] =>
	[undefined, ...holdings.shelves.stations].flatMap((station) => {
		const days = holdings.shelves.sessions
			.filter(({ data }) => data.state === 'held' && (!station || data.station === station.id))
			.map(({ data }) => data.start);
		return ledgerYears(holdings)
			.flatMap(periodsOf)
			.filter((period) => isYear(period) || days.some((day) => isIn(day, period)))
			.map((period) => ({ station, period }));
	});

export const isYear = (period: Period): boolean => /^\d{4}$/.test(period);
export const yearOf = (period: Period): string => period.slice(0, 4);
