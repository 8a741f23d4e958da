/** Dates of a session that are over and were not called off: each one press from the page on which it is told. */
import type { Session } from '../../domain/schemas/entry.ts';
import { isOff } from '../../domain/sessions/session-time.ts';
import { type Day, dayOf, shortDay } from '../../platform/day.ts';
import { recurrences, ruleFault } from '../../platform/recurrence.ts';
import { nowAtDesk } from '../clock.ts';
import { handInLink } from '../pages/DueList.tsx';
import { DropDown } from './DropDown.tsx';

/** Older ones are told from the list of the home page. */
const SHOWN = 8;

type Exception = { date: Day; state: State };
type State = Session['data']['state'];
type Props = { session: string; data: Record<string, unknown> };

export function PastDates({ session, data: { start, repeat, state, exceptions } }: Props) {
	const now = nowAtDesk();
	if (typeof start !== 'string' || start > now) return null;
	if (typeof repeat !== 'string')
		return state === 'planned' || state === 'confirmed' ? (
			<a className="desk-button" href={handInLink(session)}>
				登记结果、写报道
			</a>
		) : null;
	if (ruleFault(repeat)) return null;
	const single = new Map(((exceptions ?? []) as Exception[]).map((one) => [one.date, one.state]));
	const dates = recurrences(repeat, start)
		.filter((moment) => moment <= now)
		.map(dayOf)
		.filter((date) => !isOff({ state: single.get(date) ?? (state as State) }))
		.reverse();
	if (dates.length === 0) return null;
	return (
		<DropDown label="登记结果、写报道">
			<ul className="desk-card desk-pieces">
				{dates.slice(0, SHOWN).map((date) => (
					<li key={date}>
						<a href={handInLink(session, date)}>{shortDay(date)} 那一次</a>
					</li>
				))}
			</ul>
		</DropDown>
	);
}
