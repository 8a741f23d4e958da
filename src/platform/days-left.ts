/** How far off something is, in the words people use. Runs in browsers too: keep it small. */
import type { Moment } from './day.ts';

export const OVER_WORDS = '已结束';

/**
 * `今天`, `明天`, `还有5天`, `正在进行` or `已结束`.
 * @param end without one, a thing is over with its day
 */
export function daysLeft(now: Moment, start: Moment, end?: Moment): string {
	if (now >= (end || `${start.slice(0, 10)} 24:00`)) return OVER_WORDS;
	if (end && now >= start) return '正在进行';
	const days = (Date.parse(start.slice(0, 10)) - Date.parse(now.slice(0, 10))) / 86_400_000;
	return ['今天', '明天'][Math.max(days, 0)] ?? `还有${days}天`;
}
