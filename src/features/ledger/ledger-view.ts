/** What a ledger and the overview of all ledgers say, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import { ledger } from '../../domain/ledger/ledger.ts';
import { longPeriod, totals } from '../../domain/ledger/totals.ts';
import type { LedgerScope } from '../../domain/ledger/years.ts';
import { ledgerYears } from '../../domain/pages/spans.ts';

export type LedgerView = ReturnType<typeof ledgerView>;

/** The ledger of a station or of all, for a year or a part of it; samples stand apart. */
export function ledgerView(holdings: Holdings, { station, period }: LedgerScope) {
	const query = { station: station?.id, period };
	return {
		station,
		period,
		today: holdings.today,
		lines: ledger(holdings, query),
		samples: ledger(holdings, { ...query, samples: true }),
		/** Other years of which there is a ledger. */
		years: ledgerYears(holdings).filter((year) => year !== period),
		name: `${station?.data.title ?? holdings.site.institute}${longPeriod(period)}`,
	};
}

export type LedgersView = ReturnType<typeof ledgersView>;

/** Each station by year, with what was held. */
export const ledgersView = (holdings: Holdings) => ({
	today: holdings.today,
	hasSamples: ledger(holdings, { samples: true }).length > 0,
	years: ledgerYears(holdings).map((year) => ({
		year,
		rows: holdings.shelves.stations.map((station) => ({
			station,
			sums: totals(ledger(holdings, { station: station.id, period: year })),
		})),
		sums: totals(ledger(holdings, { period: year })),
	})),
});
