/** What became of a dish: when it was and will be delivered, and what was written about it. */

import type { Holdings } from '../../domain/holdings.ts';
import type { MenuItem, Practice, Session, Story } from '../../domain/schemas/entry.ts';
import { agenda } from '../../domain/sessions/upcoming.ts';

export type DishRecord = {
	/** The nearest sessions from today on, cancelled and postponed ones among them. */
	coming: readonly Session[];
	/** Those after them: a dish that comes daily to every village has a thousand, and its page is read on weak signals. */
	later: readonly Session[];
	/** The latest sessions that were held, newest first, and those before them. */
	held: readonly Session[];
	earlier: readonly Session[];
	/** The latest stories that report one of its sessions, newest first, and those before them. */
	stories: readonly Story[];
	older: readonly Story[];
	/** Featured practices that rest on one of those stories, newest first. */
	practices: readonly Practice[];
};

const MOST_COMING = 12;
const MOST_HELD = 6;
const MOST_STORIES = 6;

export function recordOf({ citing, today }: Pick<Holdings, 'citing' | 'today'>, dish: MenuItem): DishRecord {
	const sessions = citing('sessions', 'menu', dish.id);
	const held = sessions.filter(({ data }) => data.state === 'held').reverse();
	const stories = newestFirst([...new Set(sessions.flatMap(({ id }) => citing('stories', 'sessions', id)))]);
	const practices = [...new Set(stories.flatMap(({ id }) => citing('practices', 'stories', id)))];
	const { ahead } = agenda(sessions, today);
	return {
		coming: ahead.slice(0, MOST_COMING),
		later: ahead.slice(MOST_COMING),
		held: held.slice(0, MOST_HELD),
		earlier: held.slice(MOST_HELD),
		stories: stories.slice(0, MOST_STORIES),
		older: stories.slice(MOST_STORIES),
		practices: newestFirst(practices),
	};
}

const newestFirst = <T extends Story | Practice>(pieces: readonly T[]): T[] =>
	[...pieces].sort((a, b) => (a.data.published > b.data.published ? -1 : 1));
