/** What a station's page says about itself to browsers, search engines and the state's inspection. */
import type { Holdings } from '../../domain/holdings.ts';
import { feedAddress } from '../../domain/pages/addresses.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import { hrefOf, type Station } from '../../domain/schemas/entry.ts';
import type { PhotoLookup } from '../../platform/photo.ts';

export function stationInfo(holdings: Holdings, station: Station, photos: PhotoLookup) {
	const { village, photo } = station.data;
	return {
		...pageOf(holdings, 'station', station),
		facets: { 站点: [village] },
		image: photo && photos(photo.src),
		feeds: [{ title: `${village}的报道`, address: feedAddress('rss', hrefOf(station)) }],
	};
}
