/** A draft as an entry among the others, so that the pages and posters of the site can be made of it. */

import type { EntryDraft } from '../domain/check/issue.ts';
import { gatherHoldings, type Holdings } from '../domain/holdings.ts';
import { collectionForm } from '../domain/schemas/collection-form.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { withoutEmpty } from '../domain/schemas/empty-fields.ts';
import { type Entry, entryFile } from '../domain/schemas/entry.ts';
import { ENTRY_ID } from '../domain/schemas/ids.ts';
import type { Moment } from '../platform/day.ts';
import { ruleFault } from '../platform/recurrence.ts';
import { MISSING } from '../platform/unknown-words.ts';
import type { OpenedContent } from '../reader/open.ts';
import { lenient } from './lenient.ts';

/** What an entry is called that has no name yet. */
const UNNAMED = 'xin-gao';

/** The entry that a draft would become; never refused. */
export function entryOf({ collection, id, data }: EntryDraft, now: Moment): Entry {
	const name = ENTRY_ID.test(id) ? id : UNNAMED;
	const { schema } = COLLECTIONS[collection];
	const parsed = schema.safeParse(withoutEmpty(data));
	const fields = parsed.success ? parsed.data : unfinished(collection, data, now);
	return {
		collection,
		id: name,
		file: entryFile({ collection, id: name }),
		// Shown as it will be once it is out.
		data: { ...fields, draft: false } as Entry['data'],
		bodyLine: 1,
		lineOf: () => 1,
	};
}

function unfinished(collection: CollectionName, data: unknown, now: Moment): Record<string, unknown> {
	const { shape } = COLLECTIONS[collection].schema;
	const defaults = Object.entries(shape).flatMap(([key, field]) => {
		const empty = field.safeParse(undefined);
		return empty.success && empty.data !== undefined ? [[key, empty.data]] : [];
	});
	const fields: Record<string, unknown> = {
		...Object.fromEntries(defaults),
		...lenient(collectionForm(collection), data, now),
	};
	// Pages fall back to the id of what has no name; nobody should read that one.
	if (collection === 'sessions' && !fields['title'] && !fields['dish']) fields['title'] = MISSING;
	// A rule that cannot be followed gives no dates at all: better the one that was entered.
	if (typeof fields['repeat'] === 'string' && ruleFault(fields['repeat']))
		return { ...fields, repeat: undefined, exceptions: [] };
	return fields;
}

/**
 * All entries with the draft in its place. A piece dated in the future is looked at from that moment.
 * @throws when the content folder itself holds no site
 */
export function holdingsWith(
	entry: Entry,
	{ site, emergency, entries, texts }: OpenedContent,
	now: Moment
): Holdings {
	if (site === undefined) throw new Error('the content folder has no site.yml that can be read');
	const others = entries.filter(({ collection, id }) => collection !== entry.collection || id !== entry.id);
	const published = 'published' in entry.data ? entry.data.published : now;
	const sources = { site, emergency, entries: [...others, entry], texts, samples: true };
	return gatherHoldings({ ...sources, now: published > now ? published : now });
}
