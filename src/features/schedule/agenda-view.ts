/** 排期 of all, of a village or of a kind, in the order in which people ask: what is next, then what was. */
import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS, menuOfStation } from '../../domain/pages/addresses.ts';
import { countedWords } from '../../domain/samples.ts';
import type { Session, Station } from '../../domain/schemas/entry.ts';
import { nothingOn } from '../../domain/sessions/session-words.ts';
import { agenda } from '../../domain/sessions/upcoming.ts';
import { longMonth, type Month } from '../../platform/day.ts';
import { type SessionDay, sessionDays } from './session-lines.ts';
import { byMonth } from './timetable.ts';

export type AgendaView = {
	/** Sessions ahead by month; months without any are left out. */
	months: readonly { month: Month; days: readonly SessionDay[] }[];
	/** `12场`, and the months that are not listed here; none of them, nothing. */
	later: { count: string; months: readonly Month[] } | undefined;
	/** What is said where nothing is ahead, and the menu to order from. */
	none: NoSessionsView;
	/** The latest that are over, newest first; older ones keep their places on the pages of their months. */
	past: readonly SessionDay[];
	/** `往期活动（10场，另有示例3场）`; says `最近` when some are left out. */
	pastTitle: string;
};

type NoSessionsView = { nothing: string; menu: string };

const MOST_PAST = 20;
const MOST_MONTHS = 3;

/**
 * @param sessions earliest first
 * @param station the station whose sessions these are; without one they are everybody's
 */
export function agendaView(holdings: Holdings, sessions: readonly Session[], station?: Station): AgendaView {
	const { ahead, past } = agenda(sessions, holdings.today);
	const shown = past.slice(0, MOST_PAST);
	const some = shown.length < past.length ? '最近' : '';
	const months = [...byMonth(ahead)];
	const later = months.slice(MOST_MONTHS);
	return {
		months: months
			.slice(0, MOST_MONTHS)
			.map(([month, sessions]) => ({ month, days: sessionDays(holdings, sessions) })),
		later:
			later.length === 0
				? undefined
				: {
						count: countedWords(
							later.flatMap(([, sessions]) => sessions),
							'场'
						),
						months: later.map(([month]) => month),
					},
		none: {
			nothing: `${station?.data.village ?? ''}还没有排定新的活动`,
			menu: station ? menuOfStation(station.id) : ADDRESS.menu,
		},
		past: sessionDays(holdings, shown),
		pastTitle: `往期活动（${some}${countedWords(shown, '场')}）`,
	};
}

/** What is said of a month without a session. */
export const emptyMonth = (month: Month, { today }: Pick<Holdings, 'today'>): NoSessionsView => ({
	nothing: `${longMonth(month)}${nothingOn(month, today)}`,
	menu: ADDRESS.menu,
});
