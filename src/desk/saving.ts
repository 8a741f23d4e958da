/** What happens to an entry before it is sent: a name, and for a faulty file a refusal. The form judges the rest. */
import { newId, type Sound } from '../domain/desk/new-id.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { formOf } from '../domain/schemas/form.ts';
import { SETTINGS_COLLECTION } from '../domain/schemas/settings.ts';
import { get } from './api.ts';
import { plain } from './checks/draft-of.ts';
import { nowAtDesk } from './clock.ts';
import { ordered } from './entry-file.ts';
import { nameOf } from './entry-title.ts';
import { remember } from './remembered.ts';
import { accountOnPage } from './signed-in.ts';
import { takenIds } from './taken-ids.ts';

/** An entry of Decap's, an Immutable map. */
export type DecapEntry = {
	get: (key: string) => unknown;
};
/** The fields of one, likewise. */
export type DecapData = { set: (key: string, value: unknown) => DecapData };

/**
 * Throws a sentence when the file cannot be written anew.
 * @returns the fields to save where they differ from what was typed: Decap puts them in the place of the entry's own
 */
export async function beforeSaving(entry: DecapEntry): Promise<DecapData | undefined> {
	const {
		body: _,
		readiness: __,
		copyCheck: ___,
		...given
	} = plain(entry.get('data')) as Record<string, unknown>;
	if (given['deskFault'])
		throw new Sentence(`这个文件写坏了，不能在这里改：${given['deskFault']}。请找管理员`);
	const collection = String(entry.get('collection'));
	rememberFrom(given);
	if (collection === SETTINGS_COLLECTION || !entry.get('newRecord')) return undefined;
	const order = Object.keys(formOf(COLLECTIONS[collection as CollectionName].schema).properties ?? {});
	const data = ordered(given, order);
	const taken = await takenIds(collection as CollectionName);
	const id = await newId(collection as CollectionName, data, nowAtDesk().slice(0, 10), taken, {
		sound,
		nameOf,
	});
	return (entry.get('data') as DecapData).set('deskId', id);
}

/** Who signs today's story and took its photos signs the next one too. */
function rememberFrom({ byline, photos }: Record<string, unknown>): void {
	const credit = Array.isArray(photos)
		? (photos.at(-1) as { credit?: string } | undefined)?.credit
		: undefined;
	remember(accountOnPage(), {
		...(credit && { credit }),
		...(typeof byline === 'object' && byline !== null && { byline: byline as Record<string, string> }),
	});
}

const sound: Sound = async (words) =>
	(await get<{ syllables: string[] }>(`syllables?words=${encodeURIComponent(words)}`)).syllables;

/** An error that Decap prints without the word “Error”. */
class Sentence extends Error {
	override toString(): string {
		return this.message;
	}
}
