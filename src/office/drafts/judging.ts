/** Texts that an account sent are parsed and judged beside the server, one after the other, each within a time. */
import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { HttpError } from '../http/http-error.ts';
import type { JudgedText, TextTask } from './text-thread.ts';

/** Milliseconds from when the thread is up. What passes the budgets takes under one second of a processor, and who has a slow machine must not be refused. */
const LONGEST_MS = 60_000;

let thread: { worker: Worker; isUp: Promise<unknown> } | undefined;
const inTurn = oneAtATime();

/** @throws 422 `text-too-costly` when it takes too long; the thread is given up then, and the next text gets another */
export const judgeText = (task: TextTask, longest = LONGEST_MS): Promise<JudgedText> =>
	inTurn(() => ask(task, longest));

async function ask(task: TextTask, longest: number): Promise<JudgedText> {
	thread ??= begin();
	const { worker: asked, isUp } = thread;
	asked.ref();
	await isUp;
	return new Promise((done, fail) => {
		const heard = (judged: JudgedText) => end(() => done(judged));
		const gone = (code: number) => give(ended(code));
		const give = (error: unknown) =>
			end(() => {
				thread = undefined;
				void asked.terminate();
				fail(error);
			});
		const timer = setTimeout(() => give(tooCostly()), longest);
		const end = (act: () => void) => {
			clearTimeout(timer);
			asked.off('message', heard).off('error', give).off('exit', gone);
			asked.unref();
			act();
		};
		asked.on('message', heard).on('error', give).on('exit', gone);
		asked.postMessage(task);
	});
}

function begin() {
	const worker = new Worker(new URL('text-thread.ts', import.meta.url), { execArgv: [] });
	const isUp = new Promise((done, fail) => {
		worker.once('message', done);
		worker.once('error', fail);
		worker.once('exit', (code) => fail(ended(code)));
	});
	// One that has ended is asked nothing more, whether it was at work or not: it would never answer.
	const forget = () => {
		if (thread?.worker === worker) thread = undefined;
	};
	isUp.catch(forget);
	worker.once('exit', forget);
	return { worker, isUp };
}

const ended = (code: number) => new Error(`the thread that judges texts ended with ${code}`);

const tooCostly = () =>
	new HttpError(422, 'text-too-costly', '没有保存：这一篇太费时间，检查不完。请分成几篇，或删去成串的符号');
