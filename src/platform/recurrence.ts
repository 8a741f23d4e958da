/**
 * Rules of repetition (RRULE of RFC 5545) as far as a clerk needs them: weekly or monthly, and always with an end.
 * Text in, moments of Beijing time out. The counting is ical.js's; here stands what is accepted.
 */
import ICAL from 'ical.js';
import { clockOf, dayOf, isDay, type Moment, type Month, monthOf, monthsBetween } from './day.ts';

/** More dates than this are taken for a slip of the pen. */
export const MOST_DATES = 200;

/**
 * Why a rule is refused; `part` is the piece at fault.
 * - `unknown`: not a rule, or a part that is not supported
 * - `endless`: neither COUNT nor UNTIL
 * - `two-ends`: both of them
 * - `mismatch`: parts that do not go together, e.g. a day of the month in a weekly rule
 */
export type RuleFault = { code: 'unknown' | 'endless' | 'two-ends' | 'mismatch'; part: string };

const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const listOf = (item: string) => new RegExp(`^${item}(?:,${item})*$`);
const PARTS: Record<string, RegExp> = {
	FREQ: /^(?:WEEKLY|MONTHLY)$/,
	// Beyond six, a day such as the 30th may never come round: counting it would not end.
	INTERVAL: /^[1-6]$/,
	BYDAY: listOf(`(?:-?[1-5])?${WEEKDAY}`),
	BYMONTHDAY: listOf('-?(?:[1-9]|[12]\\d|3[01])'),
	BYSETPOS: /^-?[1-5]$/,
	COUNT: /^[1-9]\d{0,2}$/,
	UNTIL: /^\d{8}$/,
};

/** What is wrong with a rule such as `FREQ=MONTHLY;BYDAY=1SA;COUNT=12`, if anything. */
export function ruleFault(rule: string): RuleFault | undefined {
	const parts = partsOf(rule);
	const unknown = rule.split(';').find((part, at, all) => {
		const [key = '', value = ''] = part.split('=', 2);
		const isTwice = all.findIndex((other) => other.startsWith(`${key}=`)) !== at;
		return isTwice || part !== `${key}=${value}` || !PARTS[key]?.test(value);
	});
	if (unknown !== undefined) return { code: 'unknown', part: unknown };
	const until = parts.get('UNTIL');
	if (until !== undefined && !isDay(dashed(until))) return { code: 'unknown', part: `UNTIL=${until}` };
	if (!parts.has('FREQ')) return { code: 'unknown', part: rule };
	if (!parts.has('COUNT') && until === undefined) return { code: 'endless', part: rule };
	if (parts.has('COUNT') && until !== undefined) return { code: 'two-ends', part: rule };
	const days = parts.get('BYDAY');
	const numbered = /\d/.test(days ?? '');
	const isMonthly = parts.get('FREQ') === 'MONTHLY';
	if (!isMonthly && (numbered || parts.has('BYMONTHDAY') || parts.has('BYSETPOS')))
		return { code: 'mismatch', part: numbered ? `BYDAY=${days}` : rule };
	if (days !== undefined && parts.has('BYMONTHDAY')) return { code: 'mismatch', part: rule };
	// On a date of every month, or twice counted, a position says nothing or never comes.
	if (parts.has('BYSETPOS') && (days === undefined || numbered)) return { code: 'mismatch', part: rule };
	return undefined;
}

/**
 * The moments a rule gives, earliest first, at most one more than `MOST_DATES`.
 * The first is `start` only when the rule falls on it.
 * @param rule one that `ruleFault` does not refuse
 */
export function recurrences(rule: string, start: Moment): Moment[] {
	const moments: Moment[] = [];
	for (const moment of counted(rule, start)) if (moments.push(moment) > MOST_DATES) break;
	return moments;
}

/** Months between the first date and the last in which the rule would fall, had they such a day: no 30th in February. */
export function skippedMonths(rule: string, start: Moment): Month[] {
	const parts = partsOf(rule);
	if (parts.get('FREQ') !== 'MONTHLY') return [];
	const dates = recurrences(rule, start);
	const [first, last] = [dates[0], dates.at(-1)];
	if (first === undefined || last === undefined) return [];
	const until = parts.get('UNTIL');
	const met = new Set(dates.map(monthOf));
	const end = until ? monthOf(dashed(until)) : monthOf(last);
	const step = Number(parts.get('INTERVAL') ?? 1);
	return monthsBetween(monthOf(first), end).filter(
		(month, at) =>
			at % step === 0 && !met.has(month) && (until === undefined || `${month}-31` <= dashed(until))
	);
}

/** Every date from `start` on, without an end where the rule itself gives none. */
function* counted(rule: string, start: Moment): Generator<Moment> {
	const parts = partsOf(rule);
	const position = parts.get('BYSETPOS');
	if (position === undefined) {
		yield* iterated(withTime(rule, 'T235959'), start);
		return;
	}
	// ical.js does not ask the position of the first date: all days are counted from the first of the month, and the
	// one at the position is taken of each.
	let left = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
	const until = parts.get('UNTIL');
	const whole = ['FREQ', 'INTERVAL', 'BYDAY'].flatMap((key) =>
		parts.has(key) ? `${key}=${parts.get(key)}` : []
	);
	for (const month of byMonth(iterated(whole.join(';'), `${monthOf(start)}-01 ${clockOf(start)}`))) {
		const moment = month.at(Number(position) > 0 ? Number(position) - 1 : Number(position));
		if (until !== undefined && monthOf(month[0]!) > monthOf(dashed(until))) return;
		if (moment === undefined || moment < start) continue;
		if ((until !== undefined && dayOf(moment) > dashed(until)) || left === 0) return;
		left -= 1;
		yield moment;
	}
}

function* iterated(rule: string, start: Moment): Generator<Moment> {
	const dates = ICAL.Recur.fromString(rule).iterator(
		ICAL.Time.fromDateTimeString(`${start.replace(' ', 'T')}:00`)
	);
	for (let next = dates.next(); next; next = dates.next())
		yield next.toString().slice(0, 16).replace('T', ' ');
}

function* byMonth(moments: Iterable<Moment>): Generator<Moment[]> {
	let month: Moment[] = [];
	for (const moment of moments) {
		if (month.length > 0 && monthOf(moment) !== monthOf(month[0]!)) {
			yield month;
			month = [];
		}
		month.push(moment);
	}
	if (month.length > 0) yield month;
}

/** The rule as a calendar file wants it: its last day ends at midnight in Beijing, told in UTC. */
export const calendarRule = (rule: string): string => withTime(rule, 'T155959Z');

const withTime = (rule: string, time: string) => rule.replace(/UNTIL=\d{8}/, `$&${time}`);
const dashed = (day: string) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
const partsOf = (rule: string) =>
	new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
