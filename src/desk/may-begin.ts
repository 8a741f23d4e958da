/**
 * Which kinds of entry may be begun on this page. Apart from `signed-in.ts`, which the page for a phone in the hills
 * loads too: what decides here reads the forms of every kind.
 */
import { mayBegin } from '../domain/desk/station-desk.ts';
import type { CollectionName } from '../domain/schemas/collections.ts';
import { mayWrite, signedInRights } from './signed-in.ts';

/** Whether entries of this kind may be begun; where a forge keeps the accounts, it is the one to refuse. */
export const mayBeginHere = (collection: string): boolean => {
	const rights = signedInRights();
	return rights === undefined ? mayWrite() : mayBegin(rights, collection as CollectionName);
};
