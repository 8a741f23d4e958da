/** Lists of stories: all of them, and by kind, strand and station. Every list exists, with stories or without. */

import type { Holdings } from '../holdings.ts';

import type { Story } from '../schemas/entry.ts';
import { STORY_KINDS, STRANDS, type StoryKind, type Strand } from '../schemas/vocabulary.ts';
import { storiesOf } from '../stations/story-places.ts';
import { type StoryList, storyListAddress } from './addresses.ts';
import { type Volume, volumes } from './volumes.ts';

/** How many stories an older volume holds; the newest may hold nearly twice as many. */
const STORIES_PER_VOLUME = 12;

/** A list of stories as it is published. */
export type PublishedList = {
	list: StoryList;
	/** Its name on a filter link, e.g. `活动报道`. */
	label: string;
	address: string;
	stories: readonly Story[];
	volumes: readonly Volume<Story>[];
};

/** All lists: the whole first, then kinds, strands and stations in their own orders. */
export function storyLists(holdings: Pick<Holdings, 'shelves' | 'find'>): PublishedList[] {
	const { stories, stations } = holdings.shelves;
	const kinds = Map.groupBy(stories, ({ data }) => data.kind);
	const strands = Map.groupBy(stories, ({ data }) => data.strand);
	return [
		published({ by: 'all' }, '全部', stories),
		...keys(STORY_KINDS).map((key: StoryKind) =>
			published({ by: 'kind', key }, STORY_KINDS[key].label, kinds.get(key) ?? [])
		),
		...keys(STRANDS).map((key: Strand) =>
			published({ by: 'strand', key }, STRANDS[key].label, strands.get(key) ?? [])
		),
		...stations.map(({ id, data }) =>
			published({ by: 'station', key: id }, data.village, storiesOf(holdings, id))
		),
	];
}

/** One volume of a list, which is a page; `newest` is the number of the list's newest volume. */
export type StoryVolume = { list: PublishedList; volume: Volume<Story>; newest: number };

/** Every volume of every list. */
export const storyVolumes = (holdings: Pick<Holdings, 'shelves' | 'find'>): StoryVolume[] =>
	storyLists(holdings).flatMap((list) =>
		list.volumes.map((volume) => ({ list, volume, newest: list.volumes[0]!.number }))
	);

function published(list: StoryList, label: string, stories: readonly Story[]): PublishedList {
	const address = storyListAddress(list);
	return { list, label, address, stories, volumes: volumes(stories, address, STORIES_PER_VOLUME) };
}

const keys = <Key extends string>(terms: Record<Key, unknown>) => Object.keys(terms) as Key[];
