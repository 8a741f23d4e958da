/**
 * Checks a state of the whole content as the site's build would: the tree is written into a scratch folder and read
 * through the same door. What the check finds out besides is kept for the desk.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Facts } from '../../domain/check/facts.ts';
import type { DueSession } from '../../domain/desk/due.ts';
import type { Stale } from '../../domain/freshness.ts';
import { type Moment, momentAt } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { type NamedState, stateBelow } from '../../reader/memory.ts';
import { exportTree } from '../git/export.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { Office } from '../office.ts';

/** `state` tells what differs from the state before, so that nothing else is read and checked again. */
export type ExamineRequest = { folder: string; cache: string; now: Moment; state: NamedState };
export type Examination = {
	issues: Issue[];
	facts: Facts;
	moments: Moment[];
	stale: Stale[];
	due: DueSession[];
};

const PROGRAM = fileURLToPath(new URL('examine-process.ts', import.meta.url));

export type Examiner = {
	/** Judges a commit or tree as of today. */
	examine: (name: string) => Promise<Examination>;
	/** The published state, judged. */
	main: () => Promise<Examination>;
	close: () => void;
};

/** @param program for tests: another process */
export function examinerOf(
	{ folder, cache, repository, clock }: Pick<Office, 'folder' | 'cache' | 'repository' | 'clock'>,
	program = PROGRAM
): Examiner {
	const known = new Map<string, Promise<Examination>>();
	const inTurn = oneAtATime();
	const process = examiningProcess(program);
	async function judge(tree: string, now: Moment): Promise<Examination> {
		const scratch = join(folder, 'work', 'check');
		const state = stateBelow(await exportTree(repository.git, tree, scratch), 'content');
		return process.ask({ folder: join(scratch, 'content'), cache, now, state });
	}
	const examine = async (name: string) => {
		const tree = (await repository.objects.identify(`${name}^{tree}`))!.id;
		const now = momentAt(clock());
		// Rules look at the day, not at the minute.
		const key = `${tree} ${now.slice(0, 10)}`;
		const cached = known.get(key);
		if (cached) return cached;
		if (known.size > 20) known.clear();
		const turn = inTurn(() => judge(tree, now));
		known.set(key, turn);
		turn.catch(() => known.delete(key));
		return turn;
	};
	return { examine, main: () => examine(PUBLISHED_REF), close: process.close };
}

/**
 * A process that is started when first needed, stays for the next request, and never keeps this one alive. Not a
 * thread: the memory of a whole content would be this process's own, and starting git takes longer the more it has.
 */
function examiningProcess(program: string): {
	ask: (request: ExamineRequest) => Promise<Examination>;
	close: () => void;
} {
	let running: ChildProcess | undefined;
	const start = (): ChildProcess => {
		const started = fork(program, {
			serialization: 'advanced',
			execArgv: [],
		});
		// One that the system ends while nobody asks is no fault of the next request.
		const gone = () => {
			if (running === started) running = undefined;
		};
		started.once('exit', gone).on('error', gone);
		return started;
	};
	return {
		ask: (request) =>
			new Promise((done, fail) => {
				running ??= start();
				const asked = running;
				const ended = (code: unknown) => {
					// What is given up must neither live on nor cost a later process its place.
					if (running === asked) running = undefined;
					if (asked.pid !== undefined) asked.kill();
					fail(new Error(`the check ended with ${code}`));
				};
				asked.ref();
				asked.channel?.ref();
				asked.once('error', ended);
				asked.once('exit', ended);
				asked.once('message', (examination: Examination) => {
					asked.off('error', ended);
					asked.off('exit', ended);
					asked.unref();
					asked.channel?.unref();
					done(examination);
				});
				asked.send?.(request, (error) => error && ended(error));
			}),
		close: () => {
			running?.kill();
			running = undefined;
		},
	};
}
