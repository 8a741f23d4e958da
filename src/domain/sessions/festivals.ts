/** 我们的节日、节令农时: what the calendar brings next, and what sessions and dishes there are for it. Pure: today is an argument. */
import { addDays, type Day, dayOf } from '../../platform/day.ts';
import { festivalsOf, isTraditional, lunarDay } from '../../platform/lunar.ts';
import { dishOf, type Holdings, sessionTitle } from '../holdings.ts';
import type { MenuItem, Session } from '../schemas/entry.ts';
import { isUpcoming } from './upcoming.ts';

/**
 * A day with its festivals, one of old first, or with its solar term. `kinds` are the plan's own names for such days, by
 * which dishes are found.
 */
export type Feast = { day: Day; names: readonly string[]; kinds: readonly ('我们的节日' | '节令农时')[] };

/** The festival or solar term that falls on a day, or the next one; never more than some two weeks off. */
export function nextFeast(today: Day): Feast {
	for (let day = today; ; day = addDays(day, 1)) {
		const { term } = lunarDay(day);
		const festivals = festivalsOf(day);
		const names = festivals.length > 0 || term === undefined ? festivals : [term];
		if (names.length === 0) continue;
		const kinds = [isTraditional(day) && '我们的节日', term && '节令农时'] as const;
		return { day, names, kinds: kinds.filter((kind) => Boolean(kind)) as Feast['kinds'] };
	}
}

/** Sessions to come and dishes that speak of a feast in title or season; the nearest and the most particular first. */
export function entriesForFeast(
	holdings: Holdings,
	feast: Feast
): { sessions: Session[]; dishes: MenuItem[] } {
	// 端午 is meant by 端午节 as well.
	const names = feast.names.map((name) => (name.length > 2 ? name.replace(/节$/, '') : name));
	const { shelves, today } = holdings;
	const says = (text: string | undefined, words: readonly string[]) =>
		words.some((word) => text?.includes(word));
	const speaks = ({ data }: MenuItem, words: readonly string[]) =>
		says(data.title, words) || says(data.season, words);
	const isKin = (dish: MenuItem) => speaks(dish, feast.kinds);
	const dishes = shelves.menu.filter(({ data }) => data.state !== 'paused');
	const sessions = shelves.sessions.filter((session) => {
		const { start } = session.data;
		if (dayOf(start) > feast.day || !isUpcoming(session.data, today)) return false;
		const dish = dishOf(holdings, session);
		return (
			dayOf(start) === feast.day ||
			says(sessionTitle(holdings, session), names) ||
			(dish !== undefined && (speaks(dish, names) || isKin(dish)))
		);
	});
	return {
		sessions,
		dishes: [
			...dishes.filter((dish) => speaks(dish, names)),
			...dishes.filter((dish) => !speaks(dish, names) && isKin(dish)),
		],
	};
}
