/** The answer to the latest question; until it is there, the last good one stays, so that nothing flickers. */
import { useEffect, useState } from 'react';
import type { PreviewReply } from './draft-page.ts';

const REST = 300;

type Latest<Got> = { got: Got | undefined; error: string };

/** Asks `REST` milliseconds after the question last changed; an empty question is not asked. */
export function useLatestAnswer<Got>(
	question: string,
	ask: (question: string) => Promise<PreviewReply<Got>>
): Latest<Got> {
	const [latest, setLatest] = useState<Latest<Got>>({ got: undefined, error: '' });
	useEffect(() => {
		if (question === '') return;
		let wanted = true;
		const timer = setTimeout(async () => {
			const answer = await ask(question);
			if (!wanted) return;
			setLatest((before) =>
				'got' in answer ? { got: answer.got, error: '' } : { got: before.got, error: answer.error }
			);
		}, REST);
		return () => {
			wanted = false;
			clearTimeout(timer);
		};
	}, [question, ask]);
	return latest;
}
