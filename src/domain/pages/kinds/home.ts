/** The home page. */
import { realEntries } from '../../samples.ts';
import { ADDRESS, calendarFileAddress, feedsAt } from '../addresses.ts';
import { single } from '../kind-of-page.ts';

export const HOME_PAGES = {
	home: single({
		section: 'home',
		address: ADDRESS.home,
		title: (_, { site }) => site.name,
		description: (_, { site }) => site.description,
		lastmod: (_, { shelves }) => realEntries(shelves.stories)[0]?.data.published,
		files: () => [...feedsAt(ADDRESS.home), calendarFileAddress()],
	}),
};
