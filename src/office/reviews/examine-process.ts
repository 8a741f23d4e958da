/** Reads and checks a whole content folder beside the server, so that nobody waits while it counts. */
import { dueSessions } from '../../domain/desk/due.ts';
import { freshness } from '../../domain/desk/freshness.ts';
import { dayOf } from '../../platform/day.ts';
import { openContent } from '../../reader/open.ts';
import { turningMoments } from '../site/turning-moments.ts';
import type { Examination, ExamineRequest } from './examine.ts';

// Nobody is left to tell.
process.on('disconnect', () => process.exit(0));
process.on('message', async ({ folder, cache, now }: ExamineRequest) => {
	const { issues, facts, emergency, entries } = await openContent({ folder, cache, now });
	const examination: Examination = {
		issues,
		facts,
		moments: turningMoments(entries, emergency),
		stale: freshness(entries, dayOf(now)),
		due: dueSessions(entries, dayOf(now)),
	};
	process.send?.(examination, undefined, undefined, () => undefined);
});
