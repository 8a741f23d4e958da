/** 通知: which notices run on a day. */

import type { Holdings } from '../../domain/holdings.ts';

import type { Story } from '../../domain/schemas/entry.ts';

/** Notices whose last day has not passed, newest first, three at the most. */
export const runningNotices = ({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Story[] =>
	shelves.stories.filter(({ data }) => data.expires !== undefined && data.expires >= today).slice(0, 3);
