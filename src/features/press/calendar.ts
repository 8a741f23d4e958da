/** Two weeks ahead: what a newsroom can still send somebody to. */

import type { Holdings } from '../../domain/holdings.ts';

import type { Session } from '../../domain/schemas/entry.ts';
import { upcoming } from '../../domain/sessions/upcoming.ts';
import { addDays, type Day } from '../../platform/day.ts';

const DAYS = 14;

/** Sessions from today to the fourteenth day after it, both included, that are not called off. */
export function coming({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): {
	from: Day;
	to: Day;
	sessions: Session[];
} {
	const after = addDays(today, DAYS + 1);
	const sessions = upcoming(shelves.sessions, today).filter(({ data }) => data.start < after);
	return { from: today, to: addDays(today, DAYS), sessions };
}
