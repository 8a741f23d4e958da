/**
 * Keeps sites up with their content, in a process that outlives their builds: it holds the pages as functions, the content
 * and what each page was made from, and renders of a new state only what has changed. Whatever goes wrong there costs
 * nothing but time: the site is then built as a whole.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { optionVariables } from '../../reader/run-options.ts';
import { type BuildJob, buildSiteApart } from './build-apart.ts';
import type { BuildResult } from './build-site.ts';
import { lowerPriority } from './run-process.ts';
import type { SiteChange } from './site-change.ts';

export type KeptResult = BuildResult & {
	/** What is new in the folder since it was built there last; absent where that is not known. */
	change?: SiteChange | undefined;
	/** Why the site was built as a whole, in a sentence; absent where only what changed was rendered. */
	whole?: string;
};

export type SiteKeeper = {
	/**
	 * Brings the site at `job.outDir` up with its content.
	 * @param signal ends the work, and the process with it
	 */
	build: (job: BuildJob, how: { isLowPriority?: boolean; signal?: AbortSignal }) => Promise<KeptResult>;
	close: () => void;
};

/** What the process is asked and what it answers; nothing of a kind that it leaves to a whole build. */
export type KeeperTask = { id: number; job: BuildJob };
export type KeeperAnswer = { id: number; result: KeptResult } | { id: number; fault: string };

const PROGRAM = fileURLToPath(new URL('site-worker.ts', import.meta.url));

/** @param program for tests: another process */
export function siteKeeper(program = PROGRAM): SiteKeeper {
	let child: ChildProcess | undefined;
	let count = 0;
	const waiting = new Map<number, (answer: KeeperAnswer) => void>();

	function start(job: BuildJob): ChildProcess {
		const started = fork(program, [], {
			env: { ...process.env, ...optionVariables(job.options), NODE_ENV: 'production' },
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		});
		started.on('message', (answer: KeeperAnswer) => {
			waiting.get(answer.id)?.(answer);
		});
		const ended = () => {
			if (child !== started) return;
			child = undefined;
			for (const [id, settle] of waiting) settle({ id, fault: '生成网站的程序中断了' });
		};
		// A system that has no process left tells it as an error, which would end the office if nobody heard it.
		started.once('exit', ended).on('error', ended);
		return started;
	}

	const ask = (job: BuildJob, signal: AbortSignal | undefined) =>
		new Promise<KeeperAnswer>((done) => {
			count += 1;
			const id = count;
			child ??= start(job);
			const stop = () => {
				child?.kill('SIGKILL');
				settle({ id, fault: '已经停下' });
			};
			const settle = (answer: KeeperAnswer) => {
				waiting.delete(id);
				// The signal is the office's, and outlives thousands of builds.
				signal?.removeEventListener('abort', stop);
				done(answer);
			};
			waiting.set(id, settle);
			signal?.addEventListener('abort', stop);
			// One that the system did not start cannot be sent anything; its error follows.
			child.send?.(
				{ id, job } satisfies KeeperTask,
				(error) => error && settle({ id, fault: error.message })
			);
		});

	return {
		async build(job, { isLowPriority = false, signal }) {
			signal?.throwIfAborted();
			const asked = ask(job, signal);
			if (isLowPriority) lowerPriority(child?.pid);
			const answer = await asked;
			signal?.throwIfAborted();
			if ('result' in answer) return answer.result;
			const whole = `只生成改动的部分没有成功，这一次重新生成了整个网站：${answer.fault.split('\n')[0]}`;
			console.error(`${whole}\n${answer.fault}`);
			const built = await buildSiteApart(job, { isLowPriority, ...(signal && { signal }) });
			return { ...built, whole };
		},
		close: () => child?.kill('SIGKILL'),
	};
}
