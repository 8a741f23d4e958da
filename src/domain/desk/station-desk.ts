/** Which stations an entry belongs to, and so which editors may touch it. */

import { collectionForm } from '../schemas/collection-form.ts';
import type { Entry } from '../schemas/entry.ts';
import { references } from '../schemas/references.ts';
import { type ContentKind, SETTINGS_COLLECTION } from '../schemas/settings.ts';
import { has, type User } from './account.ts';

/** An entry as stored or sent: its data may still hold faults. */
type Owned = { collection: ContentKind; id: string; data: unknown };

/** Stations that an entry names, or is. */
export function stationsOwning({ collection, id, data }: Owned): string[] {
	if (collection === SETTINGS_COLLECTION) return [];
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

/** Whether somebody may begin an entry of this kind: a station's editor none that no station can own. */
export function mayBegin(user: Pick<User, 'roles' | 'stations'>, collection: ContentKind): boolean {
	if (!has(user, 'editor')) return false;
	if (user.stations === 'all' || collection === SETTINGS_COLLECTION) return user.stations === 'all';
	const fields = Object.values(collectionForm(collection).properties ?? {});
	return fields.some(({ relation, items }) => relation === 'stations' || items?.relation === 'stations');
}
