/**
 * Chinese as it is read out: figures, days and hours in words, nothing left that a voice cannot say.
 * 十一月二十五日下午三点, not 11月25日15:00.
 */
import { type Day, dayParts, type Moment } from '../platform/day.ts';

const DIGITS = '零一二三四五六七八九';

/** A whole number below one hundred million: 10 is 十, 105 is 一百零五, 12000 is 一万二千. */
export function spokenNumber(number: number): string {
	if (number >= 10_000) {
		const rest = number % 10_000;
		const gap = rest > 0 && rest < 1000 ? '零' : '';
		return `${spokenNumber(Math.floor(number / 10_000))}万${gap}${rest > 0 ? spokenNumber(rest) : ''}`;
	}
	const places = [...String(number)].map(Number);
	const said = places.map((digit, at) =>
		digit === 0 ? '零' : DIGITS[digit] + ['', '十', '百', '千'][places.length - 1 - at]!
	);
	const text = said.join('').replace(/零+/g, '零');
	if (text === '零') return text;
	return text.replace(/零$/, '').replace(/^一十/, '十');
}

/** Digit by digit, as codes and years are: 03 is 零三. */
export const spokenDigits = (digits: string): string =>
	digits.replace(/\d/g, (digit) => DIGITS[Number(digit)]!);

/** Digit by digit with 幺 for 1, as telephone numbers are. */
export const spokenPhone = (digits: string): string =>
	spokenDigits(digits.replace(/\D/g, '')).replaceAll('一', '幺');

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

// Before these, 2 is 两: 两个人, 两小时. In 二月, 二日, 二楼 it is not.
const MEASURES = '个名位场次项人户年小天件只台张课节元岁遍';

/** Any text of ours, ready to be read out: words and 、，。！？ alone. */
export const spoken = (text: string): string =>
	text
		.replace(/\d{4}-\d{2}-\d{2}/g, (day) => spokenDay(day))
		.replace(/(\d{1,2}:\d{2})\s*[-–—~～至到]+\s*(\d{1,2}:\d{2})/g, (_, from, to) => spokenHours(from, to))
		.replace(/\d{1,2}:\d{2}/g, spokenClock)
		.replace(/([学讲帮乐评])-(\d{2})/g, (_, strand, digits) => strand + spokenDigits(digits))
		.replace(/\d{3,4}-\d{7,8}|\d{7,}/g, spokenPhone)
		.replace(/(\d{4})(?=(?:\s*[-–—~～至到]+\s*\d{4})?年)/g, spokenDigits)
		.replace(/(\d+(?:\.\d+)?)[%％]/g, (_, figure) => `百分之${spokenFigure(figure)}`)
		.replace(/([\d零一二三四五六七八九])\s*[-–—~～]+\s*(?=[\d零一二三四五六七八九])/g, '$1到')
		.replace(new RegExp(`(?<![\\d.])2(?=[${MEASURES}])`, 'g'), '两')
		.replace(/\d+(?:\.\d+)?/g, spokenFigure)
		.replace(/[：；;:（(）)—–\n]+/g, '，')
		.replace(/[.!?,]/g, (mark) => ({ '.': '。', '!': '！', '?': '？' })[mark] ?? '，')
		.replace(/[^\p{Script=Han}A-Za-z、，。！？]/gu, '')
		.replace(/[、，]+(?=[，。！？])|^[、，。]+/g, '')
		.replace(/。+/g, '。');

function spokenFigure(figure: string): string {
	const [whole = '', part] = figure.split('.');
	if (part !== undefined) return `${spokenNumber(Number(whole))}点${spokenDigits(part)}`;
	return /^0\d/.test(whole) ? spokenDigits(whole) : spokenNumber(Number(whole));
}
