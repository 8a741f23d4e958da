/** What happens to an entry before it is sent: a name, and for a faulty file a refusal. Form and office judge the rest. */
import { idFault, newId, type Sound } from '../domain/desk/new-id.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { formOf } from '../domain/schemas/form.ts';
import { SETTINGS_COLLECTION } from '../domain/schemas/settings.ts';
import { get } from './api.ts';
import { type DeskEntry, toPlainJs } from './checks/draft-of.ts';
import { nowAtDesk } from './clock.ts';
import { type DeskFields, ordered } from './entry-file.ts';
import { nameOf } from './entry-title.ts';
import { chosenAddress } from './raw-of.ts';
import { remember } from './remembered.ts';
import { accountOnPage } from './signed-in.ts';
import { takenIds } from './taken-ids.ts';

/** The fields of an entry of Decap's, an Immutable map as well. */
type DecapData = {
	set: <Key extends keyof DeskFields>(key: Key, value: DeskFields[Key]) => DecapData;
};

/**
 * Called by Decap before it sends an entry: remembers what the next one is likely to say as well, and names a new one.
 * @returns the fields of a new entry with its name in `deskId`; nothing where they may be sent as they are
 * @throws UserMessage where the file could not be read, or the address that was typed is taken or no address
 */
export async function beforeSaving(entry: DeskEntry): Promise<DecapData | undefined> {
	const {
		body: _,
		readiness: __,
		copyCheck: ___,
		...given
	} = toPlainJs(entry.get('data')) as Record<string, unknown> & DeskFields;
	if (given.deskFault) throw new UserMessage(`这个文件写坏了，不能在这里改：${given.deskFault}。请找管理员`);
	const collection = String(entry.get('collection'));
	rememberFrom(given);
	if (collection === SETTINGS_COLLECTION || !entry.get('newRecord')) return undefined;
	const order = Object.keys(formOf(COLLECTIONS[collection as CollectionName].schema).properties ?? {});
	const data = ordered(given, order);
	const taken = await takenIds(collection as CollectionName);
	const wanted = chosenAddress(entry);
	const fault = wanted && idFault({ collection: collection as CollectionName, id: wanted }, taken);
	if (fault) throw new UserMessage(`网址：${fault}`);
	if (wanted) return (entry.get('data') as DecapData).set('deskId', wanted);
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

/** How words sound; the tables lie at the office. */
export const sound: Sound = async (words) =>
	(await get<{ syllables: string[] }>(`syllables?words=${encodeURIComponent(words)}`)).syllables;

/** What Decap shows to the person at the form as it stands, without the word “Error” before it. */
class UserMessage extends Error {
	override toString(): string {
		return this.message;
	}
}
