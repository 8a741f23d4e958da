/** Reads and checks a whole content folder beside the server, so that nobody waits while it counts. */
import { flushCompileCache } from 'node:module';
import { dueSessions } from '../../domain/desk/due.ts';
import { freshness } from '../../domain/freshness.ts';
import { dayOf } from '../../platform/day.ts';
import { ContentMemory } from '../../reader/memory.ts';
import { openContent } from '../../reader/open.ts';
import { turningMoments } from '../site/turning-moments.ts';
import type { Examination, ExamineRequest } from './examine.ts';

// The parent process has ended: there is nobody to answer.
process.on('disconnect', () => process.exit(0));
const memory = new ContentMemory();
process.on('message', async ({ folder, cache, now, state }: ExamineRequest) => {
	const { issues, facts, emergency, entries } = await openContent({ folder, cache, now, memory, state });
	const examination: Examination = {
		issues,
		facts,
		moments: turningMoments(entries, emergency),
		stale: freshness(entries, dayOf(now)),
		due: dueSessions(entries, dayOf(now)),
	};
	process.send?.(examination, undefined, undefined, () => undefined);
	// The office ends this process by killing it: the next one begins sooner.
	flushCompileCache();
});
