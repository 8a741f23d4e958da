/** What the page of a station says, as plain data. */
import { type Holdings, menuOf } from '../../domain/holdings.ts';
import { feedAddress, ledgerAddress, storyListAddress } from '../../domain/pages/addresses.ts';
import { CATALOGUE } from '../../domain/pages/catalogue.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import { hrefOf, type Station } from '../../domain/schemas/entry.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';
import { havesOf } from '../../domain/stations/haves.ts';
import type { PhotoLookup } from '../../platform/photo.ts';

export type StationView = ReturnType<typeof stationView>;

export const stationView = (holdings: Holdings, station: Station) => ({
	station,
	contact: contactAt(holdings, station),
	menu: { title: CATALOGUE.stationMenu.title(station, holdings), dishes: menuOf(holdings, station.id) },
	squads: holdings.citing('teams', 'stations', station.id),
	haves: havesOf(holdings, station),
	stories: storyListAddress({ by: 'station', key: station.id }),
	ledger: ledgerAddress(station.id, holdings.today.slice(0, 4)),
});

/** What the page says about itself to browsers, search engines and the state's inspection. */
export function stationInfo(holdings: Holdings, station: Station, photos: PhotoLookup) {
	const { village, photo } = station.data;
	return {
		...pageOf(holdings, 'station', station),
		image: photo && photos(photo.src),
		feeds: [{ title: `${village}的报道`, address: feedAddress('rss', hrefOf(station)) }],
	};
}
