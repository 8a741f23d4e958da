/** The entry in the form, as the checks and the preview take it: plain data, the text apart, the name without its folder. */

import type { EntryDraft } from '../../domain/check/issue.ts';

import { COLLECTION_NAMES, type CollectionName } from '../../domain/schemas/collections.ts';
import { BODY } from '../../domain/schemas/passages.ts';

/** As much of Decap's entry (an Immutable map) as is read here. */
export type DeskEntry = { get: (key: string) => unknown };

/** Nothing for what is not an entry of a collection, e.g. the settings of the site. */
export function draftOf(entry: DeskEntry): EntryDraft | undefined {
	const collection = COLLECTION_NAMES.find((name) => name === entry.get('collection')) as
		| CollectionName
		| undefined;
	if (collection === undefined) return undefined;
	const { [BODY]: body, ...all } = plain(entry.get('data')) as Record<string, unknown>;
	const data = Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith('desk')));
	const slug = String(entry.get('slug') ?? '');
	return { collection, id: slug.replace(/\/index$/, ''), data, body: typeof body === 'string' ? body : '' };
}

/** Plain data of an Immutable value, however deep. */
export const plain = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'toJS' in value
		? (value as { toJS: () => unknown }).toJS()
		: (value ?? {});
