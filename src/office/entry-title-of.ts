/** What an entry is called now: in its draft, else on the site. */

import { dayOf, isDay, longDay } from '../platform/day.ts';
import type { EntryLocation } from './git/entry-location.ts';
import { PUBLISHED_REF } from './git/repository.ts';
import { dataOf, type Office, titleOf } from './office.ts';

type Holding = Pick<Office, 'repository'>;

/** @throws when it lies nowhere any more */
export async function entryTitleOf({ repository }: Holding, location: EntryLocation): Promise<string> {
	const head = await repository.head(location.draft);
	const id =
		(head && (await repository.idAt(head, location.file))) ??
		(await repository.idAt(PUBLISHED_REF, location.file));
	if (id === undefined) throw new Error('no such entry');
	return titleOfText({ repository }, location, await repository.text(id));
}

/** The same of a text that is at hand. */
export async function titleOfText(
	{ repository }: Holding,
	location: Pick<EntryLocation, 'collection' | 'id'>,
	text: string
): Promise<string> {
	const data = dataOf(text);
	if (location.collection !== 'sessions' || data['title']) return titleOf(location, text);
	// A session without a name of its own is called by its day and its dish.
	const dish = await repository.idAt(PUBLISHED_REF, `content/menu/${String(data['dish'])}.md`);
	const what = dish === undefined ? '' : dataOf(await repository.text(dish))['title'];
	const day = dayOf(String(data['start'] ?? ''));
	return [isDay(day) && longDay(day), what].filter(Boolean).join(' ') || titleOf(location, text);
}
