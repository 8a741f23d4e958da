/** Moments at which the site changes although nobody writes: a piece comes out, a notice runs out. */
import type { Emergency } from '../../domain/schemas/emergency.ts';
import type { Entry } from '../../domain/schemas/entry.ts';
import { addDays, type Moment } from '../../platform/day.ts';

export const turningMoments = (entries: readonly Entry[], emergency?: Emergency): Moment[] => [
	...(emergency ? [emergency.until] : []),
	...entries.flatMap(({ data }) => [
		...('published' in data ? [data.published] : []),
		// A notice is shown until the end of its last day.
		...('expires' in data && data.expires !== undefined ? [`${addDays(data.expires, 1)} 00:00`] : []),
	]),
];

/** Whether the site of `last` is no longer that of `now`: a new day, or a moment between the two. */
export const hasTurned = (moments: readonly Moment[], last: Moment, now: Moment): boolean =>
	now.slice(0, 10) !== last.slice(0, 10) || moments.some((moment) => moment > last && moment <= now);
