/** Names of places that no line of a title may part. */
import type { Holdings } from '../holdings.ts';

export const properNames = ({ site, shelves }: Pick<Holdings, 'site' | 'shelves'>): string[] => [
	site.township,
	...shelves.stations.map(({ data }) => data.village),
];
