/** Titles of pages that are no entry's own: a page and every list that leads to it call it the same. */
import { longMonth, type Month } from '../../platform/day.ts';
import { AUDIENCES, type Audience, STRANDS, type Strand } from '../schemas/vocabulary.ts';
import type { StoryList } from './addresses.ts';
import { COLUMNS } from './columns.ts';

export const monthTitle = (month: Month): string => `${longMonth(month)}活动`;
export const strandTitle = (strand: Strand): string => `“${STRANDS[strand].call}”活动排期`;
export const stationScheduleTitle = (village: string): string => `${village}活动排期`;
export const stationMenuTitle = (village: string): string => `${village}能点的服务`;
export const audienceTitle = (audience: Audience): string => `面向${AUDIENCES[audience].label}的服务`;
export const ORDER_TITLE = '点单条';

/**
 * `活动报道`, `“帮”的报道`, `青竹村的报道`; with `（第2辑）` on older volumes.
 * @param label the list's name on a filter link
 * @param volume number of the volume; nothing for the newest
 */
export function storyListTitle({ by }: StoryList, label: string, volume?: number): string {
	const title = {
		all: COLUMNS.stories.name,
		kind: label,
		strand: `“${label}”的报道`,
		station: `${label}的报道`,
	}[by];
	return volume === undefined ? title : `${title}（第${volume}辑）`;
}
