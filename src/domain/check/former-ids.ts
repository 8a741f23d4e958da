/** 曾用名: the ids that an entry had before it was renamed. */

import { isReservedId } from '../pages/reserved-ids.ts';
import { type Entry, formerIds } from '../schemas/entry.ts';

import { issue, type Rule } from './rule.ts';

/** A former id must be free: nothing stands there now, and no two entries claim it. */
export const formerIdTaken: Rule = ({ entries }) => {
	const owners = new Map(entries.map((entry) => [key(entry, entry.id), entry]));
	return entries.flatMap((entry) =>
		formerIds(entry).flatMap((id, at) => {
			const path = ['formerly', at];
			if (isReservedId({ collection: entry.collection, id }))
				return [issue(entry, 'former-id-reserved', path, `“${id}”是网站的固定地址，不会是旧名称，请删去`)];
			const owner = owners.get(key(entry, id));
			if (owner === undefined) owners.set(key(entry, id), entry);
			return owner
				? [
						issue(
							entry,
							'former-id-taken',
							path,
							`“${id}”已归 ${owner.file} 所有，旧网址只能通到一处，请删去一个`
						),
					]
				: [];
		})
	);
};

const key = ({ collection }: Entry, id: string) => `${collection}/${id}`;
