/** 曾用名: the ids that an entry had before it was renamed. */
import { isReservedId } from '../pages/reserved-ids.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { entryFile } from '../schemas/entry.ts';
import type { EntryIssue } from './issue.ts';
import { firstBefore, type Judge } from './judge.ts';

/** A former id must be free: nothing stands there now, and no two entries claim it. */
export const formerIdTaken: Judge = ({ collection, id: own, fields, facts }, { former }) => {
	const ids = Array.isArray(fields['formerly']) ? fields['formerly'].map(String) : [];
	const { label } = COLLECTIONS[collection];
	return ids.flatMap((id, at): EntryIssue[] => {
		const told = (code: string, message: string, owner?: string): EntryIssue => ({
			...{ code, level: 'publish', inFolder: 'error', path: ['formerly', at], message },
			...(owner !== undefined && {
				fileMessage: `“${id}”已归 ${entryFile({ collection, id: owner })} 所有，旧网址只能通到一处，请删去一个`,
			}),
		});
		if (isReservedId({ collection, id }))
			return [told('former-id-reserved', `“${id}”是网站固定的网址，不会是旧名称，请删去`)];
		if (id === own || facts.targets[collection]?.includes(id))
			return [told('former-id-taken', `“${id}”现在就是“${label}”里一条的网址，不是旧的：请删去`, id)];
		if (ids.indexOf(id) < at) return [told('former-id-taken', `“${id}”写了两次，请删去一个`, own)];
		const owner = firstBefore(own, former[collection]?.[id]);
		if (owner === undefined) return [];
		const twice = `“${id}”已经是《${owner.title}》的曾用名，旧网址只能通到一处，请删去一个`;
		return [told('former-id-taken', twice, owner.id)];
	});
};
