/**
 * The machine's site map and the readers': what search engines may keep, without lists that hold nothing true yet. Stories
 * are listed year by year, so that what names them does not grow with the archive.
 */
import { sitemapParts } from '../../platform/sitemap.ts';
import { derived } from '../derived.ts';
import type { Holdings } from '../holdings.ts';
import { isSample, type Story } from '../schemas/entry.ts';
import { type IndexablePage, indexable, indexablePages } from './page-of.ts';
import { newestStories, storiesOfYear, storyYears } from './story-years.ts';

/** What the search says of samples. */
export const WITHOUT_SAMPLES = '搜索结果不含示例。';

const hasSamples = derived('has samples', ({ shelves }: Pick<Holdings, 'shelves'>) =>
	Object.values(shelves).flat().some(isSample)
);

/** Said only while samples are shown. */
export const samplesNote = (holdings: Holdings): string | undefined =>
	hasSamples(holdings) ? WITHOUT_SAMPLES : undefined;

/** All public pages but stories, column by column; within a column the order of its lists. */
const pagesBesideStories = (holdings: Holdings): IndexablePage[] =>
	indexablePages(holdings, 'story').filter(({ isListed }) => isListed);

const asPages = (holdings: Holdings, stories: readonly Story[]): IndexablePage[] =>
	indexable(holdings, 'story', stories);

/** Public pages of the stories of a year. */
export const storyPagesOf = (holdings: Holdings, year: string): IndexablePage[] =>
	asPages(holdings, storiesOfYear(holdings, year));

/** What the readers' site map lists by itself; older stories stand on the pages of their years. */
export const mapPages = (holdings: Holdings): IndexablePage[] => [
	...pagesBesideStories(holdings),
	...asPages(holdings, newestStories(holdings)),
];

/** Names of the parts of the machine's site map: numbers, and a part for each year of stories. */
export const mapParts = (holdings: Holdings): string[] => [
	...sitemapParts(pagesBesideStories(holdings)).map((_, part) => String(part)),
	...storyYears(holdings).map((year) => STORIES + year),
];

export const pagesInPart = (holdings: Holdings, part: string): readonly IndexablePage[] =>
	part.startsWith(STORIES)
		? storyPagesOf(holdings, part.slice(STORIES.length))
		: sitemapParts(pagesBesideStories(holdings))[Number(part)]!;

const STORIES = 'stories-';
