/** Lists of stories: all of them, and by kind, strand and station. Every list exists, with stories or without. */

import { derived } from '../derived.ts';
import type { Holdings } from '../holdings.ts';
import { countedWords } from '../samples.ts';
import type { Story } from '../schemas/entry.ts';
import { keysOf, STORY_KINDS, STRANDS, type StoryKind, type Strand } from '../schemas/vocabulary.ts';
import { storiesOf } from '../stations/story-places.ts';
import { type StoryList, storyListAddress } from './addresses.ts';
import { type Volume, volumes } from './volumes.ts';

type Shelves = Pick<Holdings, 'shelves'>;
type Asked = Pick<Holdings, 'shelves' | 'find' | 'citing'>;

/** How many stories an older volume holds; the newest may hold nearly twice as many. */
const STORIES_PER_VOLUME = 12;

/** A list of stories, which is cut into volumes. */
type ListedStories = {
	list: StoryList;
	/** Its name on a filter link, e.g. `活动报道`. */
	label: string;
	stories: readonly Story[];
};

const storiesOfKind = derived('stories of a kind', ({ shelves }: Shelves, kind: StoryKind) =>
	shelves.stories.filter(({ data }) => data.kind === kind)
);
const storiesOfStrand = derived('stories of a strand', ({ shelves }: Shelves, strand: Strand) =>
	shelves.stories.filter(({ data }) => data.strand === strand)
);

/** All lists: the whole first, then kinds, strands and stations in their own orders. */
const storyLists = (holdings: Asked): ListedStories[] => [
	{ list: { by: 'all' }, label: '全部', stories: holdings.shelves.stories },
	...keysOf(STORY_KINDS).map((key: StoryKind): ListedStories => {
		const list = { by: 'kind', key } as const;
		return { list, label: STORY_KINDS[key].label, stories: storiesOfKind(holdings, key) };
	}),
	...keysOf(STRANDS).map((key: Strand): ListedStories => {
		const list = { by: 'strand', key } as const;
		return { list, label: STRANDS[key].label, stories: storiesOfStrand(holdings, key) };
	}),
	...holdings.shelves.stations.map(({ id, data }): ListedStories => {
		const list = { by: 'station', key: id } as const;
		return { list, label: data.village, stories: storiesOf(holdings, id) };
	}),
];

/** One volume of a list, which is a page. It says nothing of the whole list but when it is the newest: older ones stay as they are. */
export type StoryVolume = {
	list: StoryList;
	/** Name of the list. */
	label: string;
	/** Address of the list, which is that of its newest volume. */
	home: string;
	volume: Volume<Story>;
	/** How many stories there are, in the whole list or in an older volume of it. */
	count: string;
	isNewest: boolean;
	/** The volumes after and before it. */
	newer: VolumeLink | undefined;
	older: VolumeLink | undefined;
};
type VolumeLink = Pick<Volume<Story>, 'number' | 'address'>;

/** Every volume of every list. */
export const storyVolumes = (holdings: Asked): StoryVolume[] =>
	storyLists(holdings).flatMap(({ list, label, stories }) => {
		const home = storyListAddress(list);
		const all = volumes(stories, home, STORIES_PER_VOLUME);
		return all.map((volume, at): StoryVolume => {
			const isNewest = at === 0;
			return {
				...{ list, label, home, volume, isNewest },
				count: isNewest ? countedWords(stories, '篇') : `本辑${countedWords(volume.items, '篇')}`,
				newer: linkTo(all[at - 1]),
				older: linkTo(all[at + 1]),
			};
		});
	});

const linkTo = (volume: Volume<Story> | undefined): VolumeLink | undefined =>
	volume && { number: volume.number, address: volume.address };
