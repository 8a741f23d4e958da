/**
 * Turns at the picture library. It keeps what it says of a failure in one place for the whole process, where whoever else
 * is at work may wipe it or add to it: the reason of a failure is known only from work that was done alone.
 */
import { oneAtATime } from '../platform/one-at-a-time.ts';

const running = new Set<Promise<unknown>>();
const inTurn = oneAtATime();
/** Ends when whoever works alone has done so. */
let aloneNow: Promise<void> | undefined;

/** Work whose failure is a failure, for whatever reason. It must not wait for other work of this kind. */
export async function besideOthers<Result>(act: () => Promise<Result>): Promise<Result> {
	while (aloneNow) await aloneNow;
	const working = act();
	const settled = working.catch(() => undefined).then(() => void running.delete(settled));
	running.add(settled);
	return working;
}

/** Work that waits until all other has ended, and holds up what is asked for meanwhile. */
export const alone = <Result>(act: () => Promise<Result>): Promise<Result> =>
	inTurn(async () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		aloneNow = promise;
		try {
			await Promise.all(running);
			return await act();
		} finally {
			aloneNow = undefined;
			resolve();
		}
	});
