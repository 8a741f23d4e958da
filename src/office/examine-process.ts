/** Reads and checks a whole content folder beside the server, so that nobody waits while it counts. */
import { freshness } from '../domain/freshness.ts';
import { dayOf } from '../platform/day.ts';
import { openContent } from '../store/open.ts';
import type { Examination, Examining } from './examine.ts';
import { turningMoments } from './turning-moments.ts';

// Nobody is left to tell.
process.on('disconnect', () => process.exit(0));
process.on('message', async ({ folder, cache, now }: Examining) => {
	const { issues, facts, entries } = await openContent({ folder, cache, now });
	const examination: Examination = {
		issues,
		facts,
		moments: turningMoments(entries),
		stale: freshness(entries, dayOf(now)),
	};
	process.send?.(examination, undefined, undefined, () => undefined);
});
