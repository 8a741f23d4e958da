/** What a station's page says about itself to browsers, search engines and the state's inspection. */
import { feedAddress } from '../../domain/pages/addresses.ts';
import { COLUMNS } from '../../domain/pages/columns.ts';
import { hrefOf, type Station } from '../../domain/schemas/entry.ts';

import type { PhotoLookup } from '../../platform/photo.ts';

export function stationInfo(station: Station, photos: PhotoLookup) {
	const { title, village, photo } = station.data;
	const { stations } = COLUMNS;
	const address = hrefOf(station);
	return {
		title,
		description: `${title}：${village}的活动、能点的服务、电话和“五有”落实情况`,
		address,
		column: stations,
		facets: { 站点: [village] },
		trail: [{ label: stations.name, address: stations.address }],
		image: photo && photos(photo.src),
		feeds: [{ title: `${village}的报道`, address: feedAddress('rss', address) }],
	};
}
