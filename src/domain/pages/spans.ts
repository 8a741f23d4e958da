/**
 * Months and years whose lists have a page. A span reaches from the first session to today or beyond, and every month
 * or year in it has its page, with something in it or not: as time passes a span only grows, so an address that was
 * published stays. While there is no session yet a span begins today, and its first page is only for now.
 */
import { addMonths, type Month, monthOf, monthsBetween } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import { monthsWithSessions } from '../sessions/shelves.ts';

type Dated = Pick<Holdings, 'shelves' | 'today'>;

/** Month of the first session of all, sessions that fell through included; nothing while there is none. */
const firstMonth = (holdings: Pick<Holdings, 'shelves'>): Month | undefined =>
	monthsWithSessions(holdings)[0];

/** True for a month or a year whose page is still there on any later day. */
export const lasts = (holdings: Dated, monthOrYear: string): boolean => {
	const first = firstMonth(holdings);
	return first !== undefined && monthOrYear >= first.slice(0, monthOrYear.length);
};

/** Months that have a page in the schedule, earliest first. */
export const scheduleMonths = (holdings: Dated): Month[] => monthsFrom(holdings, monthOf(holdings.today));

/** Months that have a notice-board sheet, at every station the same: the schedule's, and the next one, which is printed now. */
export const sheetMonths = (holdings: Dated): Month[] =>
	monthsFrom(holdings, addMonths(monthOf(holdings.today), 1));

/** Years that have a wall calendar: the schedule's, and the next one, which is printed in winter. */
export function calendarYears(holdings: Dated): string[] {
	const months = scheduleMonths(holdings);
	const next = Number(holdings.today.slice(0, 4)) + 1;
	return yearsBetween(months[0]!.slice(0, 4), last([`${next}`, months.at(-1)!.slice(0, 4)]));
}

/** Years that have a ledger, newest first: from the first session to this year. */
export function ledgerYears(holdings: Dated): string[] {
	const year = holdings.today.slice(0, 4);
	const first = firstMonth(holdings)?.slice(0, 4) ?? year;
	return yearsBetween(first < year ? first : year, year).reverse();
}

/** From the first session's month to `until`, or to the last session's month where that is later. */
function monthsFrom(holdings: Dated, until: Month): Month[] {
	const months = [monthOf(holdings.today), ...monthsWithSessions(holdings)].sort();
	return monthsBetween(months[0]!, last([until, months.at(-1)!]));
}

const last = (texts: readonly string[]): string => [...texts].sort().at(-1)!;
const yearsBetween = (first: string, until: string): string[] =>
	Array.from({ length: Number(until) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
