/** Whether a published entry can be read on the site already: its page is offered when it is really there. */

import type { EntryOnSite } from '../../domain/desk/answers.ts';
import { useAnswer, useEvery } from '../pages/use-answer.ts';
import { PageLink } from './PageLink.tsx';

/** @param here address of the page on the desk's own copy of the site */
export function OnSite({ collection, slug, here }: { collection: string; slug: string; here: string }) {
	const { answer, again } = useAnswer<EntryOnSite>(
		`live?collection=${encodeURIComponent(collection)}&slug=${encodeURIComponent(slug)}`
	);
	const isThere = answer?.state === 'live';
	useEvery(isThere ? 30_000 : 2000, again);
	return (
		<PageLink
			standing={answer?.label ?? '……'}
			href={isThere ? (answer.address ?? here) : undefined}
			isPublic={answer?.address !== undefined}
			isFault={answer?.state === 'failed'}
		/>
	);
}
