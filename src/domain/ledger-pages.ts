/** Ledger pages that search engines may keep: those in which something true stands. */
import { assessmentAddress, ledgerAddress } from './addresses.ts';
import type { Holdings } from './holdings.ts';
import { ledger } from './ledger.ts';
import { stationYears } from './ledger-years.ts';

/** Ledgers and assessment packs of the years in which a station held something. */
export function ledgerPages(holdings: Holdings): { address: string; title: string }[] {
	return stationYears(holdings)
		.filter(({ station, year }) => ledger(holdings, { station: station.id, period: year }).length > 0)
		.flatMap(({ station: { id, data }, year }) => [
			{ address: ledgerAddress(id, year), title: `${data.village}${year}年活动台账` },
			{ address: assessmentAddress(id, year), title: `${data.village}${year}年考核材料` },
		]);
}
