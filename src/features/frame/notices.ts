/** 通知: which notices run on a day. */

import type { Holdings } from '../../domain/holdings.ts';
import { hrefOf } from '../../domain/schemas/entry.ts';

export type Notice = { title: string; address: string; sample: boolean };

/** Notices whose last day has not passed, newest first, three at the most. */
export const runningNotices = ({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Notice[] =>
	shelves.stories
		.filter(({ data }) => data.expires !== undefined && data.expires >= today)
		.slice(0, 3)
		.map((story) => ({ title: story.data.title, address: hrefOf(story), sample: story.data.sample }));
