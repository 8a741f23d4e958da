/** Names that a new entry may not take: of what is published or was before it was renamed, and of what waits at the desk. */

import type { Facts } from '../domain/check/facts.ts';
import type { CollectionName } from '../domain/schemas/collections.ts';
import { get, post } from './api.ts';

export async function takenIds(collection: CollectionName): Promise<Set<string>> {
	const [{ targets, others }, drafts] = await Promise.all([
		get<Facts>('facts'),
		post<string[]>('decap', { action: 'unpublishedEntries', params: {} }),
	]);
	const own = drafts
		.filter((name) => name.startsWith(`${collection}/`))
		.map((name) => name.slice(collection.length + 1).replace(/\/index$/, ''));
	const former = Object.keys(others?.former[collection] ?? {});
	return new Set([...(targets[collection] ?? []), ...former, ...own]);
}
