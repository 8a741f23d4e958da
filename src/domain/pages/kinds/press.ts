/** 媒体中心: what editors of media look for. */
import { realEntries } from '../../samples.ts';
import { hrefOf, isSample, type Practice } from '../../schemas/entry.ts';
import { ADDRESS, feedsAt } from '../addresses.ts';
import { columnPage, kindOf, single, strandFacet } from '../kind-of-page.ts';
import { TITLES } from '../titles.ts';

export const PRESS_PAGES = {
	press: columnPage('press', { files: () => feedsAt(ADDRESS.press) }),
	coverage: single({
		section: 'press',
		address: ADDRESS.coverage,
		title: () => TITLES.coverage,
		named: () => true,
		description: () => '各级媒体刊发的报道，按日期登记，注明采用的做法或稿件',
		lastmod: (_, { shelves }) => realEntries(shelves.coverage)[0]?.data.date,
	}),
	practice: kindOf<Practice>({
		section: 'press',
		subjects: ({ shelves }) => shelves.practices,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data }) => data.summary,
		kind: '报道',
		facets: ({ data }) => ({ 类别: strandFacet(data.strand) }),
		sample: isSample,
		lastmod: ({ data }) => data.updated ?? data.published,
	}),
};
