/** What the page of a station says, as plain data. */
import { type Holdings, menuOf } from '../../domain/holdings.ts';
import { ledgerAddress } from '../../domain/pages/addresses.ts';
import { CATALOGUE } from '../../domain/pages/catalogue.ts';
import type { Station } from '../../domain/schemas/entry.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';
import { havesOf } from '../../domain/stations/haves.ts';

export type StationView = ReturnType<typeof stationView>;

export const stationView = (holdings: Holdings, station: Station) => ({
	station,
	contact: contactAt(holdings, station),
	menu: { title: CATALOGUE.stationMenu.title(station, holdings), dishes: menuOf(holdings, station.id) },
	squads: holdings.citing('teams', 'stations', station.id),
	haves: havesOf(holdings, station),
	ledger: ledgerAddress(station.id, holdings.today.slice(0, 4)),
});
