/** An entry as its form, or as its page with what was changed and the notes beside it. */
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { fetchPart } from '../fetch-part.ts';
import { useView } from './view.ts';

const WhatChanged = lazy(() =>
	fetchPart(async () => ({ default: (await import('../versions/late.ts')).WhatChanged }))
);

type Props = {
	collection: string;
	slug: string;
	/** Whether there is a page to be shown; without one the form is. */
	hasPage: boolean;
	/** Something was typed: the form stays. */
	hasChanged: boolean;
	form: ReactNode;
	page: ReactNode;
	notes: ReactNode;
};

export function EitherView({ collection, slug, hasPage, hasChanged, form, page, notes }: Props) {
	const view = useView(`${collection}/${slug}`);
	const isPage = hasPage && !hasChanged && view === 'page';
	// Decap's own buttons beside the form are of no use without one.
	useEffect(() => {
		document.documentElement.toggleAttribute('data-judging', isPage);
		return () => document.documentElement.removeAttribute('data-judging');
	}, [isPage]);
	if (!isPage) return form;
	return (
		<div className="desk-judging">
			<section className="desk-judging-page" aria-label="网页的样子">
				{page}
			</section>
			{/* The form of the entry before is gone, and the entry is not there yet. */}
			{slug !== '' && (
				<Suspense fallback={null}>
					<WhatChanged collection={collection} slug={slug} />
				</Suspense>
			)}
			{notes && <div className="desk-judging-notes">{notes}</div>}
		</div>
	);
}
