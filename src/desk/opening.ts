/** What the desk fetches once somebody is signed in: what the checks must know, and names to show in place of ids. */

import type { CollectionName } from '../domain/schemas/collections.ts';
import { readHead } from '../platform/frontmatter.ts';
import { post } from './api.ts';
import { followFacts, freshFacts } from './checks/fresh-facts.ts';
import { rememberNames } from './entry-title.ts';

type Stored = { data: string; file: { path: string } };

export async function afterSignIn(): Promise<void> {
	// The office may still be reading its content: the checks wait for that, the desk does not.
	void freshFacts();
	followFacts();
	await Promise.allSettled([remember('stations', 'village'), remember('menu', 'title')]);
}

async function remember(collection: CollectionName, key: string): Promise<void> {
	const folder = `content/${collection}`;
	const params = { folder, extension: 'md', depth: collection === 'stations' ? 2 : 1, heads: true };
	const entries = await post<Stored[]>('decap', { action: 'entriesByFolder', params });
	rememberNames(
		collection,
		entries.flatMap(({ data, file }): [string, string][] => {
			const head = readHead(data);
			if (!head || 'faults' in head) return [];
			const id = file.path.slice(folder.length + 1).replace(/(?:\/index)?\.md$/, '');
			return [[id, String(head.data[key] ?? id)]];
		})
	);
}
