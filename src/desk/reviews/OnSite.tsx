/** Whether a published entry can be read on the site already: its page is offered when it is really there. */

import { useEffect } from 'react';
import type { EntryOnSite } from '../../domain/desk/answers.ts';
import { useAnswer } from '../pages/use-answer.ts';
import { PageLink } from './PageLink.tsx';

/** @param here address of the page on the desk's own copy of the site */
export function OnSite({ collection, slug, here }: { collection: string; slug: string; here: string }) {
	const { answer, again } = useAnswer<EntryOnSite>(
		`live?collection=${encodeURIComponent(collection)}&slug=${encodeURIComponent(slug)}`
	);
	const isThere = answer?.state === 'live';
	useEffect(() => {
		const timer = setInterval(again, isThere ? 30_000 : 2000);
		return () => clearInterval(timer);
	}, [again, isThere]);
	return (
		<PageLink
			standing={answer?.label ?? '……'}
			href={isThere ? (answer.address ?? here) : undefined}
			isPublic={answer?.address !== undefined}
			isFault={answer?.state === 'failed'}
		/>
	);
}
