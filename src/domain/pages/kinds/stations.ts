/** 实践站: the stations and their notice-board sheets. */
import { longMonth, type Month } from '../../../platform/day.ts';
import { hrefOf, type Station } from '../../schemas/entry.ts';
import { calendarFileAddress, feedsAt, sheetAddress } from '../addresses.ts';
import { columnLink } from '../columns.ts';
import { columnPage, kindOf, SEARCH_WEIGHT } from '../kind-of-page.ts';
import { lasts, sheetMonths } from '../spans.ts';

export const STATIONS_PAGES = {
	stations: columnPage('stations'),
	station: kindOf<Station>({
		section: 'stations',
		subjects: ({ shelves }) => shelves.stations,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data: { title, village } }) =>
			`${title}：${village}的活动、能点的服务、电话和“五有”落实情况`,
		kind: '站点',
		weight: () => SEARCH_WEIGHT.page,
		facets: ({ data }) => ({ 站点: [data.village] }),
		files: (station) => [...feedsAt(hrefOf(station)), calendarFileAddress(hrefOf(station))],
	}),
	sheet: kindOf<{ station: Station; month: Month }>({
		section: 'stations',
		subjects: (holdings) =>
			holdings.shelves.stations.flatMap((station) =>
				sheetMonths(holdings).map((month) => ({ station, month }))
			),
		address: ({ station, month }) => sheetAddress(station.id, month),
		title: ({ station, month }) => `${station.data.village}${longMonth(month)}公示栏`,
		description: ({ station, month }) =>
			`${station.data.village}${longMonth(month)}公示栏：当月活动、能点的服务和点单办法，供打印张贴`,
		trail: ({ station }) => [
			columnLink('stations'),
			{ label: station.data.village, address: hrefOf(station) },
		],
		noindex: () => true,
		passing: true,
		lasts: ({ month }, holdings) => lasts(holdings, month),
	}),
};
