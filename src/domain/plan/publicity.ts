/** 宣传推介: what was made public about a station in a year. Samples never count. */

import { type Holdings, listOrdered } from '../holdings.ts';
import { realEntries } from '../samples.ts';
import type { Coverage, Practice, Story } from '../schemas/entry.ts';
import { storiesOf } from '../stations/story-places.ts';

export type Publicity = { stories: Story[]; practices: Practice[]; coverage: Coverage[] };

/** Stories and practices published in the year, and all that media printed in it of any of the station's. */
export function publicity(
	holdings: Pick<Holdings, 'citing' | 'find' | 'shelves'>,
	station: string,
	year: string
): Publicity {
	const { citing } = holdings;
	const stories = realEntries(storiesOf(holdings, station));
	const practices = realEntries(citing('practices', 'stations', station));
	const coverage = [
		...stories.flatMap(({ id }) => citing('coverage', 'stories', id)),
		...practices.flatMap(({ id }) => citing('coverage', 'practices', id)),
	];
	const isThisYear = ({ data }: Story | Practice) => data.published.startsWith(year);
	return {
		stories: stories.filter(isThisYear),
		practices: practices.filter(isThisYear),
		coverage: listOrdered(
			'coverage',
			realEntries([...new Set(coverage)]).filter(({ data }) => data.date.startsWith(year))
		),
	};
}
