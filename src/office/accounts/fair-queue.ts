/** Work that is done one at a time, each address in its turn, so that a crowd from one place makes nobody else wait. */
import { HttpError } from '../http/http-error.ts';

export type FairQueue = { run: <Result>(address: string, job: () => Promise<Result>) => Promise<Result> };

/** @param most jobs that may wait in all; @param share those of one address */
export function fairQueue({ most, share }: { most: number; share: number }): FairQueue {
	const waiting = new Map<string, (() => Promise<void>)[]>();
	let count = 0;
	let isRunning = false;
	const work = async () => {
		if (isRunning) return;
		isRunning = true;
		for (;;) {
			const next = waiting.entries().next();
			if (next.done) break;
			const [address, [job, ...rest]] = next.value;
			// Behind all others: its next job waits until each of them had one.
			waiting.delete(address);
			if (rest.length > 0) waiting.set(address, rest);
			count -= 1;
			await job!();
		}
		isRunning = false;
	};
	return {
		run: (address, job) => {
			const own = waiting.get(address) ?? [];
			if (count >= most || own.length >= share)
				return Promise.reject(new HttpError(429, 'busy', '现在登录的人太多，请过一分钟再试'));
			count += 1;
			return new Promise((done, fail) => {
				waiting.set(address, [...own, () => start(job).then(done, fail)]);
				void work();
			});
		},
	};
}

/** A job that throws at once fails like one that fails later. */
const start = async <Result>(job: () => Promise<Result>): Promise<Result> => job();
