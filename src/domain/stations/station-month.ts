/** What each station held in each month, measured against what the plan promises for a month. */
import { addMonths, type Day, dayOf, type Month, monthOf, monthsBetween } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import type { Reading } from '../plan/reading.ts';
import { hrefOf, isSample, type Session, type Station } from '../schemas/entry.ts';

/**
 * What a station held in a month. A month that is not over is pending until the promise is kept. A past month whose
 * sessions all fell through is unmet; without sessions, or with one whose outcome nobody entered, it is unrecorded.
 * @param samples counts the samples instead of what is true
 */
export function stationMonth(
	holdings: Holdings,
	station: Station,
	month: Month,
	target: number,
	samples = false
): Reading {
	const entered = sessionsIn(holdings, station.id).filter(
		(session) => monthOf(session.data.start) === month && isSample(session) === samples
	);
	const held = entered.filter((session) => session.data.state === 'held');
	const isOpen = entered.some(({ data }) => data.state === 'planned' || data.state === 'confirmed');
	const evidence = held.map((session) => ({ label: dayOf(session.data.start), address: hrefOf(session) }));
	const figure = entered.length > 0 ? `${held.length}场` : undefined;
	if (held.length >= target) return { figure, verdict: 'met', evidence };
	if (month >= monthOf(holdings.today)) return { figure, verdict: 'pending', evidence };
	if (entered.length > 0 && !isOpen) return { figure, verdict: 'unmet', evidence };
	return { figure: held.length > 0 ? figure : undefined, verdict: 'unrecorded', evidence };
}

/** The months a station grid shows: the year up to this month, oldest first. */
export const gridMonths = (today: Day): Month[] =>
	monthsBetween(addMonths(monthOf(today), -11), monthOf(today));

const sessionsIn = ({ citing }: Holdings, station: string): readonly Session[] =>
	citing('sessions', 'stations', station);
