/** True stories by the year in which they came out: site maps list thousands of them, and a new one changes its year only. */

import { derived } from '../derived.ts';
import type { Holdings } from '../holdings.ts';
import { isSample, type Story } from '../schemas/entry.ts';

type Shelves = Pick<Holdings, 'shelves'>;

/** So many of the newest stand in the readers' site map itself; each year has a page of all its stories. */
const NEWEST = 100;

const yearOf = ({ data }: Story): string => data.published.slice(0, 4);

const trueStories = derived('true stories', ({ shelves }: Shelves) =>
	shelves.stories.filter((story) => !isSample(story))
);

const byYear = derived('true stories by year', (holdings: Shelves) =>
	Map.groupBy(trueStories(holdings), yearOf)
);

/** Newest first. */
export const storiesOfYear = derived(
	'true stories of a year',
	(holdings: Shelves, year: string): readonly Story[] => byYear(holdings).get(year) ?? []
);

/** Years with true stories, newest first. */
export const storyYears = derived('years with true stories', (holdings: Shelves): string[] => [
	...byYear(holdings).keys(),
]);

/** True stories that stand in the readers' site map itself. */
export const newestStories = derived('newest true stories', (holdings: Shelves): Story[] =>
	trueStories(holdings).slice(0, NEWEST)
);
