/** 返乡: when those who work far away are home, and what is on for them then. Pure: today is an argument. */
import { addDays, type Day, dayOf } from '../../platform/day.ts';
import { lunarDate, solarDay } from '../../platform/lunar.ts';
import type { Holdings } from '../holdings.ts';
import type { Session } from '../schemas/entry.ts';

/** The days of one Spring Festival on which something begins. */
export type Homecoming = {
	/** 冬月初一: from now on it is spoken of. */
	announced: Day;
	/** 腊月初一: activities from here on are its own. */
	season: Day;
	/** 腊月二十三: most are home. */
	from: Day;
	eve: Day;
	newYear: Day;
	/** 正月十五. */
	to: Day;
};

/** The homecoming that is on, or else the next one. */
export function homecomingOf(today: Day): Homecoming {
	const { year, month, day } = lunarDate(today);
	const isOver = month !== 1 || day > 15;
	const newYear = isOver ? year + 1 : year;
	const before = (month: number, day: number) => solarDay({ year: newYear - 1, month, day });
	const first = solarDay({ year: newYear, month: 1, day: 1 });
	return {
		announced: before(11, 1),
		season: before(12, 1),
		from: before(12, 23),
		eve: addDays(first, -1),
		newYear: first,
		to: solarDay({ year: newYear, month: 1, day: 15 }),
	};
}

/** `home` while most are home, `soon` from 冬月 until then, `away` for the rest of the year. */
export function homecomingPhase(today: Day): 'away' | 'soon' | 'home' {
	const { announced, from } = homecomingOf(today);
	if (today >= from) return 'home';
	return today >= announced ? 'soon' : 'away';
}

/** Sessions of all villages between 腊月 and 元宵, earliest first. */
export function homecomingSessions({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): Session[] {
	const { season, to } = homecomingOf(today);
	return shelves.sessions.filter(({ data }) => dayOf(data.start) >= season && dayOf(data.start) <= to);
}

/** 正月十五 of the year before: what happened since is new to those who come home now. */
export const lastTimeHome = (today: Day): Day => {
	const { year } = lunarDate(homecomingOf(today).newYear);
	return solarDay({ year: year - 1, month: 1, day: 15 });
};
