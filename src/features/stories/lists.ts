/** Addresses of all lists of stories, one for each volume, with what its page says about itself. */

import type { Holdings } from '../../domain/holdings.ts';

import { ADDRESS } from '../../domain/pages/addresses.ts';
import { COLUMNS } from '../../domain/pages/columns.ts';
import { storyListTitle } from '../../domain/pages/page-titles.ts';
import { type PublishedList, storyLists } from '../../domain/pages/story-lists.ts';
import type { Volume } from '../../domain/pages/volumes.ts';
import type { Story } from '../../domain/schemas/entry.ts';
import { STORY_KINDS, STRANDS } from '../../domain/schemas/vocabulary.ts';

/** One volume of a list. `newest` is the number of the list's newest volume. */
export type ListPage = { list: PublishedList; volume: Volume<Story>; newest: number };

/**
 * Every list page there is, for one route that takes the rest of the address; `path` is the address below the stories'
 * own, without slashes at its ends, absent for the first page.
 */
export const listPages = (holdings: Holdings): { path: string | undefined; page: ListPage }[] =>
	storyLists(holdings).flatMap((list) =>
		list.volumes.map((volume) => ({
			path: volume.address.slice(ADDRESS.stories.length, -1) || undefined,
			page: { list, volume, newest: list.volumes[0]!.number },
		}))
	);

/** `活动报道`, `“帮”的报道`, `青竹村的报道`; with `（第 2 辑）` on older volumes. */
export const listTitle = ({ list, volume, newest }: ListPage): string =>
	storyListTitle(list.list, list.label, volume.number === newest ? undefined : volume.number);

/** One sentence on what the list holds. */
export function listDescription({ list }: ListPage): string {
	const { list: which, label } = list;
	if (which.by === 'all') return COLUMNS.stories.description;
	if (which.by === 'kind') return `${STORY_KINDS[which.key].label}，按发布时间排列，新的在前`;
	if (which.by === 'strand') return `“${label}”：${STRANDS[which.key].note}方面的报道`;
	return `${label}的活动报道、工作动态和通知公告`;
}
