/** Reads and checks a whole content folder beside the server, so that nobody waits while it counts. */
import { freshness } from '../../domain/freshness.ts';
import { dayOf } from '../../platform/day.ts';
import { openContent } from '../../reader/open.ts';
import { turningMoments } from '../site/turning-moments.ts';
import type { Examination, ExamineRequest } from './examine.ts';

// Nobody is left to tell.
process.on('disconnect', () => process.exit(0));
process.on('message', async ({ folder, cache, now }: ExamineRequest) => {
	const { issues, facts, entries } = await openContent({ folder, cache, now });
	const examination: Examination = {
		issues,
		facts,
		moments: turningMoments(entries),
		stale: freshness(entries, dayOf(now)),
	};
	process.send?.(examination, undefined, undefined, () => undefined);
});
