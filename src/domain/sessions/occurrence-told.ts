/** Which date of a repeating session something tells of: entries name the session, which is one entry for all its dates. */
import { type Day, dayOf, type Moment } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import type { Session } from '../schemas/entry.ts';

/**
 * The last date of `session` that was held on or before `when`, else the first that was held, else the session as given.
 * @param when when it was told, e.g. when a story was published or a request was done
 */
export function occurrenceReported(
	{ citing }: Pick<Holdings, 'citing'>,
	session: Session,
	when: Moment | Day
): Session {
	const held = citing('sessions', 'stations', session.data.station).filter(
		({ id, data }) => id === session.id && data.state === 'held'
	);
	return held.findLast(({ data }) => dayOf(data.start) <= dayOf(when)) ?? held[0] ?? session;
}
