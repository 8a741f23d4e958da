/** The answer to the latest request; until it is there, the last good one stays, so that nothing flickers. */
import { useEffect, useState } from 'react';
import type { PreviewReply } from './draft-page.ts';

const REST = 300;

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
		const timer = setTimeout(async () => {
			const answer = await send(request);
			if (!wanted) return;
			setLatest((before) =>
				'got' in answer ? { got: answer.got, error: '' } : { got: before.got, error: answer.error }
			);
		}, REST);
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [request, send]);
	return latest;
}
