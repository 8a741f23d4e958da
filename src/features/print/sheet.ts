/**
 * 公示栏: what stands on a station's sheet for a month, and in how large letters. A sheet is one page and nothing is
 * cut off: the more there is to say, the smaller the letters, down to what can still be read at arm's length;
 * dishes beyond that are counted instead of listed.
 */

import { type Holdings, menuOf, sessionTitle } from '../../domain/holdings.ts';
import { sheetMonths } from '../../domain/pages/spans.ts';
import type { MenuItem, Session, Station } from '../../domain/schemas/entry.ts';
import { cautionOf } from '../../domain/schemas/menu-item.ts';
import { plannedNote } from '../../domain/sessions/session-time.ts';
import { phoneAt } from '../../domain/sessions/telephone.ts';
import {
	addMonths,
	clockOf,
	dayOf,
	dayParts,
	longDay,
	type Month,
	monthOf,
	weekday,
} from '../../platform/day.ts';
import { lunarDay } from '../../platform/lunar.ts';

/** Letter heights on A4 in millimetres, largest first; at 6 a line is read from two metres. */
export const LETTERS = [8, 7, 6, 5, 4, 3] as const;
type Letter = (typeof LETTERS)[number];
/** The same of the sheet's title, which is one line; the smallest holds the longest name a village may have. */
export const TITLE_LETTERS = [14, 12, 10, 8, 6] as const;
type TitleLetter = (typeof TITLE_LETTERS)[number];

export type SheetLine = { id: string; when: string; what: string; off?: string; sample: boolean };
export type Sheet = {
	title: { words: string; letter: TitleLetter };
	letter: Letter;
	sessions: readonly SheetLine[];
	dishes: readonly MenuItem[];
	/** Dishes and sessions for which there was no room. */
	left: { sessions: number; dishes: number };
	institute: string;
	foot: {
		phone: string | undefined;
		/** Where the station is and when it is open, as far as that is known. */
		place: string;
		/** Day on which the sheet was made. */
		printed: string;
	};
};

/** Millimetres on A4 between the sheet's head and its foot, titles of the two lists taken off. */
const ROOM = 176;
const WIDTH = 186;
const LINE = 1.45;

/** The sheet of a station for a month, with the largest letters at which everything has room. */
export function sheetOf(holdings: Holdings, station: Station, month: Month): Sheet {
	const sessions = holdings
		.citing('sessions', 'stations', station.id)
		.filter(({ data }) => monthOf(data.start) === month)
		.map((session) => lineOf(holdings, session));
	const dishes = menuOf(holdings, station.id).filter(({ data }) => data.state !== 'paused');
	const words = `${station.data.village} ${dayParts(`${month}-01`).month}月文明实践活动`;
	const { address = station.data.title, hours } = station.data;
	return {
		title: { words, letter: titleLetter(words) },
		...fitted(sessions, dishes),
		institute: holdings.site.institute,
		foot: {
			phone: phoneAt(holdings, station),
			place: [address, hours].filter(Boolean).join(' · '),
			printed: longDay(holdings.today),
		},
	};
}

/** The largest letters in which a title has room on one line. */
const titleLetter = (title: string): TitleLetter =>
	TITLE_LETTERS.find((letter) => breadth(title) * letter <= WIDTH) ?? TITLE_LETTERS.at(-1)!;

/** The largest letters in which everything has room. */
export function fitted(sessions: readonly SheetLine[], dishes: readonly MenuItem[]) {
	for (const letter of LETTERS)
		if (height(sessions, dishes, letter) <= ROOM)
			return { letter, sessions, dishes, left: { sessions: 0, dishes: 0 } };
	const letter = LETTERS.at(-1)!;
	// One line of the room tells what is left out.
	const fits = (some: readonly SheetLine[], others: readonly MenuItem[]) =>
		height(some, others, letter) <= ROOM - letter * LINE;
	let [shown, listed] = [sessions.length, dishes.length];
	while (listed > 0 && !fits(sessions, dishes.slice(0, listed))) listed -= 1;
	while (shown > 0 && !fits(sessions.slice(0, shown), dishes.slice(0, listed))) shown -= 1;
	return {
		letter,
		sessions: sessions.slice(0, shown),
		dishes: dishes.slice(0, listed),
		left: { sessions: sessions.length - shown, dishes: dishes.length - listed },
	};
}

function height(sessions: readonly SheetLine[], dishes: readonly MenuItem[], letter: Letter): number {
	const lines = (text: string, width: number) => Math.ceil((breadth(text) * letter) / width);
	const above = sessions.map(({ when, what, off = '' }) => lines(when, WIDTH) + lines(what + off, WIDTH));
	const cells = dishes.map(({ data }) => {
		const caution = cautionOf(data);
		return lines(`${data.code}　${data.title}${caution ? `（${caution}）` : ''}　　`, WIDTH / 2 - 2);
	});
	const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) =>
		Math.max(cells[row * 2]!, cells[row * 2 + 1] ?? 0)
	);
	const count = [...above, ...rows].reduce((sum, number) => sum + number, 0);
	return (count * LINE + sessions.length * 0.5) * letter;
}

/** In widths of a Chinese character. */
const breadth = (text: string): number =>
	[...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.62 : 1), 0);

function lineOf(holdings: Holdings, session: Session): SheetLine {
	const { start, end, place, state, stateNote, sample } = session.data;
	const { lunar, term, festival } = lunarDay(dayOf(start));
	const hours = end && dayOf(end) === dayOf(start) ? `${clockOf(start)}—${clockOf(end)}` : clockOf(start);
	const lunarWords = [`农历${lunar}`, term, festival].filter(Boolean).join('，');
	const off = { cancelled: '取消', postponed: '延期' }[state as string];
	return {
		id: `${session.id} ${start}`,
		when: `${dayParts(start).day}日 ${weekday(start)} ${hours}（${lunarWords}）`,
		what:
			[sessionTitle(holdings, session), place].filter(Boolean).join(' · ') +
			plannedNote(session.data, holdings.today),
		...(off && { off: [off, stateNote].filter(Boolean).join('：') }),
		sample,
	};
}

/**
 * The months for which staff are offered a station's sheet: what is over needs none any more, and a month far off without
 * a session says nothing. Addresses of both stay.
 */
export function offeredSheets(holdings: Holdings, station: Station): Month[] {
	const now = monthOf(holdings.today);
	const busy = holdings.citing('sessions', 'stations', station.id).map(({ data }) => monthOf(data.start));
	return sheetMonths(holdings).filter(
		(month) => month >= now && (month <= addMonths(now, 1) || busy.includes(month))
	);
}
