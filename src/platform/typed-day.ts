/** Days and moments as people type them: 2026年11月29日, 2026-11-29, 11.29, 11月29日 9点半; shown as the first. */
import { addDays, clockOf, type Day, dayOf, daysBetween, isDay, longDay, type Moment } from './day.ts';

/** `2026年11月29日`, and for a moment the hour: `2026年11月29日 9:30`. */
export function shownMoment(value: Day | Moment): string {
	const clock = clockOf(value);
	return clock === '' ? longDay(value) : `${longDay(value)} ${clock.replace(/^0/, '')}`;
}

const RELATIVE: Record<string, number> = { 今天: 0, 明天: 1, 后天: 2, 昨天: -1, 前天: -2 };

/**
 * The day that was typed, or nothing where it is none.
 * @param today for what leaves out the year, or says 明天
 */
export function typedDay(typed: string, today: Day): Day | undefined {
	const words = typed.normalize('NFKC').trim();
	const away = RELATIVE[words];
	if (away !== undefined) return addDays(today, away);
	const whole =
		/^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*[日号]?$/.exec(words) ??
		/^(\d{4})(\d{2})(\d{2})$/.exec(words);
	const short = /^(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*[日号]?$/.exec(words);
	const [month = '', day = ''] = (whole?.slice(2) ?? short?.slice(1) ?? []).map((part) =>
		part.padStart(2, '0')
	);
	const inYear = (year: string) => `${year}-${month}-${day}`;
	const found = inYear(whole?.[1] ?? today.slice(0, 4));
	if (!isDay(found)) return undefined;
	const next = inYear(String(Number(today.slice(0, 4)) + 1));
	return !whole && isDay(next) && daysBetween(found, today) > LONG_AGO ? next : found;
}

/** Days: 1月5日 typed in December is that of the next year, for which people make plans then. */
const LONG_AGO = 300;

/** The hour that was typed, `09:30`: 9:30, 9点半, 下午3点, 15时20分. */
export function typedClock(typed: string): string | undefined {
	const words = typed.normalize('NFKC').trim();
	const [, half = '', hours, minutes = ''] =
		/^(上午|早上|中午|下午|晚上)?\s*(\d{1,2})\s*(?:[:点时]\s*(\d{1,2}|半|一刻|三刻)?\s*分?)?$/.exec(words) ??
		[];
	if (hours === undefined || (half === '' && !/[:点时]/.test(words))) return undefined;
	const minute = { 半: 30, 一刻: 15, 三刻: 45 }[minutes] ?? Number(minutes || 0);
	const hour = hourOfDay(half, Number(hours));
	if (hour === undefined || hour > 23 || minute > 59) return undefined;
	return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The hour as clocks count it. Which day begins at 晚上12点, and which has 晚上1点, is not for us to say. */
function hourOfDay(half: string, hour: number): number | undefined {
	if (half === '晚上' && (hour < 5 || hour === 12)) return undefined;
	const isLate = half === '中午' ? hour < 4 : /下午|晚上/.test(half) && hour < 12;
	return isLate ? hour + 12 : hour;
}

/**
 * The moment that was typed. A day alone keeps the hour of `before`, and an hour alone its day.
 * @param before what stood there, if anything
 */
export function typedMoment(typed: string, now: Moment, before?: Moment): Moment | undefined {
	const words = typed.normalize('NFKC').replace('T', ' ').trim();
	const cut = /^(.*?[日号\d天])[\s,，]+((?:上午|早上|中午|下午|晚上|\d{1,2}[:点时]).*)$/.exec(words);
	const joined = cut ?? /^(.*?[日号天])((?:上午|早上|中午|下午|晚上|\d{1,2}[:点时]).*)$/.exec(words);
	const today = dayOf(now);
	const day = typedDay(joined?.[1] ?? words, today);
	const clock = joined ? typedClock(joined[2]!) : undefined;
	if (day && joined) return clock && `${day} ${clock}`;
	if (day) return `${day} ${(before && clockOf(before)) || '09:00'}`;
	const alone = typedClock(words);
	return alone && `${before ? dayOf(before) : today} ${alone}`;
}
