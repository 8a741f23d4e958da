/** A rule of repetition in an editor's words, both ways: 每周二，共8次 · 每月第一个星期六，到2026年12月31日. */
import { type Day, longDay } from '../../platform/day.ts';

/** What a clerk can choose; other rules are written out. */
export type RepeatPlan = {
	/** Weeks or months between two dates: 1 for each. */
	interval: number;
	on: { week: Weekday[] } | { nth: number; day: Weekday } | { monthDay: number };
	end: { count: number } | { until: Day };
};

export const WEEKDAY_NAMES = {
	MO: '一',
	TU: '二',
	WE: '三',
	TH: '四',
	FR: '五',
	SA: '六',
	SU: '日',
} as const;
export type Weekday = keyof typeof WEEKDAY_NAMES;
export const WEEKDAY_KEYS = Object.keys(WEEKDAY_NAMES) as Weekday[];
const NTH: Record<number, string> = { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', '-1': '最后一个' };

/** A plan as an RRULE of RFC 5545, e.g. `FREQ=WEEKLY;BYDAY=TU;COUNT=8`. */
export function ruleOfPlan({ interval, on, end }: RepeatPlan): string {
	const step = interval > 1 ? [`INTERVAL=${interval}`] : [];
	const when =
		'week' in on
			? ['FREQ=WEEKLY', ...step, `BYDAY=${WEEKDAY_KEYS.filter((day) => on.week.includes(day)).join(',')}`]
			: 'nth' in on
				? ['FREQ=MONTHLY', ...step, `BYDAY=${on.nth}${on.day}`]
				: ['FREQ=MONTHLY', ...step, `BYMONTHDAY=${on.monthDay}`];
	return [...when, 'count' in end ? `COUNT=${end.count}` : `UNTIL=${end.until.replaceAll('-', '')}`].join(
		';'
	);
}

/** Nothing for a rule that only its own letters can say. */
export function planOfRule(rule: string): RepeatPlan | undefined {
	const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
	const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL'];
	if ([...parts.keys()].some((key) => !known.includes(key))) return undefined;
	const days = parts.get('BYDAY')?.split(',') ?? [];
	const until = /^(\d{4})(\d{2})(\d{2})$/.exec(parts.get('UNTIL') ?? '');
	const count = Number(parts.get('COUNT'));
	const end = until ? { until: until.slice(1).join('-') } : count > 0 ? { count } : undefined;
	const on = onOf(parts.get('FREQ'), days, parts.get('BYMONTHDAY'));
	return end && on && { interval: Number(parts.get('INTERVAL') ?? 1), on, end };
}

function onOf(
	frequency: string | undefined,
	days: readonly string[],
	monthDay: string | undefined
): RepeatPlan['on'] | undefined {
	const isDay = (day: string): day is Weekday => day in WEEKDAY_NAMES;
	if (frequency === 'WEEKLY')
		return days.length > 0 && days.every(isDay) ? { week: [...days] as Weekday[] } : undefined;
	if (monthDay !== undefined)
		return /^(?:-1|\d+)$/.test(monthDay) ? { monthDay: Number(monthDay) } : undefined;
	const [, nth = '', day = ''] = /^(-1|[1-4])(\w{2})$/.exec(days[0] ?? '') ?? [];
	return days.length === 1 && isDay(day) ? { nth: Number(nth), day } : undefined;
}

/** A plan in words: `每周二，共8次`. */
export function planWords({ interval, on, end }: RepeatPlan): string {
	const every = interval > 1 ? `每${interval === 2 ? '两' : interval}` : '每';
	const when =
		'week' in on
			? `${every}${interval > 1 ? '周的' : ''}周${WEEKDAY_KEYS.filter((day) => on.week.includes(day))
					.map((day) => WEEKDAY_NAMES[day])
					.join('、周')}`
			: `${every}${interval > 1 ? '个' : ''}月${'nth' in on ? `${NTH[on.nth]}星期${WEEKDAY_NAMES[on.day]}` : dayWords(on.monthDay)}`;
	return `${when}，${'count' in end ? `共${end.count}次` : `到${longDay(end.until)}`}`;
}

const dayWords = (day: number): string => (day === -1 ? '最后一天' : `${day}日`);
export const NTH_WORDS: readonly (readonly [number, string])[] = [1, 2, 3, 4, -1].map(
	(nth) => [nth, NTH[nth]!] as const
);
