/** The answer to the latest request; until it is there, the last good one stays, so that nothing flickers. */
import { useEffect, useState } from 'react';
import type { PreviewReply } from './draft-page.ts';

const REST = 300;
/**
 * Milliseconds until an office that could not answer is asked again, the last from then on: a draft that is always too much
 * for it must not keep it from drawing others.
 */
const AGAIN = [5000, 10_000, 30_000, 60_000];
export const pauseAfter = (failures: number): number => AGAIN[Math.min(failures, AGAIN.length) - 1]!;

type Latest<Got> = { got: Got | undefined; error: string };

/** Sends it `REST` milliseconds after the request last changed; an empty one is not sent. */
export function useLatestAnswer<Got>(
	request: string,
	send: (request: string) => Promise<PreviewReply<Got>>
): Latest<Got> {
	const [latest, setLatest] = useState<Latest<Got>>({ got: undefined, error: '' });
	useEffect(() => {
		if (request === '') return;
		let wanted = true;
		let failures = 0;
		const ask = async () => {
			const answer = await send(request);
			if (!wanted) return;
			setLatest((before) =>
				'got' in answer ? { got: answer.got, error: '' } : { got: before.got, error: answer.error }
			);
			if (!('error' in answer && answer.isPassing)) return;
			failures += 1;
			timer = setTimeout(ask, pauseAfter(failures));
		};
		let timer = setTimeout(ask, REST);
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [request, send]);
	return latest;
}
