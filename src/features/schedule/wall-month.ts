/**
 * 挂历的一张: how much of what is on a sheet has room for, and in how large letters. A sheet is one page and no week is cut
 * off: the fuller a month, the smaller its letters, and then the fewer sessions are named a day; the rest are counted.
 */
import type { CalendarDay, CalendarWeeks } from './session-lines.ts';

/** Heights of letters, as the styles have them, in millimetres on A4. */
const LETTERS = { large: 3.8, small: 3.2, smallest: 2.7 } as const;

/** Sessions that a day names, and in which letters; `isTight` lets quiet weeks give way to full ones. */
export type WallFit = { named: number; letters: keyof typeof LETTERS; isTight: boolean };

/** Tried in this order. */
const FITS: readonly WallFit[] = [
	{ named: 2, letters: 'large', isTight: false },
	{ named: 2, letters: 'large', isTight: true },
	{ named: 2, letters: 'small', isTight: true },
	{ named: 2, letters: 'smallest', isTight: true },
	{ named: 1, letters: 'small', isTight: true },
	{ named: 1, letters: 'smallest', isTight: true },
	{ named: 0, letters: 'smallest', isTight: true },
];

/** Millimetres for all weeks of a month, for a week at least, and for the words of a session across. */
const ROOM = 236;
const WEEK = { loose: 38, tight: 24 };
const ACROSS = { session: 22.5, day: 24 };
const LINE = 1.3;
/** Height of a day's number with what stands around it, and of its other lines. */
const NUMBER = 10;
const SMALL = 5;

/** The first way in which a whole month has room. */
export const wallFit = (weeks: CalendarWeeks): WallFit =>
	FITS.find((fit) => heightOf(weeks, fit) <= ROOM) ?? FITS.at(-1)!;

function heightOf(weeks: CalendarWeeks, fit: WallFit): number {
	const least = fit.isTight ? WEEK.tight : WEEK.loose;
	const rows = weeks.map((week) => Math.max(least, ...week.map((day) => (day ? dayHeight(day, fit) : 0))));
	return rows.reduce((sum, row) => sum + row, 0);
}

function dayHeight(day: CalendarDay, { named, letters }: WallFit): number {
	const letter = LETTERS[letters];
	const feast = feastOf(day);
	const left = day.lines.length - named;
	const smalls = 1 + (feast ? linesOf(feast, ACROSS.day / SMALL) : 0) + (left > 0 ? 1 : 0);
	const sessions = day.lines.slice(0, named).map(({ title, words }) => {
		const lines = [shortened(title), words].map((text) => linesOf(text, ACROSS.session / letter));
		return 1 + lines.reduce((sum, count) => sum + count, 0) * letter * LINE;
	});
	return NUMBER + smalls * SMALL * LINE + sessions.reduce((sum, one) => sum + one, 0);
}

/** Lines of a text where so many Chinese characters have room; hours and other figures are not parted. */
function linesOf(text: string, room: number): number {
	let [lines, used] = [1, 0];
	for (const word of text.match(/[!-~]+|./gu) ?? []) {
		const width = /^[ -~]/.test(word) ? word.length * 0.62 : 1;
		if (used > 0 && used + width > room) [lines, used] = [lines + 1, 0];
		used += width;
	}
	return lines;
}

const MOST_CHARACTERS = 16;

export function shortened(text: string): string {
	const characters = [...text];
	return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : text;
}

/** Festival and solar term of a day in one line; empty on other days. */
export const feastOf = ({ festival, term }: CalendarDay): string =>
	[festival, term].filter(Boolean).join(' ');
