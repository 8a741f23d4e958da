/** What somebody without a signal is told, as plain data: whom one can call, and what is kept in any case. */
import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS } from '../../domain/pages/addresses.ts';
import { columnLink } from '../../domain/pages/columns.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';

export type OfflineView = ReturnType<typeof offlineView>;

/** What is there without a signal even for those who have seen one page only. */
export const OFFLINE_PAGES = [
	{ label: '首页', address: ADDRESS.home },
	...(['schedule', 'menu', 'stations'] as const).map(columnLink),
];

export const offlineView = (holdings: Holdings) => ({
	contact: contactAt(holdings),
	/** Telephones of the stations that have one, by village. */
	numbers: holdings.shelves.stations.flatMap(({ data: { village, phone } }) =>
		phone ? [{ label: village, value: phone, href: `tel:${phone}` }] : []
	),
	pages: OFFLINE_PAGES,
});
