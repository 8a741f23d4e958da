/**
 * Days and moments as plain text, always in Beijing time.
 * A `Day` is `2026-11-24`; a `Moment` is `2026-11-24 10:19`. Text has no time zone to get wrong: the machine that
 * builds the site may stand anywhere. Both sort correctly as strings.
 */

export type Day = string;
export type Moment = string;
/** A calendar month, `2026-11`. */
export type Month = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)$/;
const WEEKDAYS = '日一二三四五六';

/** True for a day that exists between 1900 and 2100: 2025-02-30 does not. */
export function isDay(text: string): boolean {
	const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
	if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2100)
		return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(`${text.slice(0, 7)}`);
}

/** True for a day that exists with hours and minutes, `2026-11-24 10:19` (a `T` between them is accepted). */
export const isMoment = (text: string): boolean => MOMENT.test(text) && isDay(text.slice(0, 10));

/** The day a moment falls on; a day is returned as it is. */
export const dayOf = (moment: Moment | Day): Day => moment.slice(0, 10);
export const monthOf = (day: Day | Moment): Month => day.slice(0, 7);
/** `10:19`, or nothing for a bare day. */
export const clockOf = (moment: Moment | Day): string => moment.slice(11, 16);

/** The numbers of a day; `month` counts from 1. */
export function dayParts(day: Day | Moment): { year: number; month: number; day: number } {
	const [year, month, number] = dayOf(day).split('-').map(Number);
	return { year: year!, month: month!, day: number! };
}

/** `2026年11月24日`, unpadded as GB/T 15835 has it. */
export function longDay(day: Day | Moment): string {
	const { year, month, day: number } = dayParts(day);
	return `${year}年${month}月${number}日`;
}

/** `11月24日`. */
export const shortDay = (day: Day | Moment): string => longDay(day).replace(/^\d+年/, '');

/** `2026年11月`. */
export const longMonth = (month: Month): string =>
	`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

/** `星期二`. */
export const weekday = (day: Day | Moment): string => `星期${WEEKDAYS[new Date(utc(day)).getUTCDay()]}`;

/** 0 for Monday … 6 for Sunday, as Chinese calendars are printed. */
export const weekdayIndex = (day: Day): number => (new Date(utc(day)).getUTCDay() + 6) % 7;

export const addDays = (day: Day | Moment, days: number): Day => isoDay(utc(day) + days * 86_400_000);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day | Moment, to: Day | Moment): number =>
	(utc(to) - utc(from)) / 86_400_000;

/** `months` later, or earlier where it is negative. */
export function addMonths(month: Month, months: number): Month {
	const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
	return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Every month from `from` to `to`, both included; none when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): Month[] {
	const months: Month[] = [];
	for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
	return months;
}

export const daysInMonth = (month: Month): number =>
	new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Milliseconds by which clocks in Beijing are ahead of UTC. */
const BEIJING = 8 * 3_600_000;

/** The moment a clock shows in Beijing; `milliseconds` since 1970 UTC. */
export const momentAt = (milliseconds: number): Moment => secondAt(milliseconds).slice(0, 16);

/** The same with its seconds: `2026-11-24 10:19:00`. */
export const secondAt = (milliseconds: number): string =>
	new Date(milliseconds + BEIJING).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-11-24T10:19:00+08:00`, as feeds and structured data want it; a bare day stays a day. */
export const isoMoment = (moment: Moment | Day): string =>
	moment.length > 10 ? `${dayOf(moment)}T${clockOf(moment)}:00+08:00` : moment;

const utc = (day: Day | Moment): number => {
	const { year, month, day: number } = dayParts(day);
	return Date.UTC(year, month - 1, number);
};
const isoDay = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);
