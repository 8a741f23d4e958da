/** What a session's page says about itself to browsers, search engines and the state's inspection. */

import type { Holdings } from '../../domain/holdings.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import type { Session } from '../../domain/schemas/entry.ts';
import { occurrencesOf } from '../../domain/sessions/occurrences.ts';
import { nearest } from '../../domain/sessions/upcoming.ts';
import type { PhotoLookup } from '../../platform/photo.ts';
import { eventOf } from './event.ts';

/** @param absolute makes a site address absolute */
export function sessionInfo(
	holdings: Holdings,
	session: Session,
	photos: PhotoLookup,
	absolute: (address: string) => string
) {
	const near = nearest(occurrencesOf(session), holdings.today);
	const [first] = session.data.photos;
	return {
		...pageOf(holdings, 'session', session),
		image: first && photos(first.src),
		// A sample is no event, and machines are told of none.
		jsonLd: session.data.sample ? [] : [eventOf(holdings, near, absolute)],
	};
}
