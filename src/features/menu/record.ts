/** What became of a dish: when it was and will be delivered, and what was written about it. */

import type { Holdings } from '../../domain/holdings.ts';
import type { MenuItem, Practice, Session, Story } from '../../domain/schemas/entry.ts';
import { agenda } from '../../domain/sessions/upcoming.ts';

export type DishRecord = {
	/** The nearest sessions from today on, cancelled and postponed ones among them. */
	coming: readonly Session[];
	/** Those after them: a dish that comes daily to every village has a thousand, and its page is read on weak signals. */
	later: readonly Session[];
	/** Sessions that were held, newest first. */
	held: readonly Session[];
	/** Stories that report one of its sessions, newest first. */
	stories: readonly Story[];
	/** Featured practices that rest on one of those stories, newest first. */
	practices: readonly Practice[];
};

const MOST_COMING = 12;

export function recordOf({ citing, today }: Pick<Holdings, 'citing' | 'today'>, dish: MenuItem): DishRecord {
	const sessions = citing('sessions', 'menu', dish.id);
	const stories = [...new Set(sessions.flatMap(({ id }) => citing('stories', 'sessions', id)))];
	const practices = [...new Set(stories.flatMap(({ id }) => citing('practices', 'stories', id)))];
	const { ahead } = agenda(sessions, today);
	return {
		coming: ahead.slice(0, MOST_COMING),
		later: ahead.slice(MOST_COMING),
		held: sessions.filter(({ data }) => data.state === 'held').reverse(),
		stories: newestFirst(stories),
		practices: newestFirst(practices),
	};
}

const newestFirst = <T extends Story | Practice>(pieces: readonly T[]): T[] =>
	[...pieces].sort((a, b) => (a.data.published > b.data.published ? -1 : 1));
