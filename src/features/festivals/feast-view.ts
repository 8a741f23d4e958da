/** What the calendar brings, for a narrow band: today's or the next feast with what there is for it; towards New Year, New Year. */
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { hrefOf, isSample } from '../../domain/schemas/entry.ts';
import { entriesForFeast, nextFeast } from '../../domain/sessions/festivals.ts';
import { homecomingOf } from '../../domain/sessions/homecoming.ts';
import { type Day, shortDay, weekday } from '../../platform/day.ts';
import { festivalsOf, isTraditional, lunarDay } from '../../platform/lunar.ts';

export type FeastView = {
	kind: string;
	name: string;
	/** `12月7日（星期一，十月廿九）`; names what else falls on the day of a festival. */
	words: string;
	day: Day;
	links: readonly { label: string; address: string; sample: boolean }[];
	/** 除夕 and 春节, from 腊月 on, as far as they are still to come. */
	newYear: readonly { name: string; words: string; day: Day }[];
};

export function feastView(holdings: Holdings): FeastView {
	const { today } = holdings;
	const feast = nextFeast(today);
	const { sessions, dishes } = entriesForFeast(holdings, feast);
	const { lunar, festival, term } = lunarDay(feast.day);
	const [name = '', ...others] = feast.names;
	// A day of today's calendar on which a solar term begins, as 学雷锋纪念日 on 惊蛰, is itself neither of the two kinds.
	const isModern = festival !== undefined && !isTraditional(feast.day);
	const { season, eve, newYear } = homecomingOf(today);
	return {
		kind: (isModern ? undefined : feast.kinds[0]) ?? '节日',
		name,
		words: `${shortDay(feast.day)}（${[weekday(feast.day), lunar, festival && term, ...others].filter(Boolean).join('，')}）`,
		day: feast.day,
		links: [
			...sessions.slice(0, 2).map((session) => ({
				label: `${shortDay(session.data.start)}${sessionTitle(holdings, session)}`,
				address: hrefOf(session),
				sample: isSample(session),
			})),
			...dishes.slice(0, 2).map((dish) => ({
				label: `点“${dish.data.title}”`,
				address: hrefOf(dish),
				sample: isSample(dish),
			})),
		],
		newYear: [eve, newYear]
			.filter((day) => today >= season && day >= today && day !== feast.day)
			.map((day) => ({ name: festivalsOf(day)[0] ?? '', words: shortDay(day), day })),
	};
}
