/**
 * 重复: one entry that stands for many dates, and what became of single ones.
 * Whoever lists sessions is given occurrences, each a session of its own day; only the entry's page shows the whole.
 */
import { z } from 'zod';
import { type Day, dayOf, isDay, isMoment, longMonth, type Moment } from '../../platform/day.ts';
import {
	MOST_DATES,
	type RuleFault,
	recurrences,
	ruleFault,
	skippedMonths,
} from '../../platform/recurrence.ts';
import { day, line, oneOf, paragraph } from './field.ts';
import { outcomeSchema } from './outcome.ts';
import { SESSION_STATES, type SessionState } from './vocabulary.ts';

export const repeatFields = {
	repeat: line(10, 120).optional().meta({
		title: '重复规则',
		description: '每周、每月固定办的只排一次；单次取消或延期，写在“单次情况”里',
		widget: 'repeat',
	}),
	exceptions: z
		.array(
			z.strictObject({
				date: day().meta({ title: '日期' }),
				state: oneOf(SESSION_STATES).meta({ title: '状态' }),
				note: paragraph(2, 120).optional().meta({ title: '状态说明' }),
				outcome: outcomeSchema.optional().meta({ title: '举行情况', description: '举行之后填写' }),
			})
		)
		.default([])
		.meta({ title: '单次情况', description: '重复活动里取消、延期或已举行的那几次' }),
};

type Repeating = {
	start: Moment;
	state: SessionState;
	repeat?: string | undefined;
	exceptions: readonly { date: Day; state: SessionState; outcome?: object | undefined }[];
};
export type RepeatFault = { path: PropertyKey[]; message: string };

/** What is wrong with a session's rule and its single dates. */
export function repeatFaults({ start, state, repeat, exceptions }: Repeating): RepeatFault[] {
	if (repeat === undefined)
		return exceptions.length === 0
			? []
			: [{ path: ['exceptions'], message: '没有填重复规则，不用写单次情况：请直接改状态' }];
	// A start that is not a time is told at its own field.
	if (!isMoment(start)) return [];
	const fault = ruleFault(repeat);
	if (fault) return [{ path: ['repeat'], message: worded(fault) }];
	const dates = recurrences(repeat, start).map(dayOf);
	if (dates[0] !== dayOf(start))
		return [
			{
				path: ['start'],
				message: `重复规则不落在开始的那天（${dayOf(start)}）${dates[0] ? `，最近的一次是 ${dates[0]}` : '，一次也没有'}，请核对`,
			},
		];
	if (dates.length > MOST_DATES)
		return [{ path: ['repeat'], message: `超过 ${MOST_DATES} 次，太多了，请核对次数或截止日期` }];
	const held: RepeatFault[] =
		state === 'held'
			? [{ path: ['state'], message: '重复的活动要逐次记录举行情况，请写在“单次情况”里，这里改回“已确定”' }]
			: [];
	return [
		...held,
		...exceptions.flatMap(({ date, state, outcome }, at): RepeatFault[] => {
			const found = (key: string, message: string) => [{ path: ['exceptions', at, key], message }];
			if (!isDay(date)) return [];
			if (!dates.includes(date))
				return found('date', `重复规则没有排到 ${date}，请核对日期（${nearby(dates, date)}）`);
			if (exceptions.findIndex((other) => other.date === date) !== at)
				return found('date', `${date} 写了两次，请合成一条`);
			if (state === 'held' && !outcome) return found('outcome', '已举行的场次要填参加人数和志愿者人数');
			if (outcome && state !== 'held') return found('state', '填了举行情况，状态就应当是“已举行”（held）');
			return [];
		}),
	];
}

/** What is said of a rule that leaves months out, because they have no such day; nothing when it has none. */
export function skipWords(repeat: string, start: Moment): string | undefined {
	if (!isMoment(start) || ruleFault(repeat)) return undefined;
	const months = skippedMonths(repeat, start).map(longMonth);
	if (months.length === 0) return undefined;
	const named = `${months.slice(0, 3).join('、')}${months.length > 3 ? `等${months.length}个月` : ''}`;
	return `${named}没有规则写的那一天，不会有活动。要每月都有，请改成最后一天（BYMONTHDAY=-1）或最后一个星期几（如 BYDAY=-1MO）`;
}

/** No year of a schedule lies farther off than this: every month up to the last session has its pages. */
const FARTHEST_YEARS = 5;
const FIRST_YEAR = '2000';

/** A date that is a slip of the pen, in the entry's own field; the schedule would have a page for every month up to it. */
export function farOff(
	{ start, repeat }: Pick<Repeating, 'start' | 'repeat'>,
	today: Day
): RepeatFault | undefined {
	if (!isMoment(start)) return undefined;
	const latest = `${Number(today.slice(0, 4)) + FARTHEST_YEARS}${today.slice(4)}`;
	const wrong = (key: string, day: Day) => ({
		path: [key],
		message: `${day} 离现在太远了，多半是年份写错了：请核对（${FIRST_YEAR} 年起，最远到 ${FARTHEST_YEARS} 年以后）`,
	});
	if (start < FIRST_YEAR || start.slice(0, 10) > latest) return wrong('start', start.slice(0, 10));
	if (repeat === undefined || ruleFault(repeat)) return undefined;
	const last = recurrences(repeat, start).map(dayOf).at(-1);
	return last !== undefined && last > latest ? wrong('repeat', last) : undefined;
}

const nearby = (dates: readonly Day[], date: Day) => {
	const before = dates.findLast((one) => one < date);
	const after = dates.find((one) => one > date);
	return `前后排到的是 ${[before, after].filter(Boolean).join('、')}`;
};

const worded = ({ code, part }: RuleFault): string =>
	({
		unknown: `“${part}”不是能用的重复规则，写法如 FREQ=WEEKLY;BYDAY=TU;COUNT=8（每周二，共8次）`,
		endless: '没有写到什么时候为止：请加上次数（;COUNT=12）或截止日期（;UNTIL=20271231）',
		'two-ends': '次数（COUNT）和截止日期（UNTIL）只能写一样，请删去一样',
		mismatch: `“${part}”几个部分配不到一起：每周只写星期几，每月写第几个星期几或者几号`,
	})[code];
