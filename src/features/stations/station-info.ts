/** What a station's page says about itself to browsers, search engines and the state's inspection. */
import type { Holdings } from '../../domain/holdings.ts';
import { feedAddress } from '../../domain/pages/addresses.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import { hrefOf, type Station } from '../../domain/schemas/entry.ts';
import type { Photo } from '../../platform/photo.ts';

/** The photo that a station's field or text names; nothing when the file was refused. */
export type Photos = (src: string) => Photo | undefined;

export function stationInfo(holdings: Holdings, station: Station, photos: Photos) {
	const { village, photo } = station.data;
	return {
		...pageOf(holdings, 'station', station),
		facets: { 站点: [village] },
		image: photo && photos(photo.src),
		feeds: [{ title: `${village}的报道`, address: feedAddress('rss', hrefOf(station)) }],
	};
}
