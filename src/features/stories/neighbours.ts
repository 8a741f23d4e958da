/** What the page of a story leads on to. */

import { derived } from '../../domain/derived.ts';
import type { Holdings } from '../../domain/holdings.ts';
import type { Story } from '../../domain/schemas/entry.ts';

/** Where each story stands among all, the newest first. */
const placesOfStories = derived(
	'places of stories',
	({ shelves }: Pick<Holdings, 'shelves'>) => new Map(shelves.stories.map(({ id }, at) => [id, at]))
);

const neighbours = derived(
	'neighbours of a story',
	(holdings: Pick<Holdings, 'shelves'>, id: string): { newer?: Story; older?: Story } => {
		const at = placesOfStories(holdings).get(id);
		if (at === undefined) return {};
		const { [at - 1]: newer, [at + 1]: older } = holdings.shelves.stories;
		return { ...(newer && { newer }), ...(older && { older }) };
	}
);

/** The stories after and before one in time. */
export const neighboursOf = (holdings: Pick<Holdings, 'shelves'>, { id }: Story) => neighbours(holdings, id);
