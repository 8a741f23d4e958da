/** Days and hours in words: 十一月二十五日, 下午三点到四点半. */
import { type Day, dayParts, isDay, type Moment } from '../../platform/day.ts';
import { type AroundPiece, PASS, rule, SPAN, type SpokenRule } from './rule.ts';
import { spokenDigits, spokenNumber } from './spoken-figures.ts';

/** `十一月二十五日`; with the year `二零二七年…` where it is not `thisYear`. */
export function spokenDay(day: Day | Moment, thisYear?: number): string {
	const { year, month, day: number } = dayParts(day);
	const said = year === thisYear ? '' : `${spokenDigits(String(year))}年`;
	return `${said}${spokenNumber(month)}月${spokenNumber(number)}日`;
}

/** `15:00` is 下午三点, `12:00` 中午十二点, `00:30` 凌晨零点三十分, `19:05` 晚上七点零五分. */
export const spokenClock = (clock: string): string => partOfDay(clock) + bareClock(clock);

/** `下午三点到四点半`; the part of the day is said again only where it changes. */
export function spokenHours(from: string, to?: string): string {
	if (to === undefined) return spokenClock(from);
	const end = partOfDay(from) === partOfDay(to) ? bareClock(to) : spokenClock(to);
	return `${spokenClock(from)}到${end}`;
}

const hourOf = (clock: string) => Number(clock.split(':')[0]);

function partOfDay(clock: string): string {
	const hour = hourOf(clock);
	if (hour < 6) return '凌晨';
	if (hour < 9) return '早上';
	if (hour < 12) return '上午';
	if (hour === 12) return '中午';
	return hour < 18 ? '下午' : '晚上';
}

function bareClock(clock: string): string {
	const hour = hourOf(clock) > 12 ? hourOf(clock) - 12 : hourOf(clock);
	const minute = Number(clock.split(':')[1]);
	const said = hour === 2 ? '两点' : `${spokenNumber(hour)}点`;
	if (minute === 0) return said;
	if (minute === 30 && hour > 0) return `${said}半`;
	return `${said}${minute < 10 ? '零' : ''}${spokenNumber(minute)}分`;
}

const CLOCK = '(\\d{1,2})[:：](\\d{2})(?:[:：]\\d{2})?';
const PART_OF_DAY = /(?:凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|今晚|明晚|当晚|夜里|[早晚])\s*$/;
const COMPARED = /(?:比分|比例|配比|浓度|稀释|[以按])\s*$/;

/** Days and hours that stand in a text in figures. */
export const DAYS_AND_HOURS: readonly SpokenRule[] = [
	rule(
		`((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/.])(?!-\\d+-)(?:日|号)?(?:\\s*${SPAN}\\s*(?:(\\d{1,2})[-/.])?(\\d{1,2})(?![\\d./:：-])(?:日|号)?)?`,
		([, year, , month, day, toMonth, toDay]) => {
			const from = dayText(year!, month!, day!);
			if (!isDay(from)) return undefined;
			if (toDay === undefined) return spokenDay(from);
			if (!isDay(dayText(year!, toMonth ?? month!, toDay))) return undefined;
			const end = `${toMonth ? `${spokenNumber(Number(toMonth))}月` : ''}${spokenNumber(Number(toDay))}日`;
			return `${spokenDay(from)}到${end}`;
		},
		true
	),
	rule(
		'((?:19|20)\\d{2})[-/.](0[1-9]|1[0-2])(?![\\d./-]|年)',
		([, year, month]) => `${spokenDigits(year!)}年${spokenNumber(Number(month))}月`,
		true
	),
	rule(
		`((?:19|20)\\d{2})\\s*${SPAN}\\s*((?:19|20)\\d{2})(?=年|学年|届|级)`,
		([, from, to]) => `${spokenDigits(from!)}到${spokenDigits(to!)}`,
		true
	),
	// 26年1月, 25-26年度: the century is left out.
	rule('(?<![\\d第满近约])2\\d(?=年\\s*(?:1[0-2]|[1-9])月)', ([year]) => spokenDigits(year)),
	rule(`(?<!\\d)(2\\d)${SPAN}([23]\\d)(?=(?:学年|年度))`, ([, from, to]) =>
		Number(to) === Number(from) + 1 ? `${spokenDigits(from!)}到${spokenDigits(to!)}` : PASS
	),
	rule('(?:1[89]|2[01])\\d{2}(?=\\s*(?:年|届|级|学年))', ([year]) => spokenDigits(year!), true),
	rule(`${CLOCK}(?:\\s*${SPAN}+\\s*${CLOCK})?(?![\\d:：])`, saidClocks),
];

/** A day by its parts, whether there is such a day or not. */
export const dayText = (year: string, month: string, day: string): Day =>
	`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/**
 * 3:00, 2:30-4:30 and the end of 9:00-5:00 may be meant for the afternoon; what begins at 5:00 and ends at 22:00 begins
 * in the morning.
 */
function mayBeLater(hour: string, toHour: string | undefined): boolean {
	const to = toHour === undefined ? undefined : Number(toHour);
	if (/^[1-5]$/.test(hour)) return to === undefined || to < 10 || Number(hour) < 4;
	return endsEarlier(hour, toHour);
}
const endsEarlier = (hour: string, toHour: string | undefined): boolean =>
	toHour !== undefined && /^[1-9]$/.test(toHour) && Number(hour) <= 12 && Number(toHour) < Number(hour);
const isMorning = (before: string): boolean => /(?:清晨|早[晨上]?|上午)\s*$/.test(before);

function saidClocks(match: RegExpExecArray, { before }: AroundPiece): string | undefined {
	const [, hour, minute, toHour, toMinute] = match;
	const isClock = (h: string, m: string) =>
		Number(h) <= 24 && Number(m) < 60 && (Number(h) < 24 || Number(m) === 0);
	if (!isClock(hour!, minute!) || COMPARED.test(before)) return PASS;
	const isPlaced = PART_OF_DAY.test(before);
	if (isMorning(before) ? endsEarlier(hour!, toHour) : !isPlaced && mayBeLater(hour!, toHour))
		return undefined;
	const from = `${hour}:${minute}`;
	if (toHour !== undefined && !isClock(toHour, toMinute!)) return undefined;
	const to = toHour === undefined ? undefined : `${toHour}:${toMinute}`;
	if (!isPlaced) return spokenHours(from, to);
	// 下午3:00 is said with the words that stand there.
	const isSame = to !== undefined && (hourOf(to) <= 12 || partOfDay(from) === partOfDay(to));
	return bareClock(from) + (to === undefined ? '' : `到${isSame ? bareClock(to) : spokenClock(to)}`);
}
