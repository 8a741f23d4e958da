/** 排期 of all, of a village or of a kind, in the order in which people ask: what is next, then what was. Pure. */

import { countedWords } from '../../domain/samples.ts';

import type { Session } from '../../domain/schemas/entry.ts';
import { agenda } from '../../domain/sessions/upcoming.ts';
import type { Day, Month } from '../../platform/day.ts';
import { byMonth } from './timetable.ts';

export type AgendaView = {
	/** Sessions ahead by month; months without any are left out. */
	months: readonly { month: Month; sessions: readonly Session[] }[];
	/** The latest that are over, newest first; older ones keep their places on the pages of their months. */
	past: readonly Session[];
	/** `往期活动（10场，另有示例3场）`; says `最近` when some are left out. */
	pastTitle: string;
};

const MOST_PAST = 20;
const MOST_MONTHS = 3;

/** @param sessions earliest first */
export function agendaView(sessions: readonly Session[], today: Day): AgendaView {
	const { ahead, past } = agenda(sessions, today);
	const shown = past.slice(0, MOST_PAST);
	const some = shown.length < past.length ? '最近' : '';
	return {
		months: [...byMonth(ahead)].slice(0, MOST_MONTHS).map(([month, sessions]) => ({ month, sessions })),
		past: shown,
		pastTitle: `往期活动（${some}${countedWords(shown, '场')}）`,
	};
}
