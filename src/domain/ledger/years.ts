/** What has a ledger of its own: stations and all of them together, by year, quarter and month. */
import { dayOf } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import { ledgerYears } from '../pages/spans.ts';
import type { Station } from '../schemas/entry.ts';
import { isIn, type Period } from './ledger.ts';
import { periodsOf } from './totals.ts';

/** A station and a year: what has a ledger page and an assessment pack. */
export type StationYear = { station: Station; year: string };

export const stationYears = (holdings: Holdings): StationYear[] =>
	holdings.shelves.stations.flatMap((station) => ledgerYears(holdings).map((year) => ({ station, year })));

/** Whose ledger of which period; without a station that of all stations. */
export type LedgerScope = { station?: Station | undefined; period: Period };

/**
 * Every year that has a page, and the quarters and months of it for which a session was entered there: one that fell
 * through after all, or was wrongly called held, leaves its page standing.
 */
export const ledgerScopes = (holdings: Holdings): LedgerScope[] =>
	[undefined, ...holdings.shelves.stations].flatMap((station) => {
		const days = holdings.shelves.sessions
			.filter(({ data }) => dayOf(data.start) <= holdings.today && (!station || data.station === station.id))
			.map(({ data }) => data.start);
		return ledgerYears(holdings)
			.flatMap(periodsOf)
			.filter((period) => isYear(period) || days.some((day) => isIn(day, period)))
			.map((period) => ({ station, period }));
	});

export const isYear = (period: Period): boolean => /^\d{4}$/.test(period);
export const yearOf = (period: Period): string => period.slice(0, 4);
