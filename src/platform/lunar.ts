/**
 * The lunar side of a day: date, solar term, festival. Villages still live by it.
 * Not `Intl`: its Chinese calendar puts New Year 2027 and sixty other days on the wrong date. Only for the build:
 * the library is too large for readers.
 */
import { LunarDay as Lunar, SolarDay } from 'tyme4ts';
import { type Day, dayParts } from './day.ts';

export type LunarDay = {
	/** `十月十五`, `闰六月初一`, `腊月廿九`. */
	lunar: string;
	/** Solar term that begins on this day, e.g. `冬至`. */
	term?: string;
	/** Festivals of the lunar and the solar calendar: `除夕`, `中秋节、国庆节`. */
	festival?: string;
};

/** What the lunar calendar says of a day of the Gregorian one. */
export function lunarDay(day: Day): LunarDay {
	const { year, month, day: number } = dayParts(day);
	const solar = SolarDay.fromYmd(year, month, number);
	const lunar = solar.getLunarDay();
	const monthName = lunar.getLunarMonth().getName();
	const term = termOn(solar);
	const festival = festivalsOf(day).join('、');
	return {
		lunar: (SPOKEN_MONTHS[monthName] ?? monthName) + lunar.getName(),
		...(term && { term }),
		...(festival && { festival }),
	};
}

/** Festivals of a day, one of old first: where 元宵节 falls on 学雷锋纪念日, people keep 元宵节. */
export function festivalsOf(day: Day): string[] {
	const { year, month, day: number } = dayParts(day);
	const solar = SolarDay.fromYmd(year, month, number);
	const names = [
		solar.getLunarDay().getFestival()?.getName(),
		FESTIVALS[day.slice(5)],
		solar.getFestival()?.getName(),
	];
	// 清明 and 冬至 are terms and festivals at once: said once.
	return names.filter((name) => name !== undefined && name !== `${termOn(solar)}节`) as string[];
}

function termOn(solar: SolarDay): string | undefined {
	const day = solar.getTermDay();
	return day.getDayIndex() === 0 ? day.getSolarTerm().getName() : undefined;
}

/** All that is to be said of a day in one line: `农历冬月十四 冬至`. */
export function lunarWords(day: Day): string {
	const { lunar, term, festival } = lunarDay(day);
	return [`农历${lunar}`, term, festival].filter(Boolean).join(' ');
}

/** True for a festival of old (春节, 清明, 冬至 …), which other festivals are not. */
export function isTraditional(day: Day): boolean {
	const { year, month, day: number } = dayParts(day);
	return Boolean(SolarDay.fromYmd(year, month, number).getLunarDay().getFestival());
}

/** A lunar date in figures; `month` is negative for a leap month. The year is that of its New Year's day. */
export type LunarDate = { year: number; month: number; day: number };

/** A day as numbers of the lunar calendar; `month` is negative in a leap month. */
export function lunarDate(day: Day): LunarDate {
	const { year, month, day: number } = dayParts(day);
	const lunar = SolarDay.fromYmd(year, month, number).getLunarDay();
	return { year: lunar.getYear(), month: lunar.getLunarMonth().getMonthWithLeap(), day: lunar.getDay() };
}

/** The day on which a lunar date falls. @throws when that month has no such day. */
export function solarDay({ year, month, day }: LunarDate): Day {
	const solar = Lunar.fromYmd(year, month, day).getSolarDay();
	const padded = (number: number) => String(number).padStart(2, '0');
	return `${solar.getYear()}-${padded(solar.getMonth())}-${padded(solar.getDay())}`;
}

// What people say for the last two months of the lunar year.
const SPOKEN_MONTHS: Record<string, string> = {
	十一月: '冬月',
	十二月: '腊月',
	闰十一月: '闰冬月',
	闰十二月: '闰腊月',
};
// Volunteers' own days, which calendars of festivals leave out.
const FESTIVALS: Record<string, string> = { '03-05': '学雷锋纪念日', '12-05': '国际志愿者日' };
