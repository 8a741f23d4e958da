/** Ledger pages that search engines may keep: those of years in which something true was held. */

import type { Holdings } from '../holdings.ts';
import { assessmentAddress, ledgerAddress } from '../pages/addresses.ts';
import { ledgerYears } from '../pages/spans.ts';
import { ledger } from './ledger.ts';
import { stationYears } from './years.ts';

/** Ledgers of a year, all stations together and one by one, each with its assessment pack; parts of years are left out. */
export function ledgerPages(holdings: Holdings): { address: string; title: string }[] {
	const together = ledgerYears(holdings)
		.filter((year) => ledger(holdings, { period: year }).length > 0)
		.map((year) => ({ address: ledgerAddress(undefined, year), title: `各站${year}年活动台账` }));
	const apart = stationYears(holdings)
		.filter(({ station, year }) => ledger(holdings, { station: station.id, period: year }).length > 0)
		.flatMap(({ station: { id, data }, year }) => [
			{ address: ledgerAddress(id, year), title: `${data.village}${year}年活动台账` },
			{ address: assessmentAddress(id, year), title: `${data.village}${year}年考核材料` },
		]);
	return [...together, ...apart];
}
