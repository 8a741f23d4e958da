/** Which stations an entry belongs to, and so which editors may touch it. */

import type { CollectionName } from '../schemas/collections.ts';

import type { Entry } from '../schemas/entry.ts';
import { references } from '../schemas/references.ts';
import type { User } from './account.ts';

/** An entry as stored or sent: its data may still hold faults. */
type Owned = { collection: CollectionName | 'settings'; id: string; data: unknown };

/** Stations that an entry names, or is. */
export function stationsOwning({ collection, id, data }: Owned): string[] {
	if (collection === 'settings') return [];
	if (collection === 'stations') return [id];
	const named = references({ collection, data: data as Entry['data'] });
	return [...new Set(named.filter(({ relation }) => relation === 'stations').map(({ target }) => target))];
}

/** An editor of some stations may touch what belongs to those alone; what belongs to no station is the institute's. */
export function mayEdit({ stations }: Pick<User, 'stations'>, entry: Owned): boolean {
	if (stations === 'all') return true;
	const own = stationsOwning(entry);
	return own.length > 0 && own.every((station) => stations.includes(station));
}
