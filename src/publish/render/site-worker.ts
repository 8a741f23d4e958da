/** The process that keeps sites up with their content, one job at a time. See site-keeper.ts. */

import { flushCompileCache } from 'node:module';
import { keptSites } from './kept-sites.ts';
import type { KeeperAnswer, KeeperTask } from './site-keeper.ts';

// An office that closes takes its worker with it.
process.on('disconnect', () => process.exit(0));
const say = (answer: KeeperAnswer) => process.send?.(answer, undefined, undefined, () => undefined);

const sites = keptSites();
let turn: Promise<unknown> = Promise.resolve();
process.on('message', ({ id, job }: KeeperTask) => {
	turn = turn.then(async () => {
		try {
			say({ id, result: await sites.build(job) });
			// Whoever asked ends this process by killing it: the next one begins sooner.
			flushCompileCache();
		} catch (error) {
			say({ id, fault: String((error as Error).stack ?? error) });
		}
	});
});
