/** What happens to an entry before it is sent: a name, the site's own judgement, and for a faulty file a refusal. */
import type { z } from 'zod';
import { newId, type Sound } from '../domain/desk/new-id.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { fieldLabel, formOf } from '../domain/schemas/form.ts';
import { SETTINGS, SETTINGS_COLLECTION, type SettingName } from '../domain/schemas/settings.ts';
import { schemaIssues } from '../domain/schemas/wording.ts';
import { get } from './api.ts';
import { plain } from './checks/draft-of.ts';
import { nowAtDesk } from './clock.ts';
import { ordered } from './entry-file.ts';
import { nameOf } from './entry-title.ts';
import { remember } from './remembered.ts';
import { accountName } from './signed-in.ts';
import { takenIds } from './taken-ids.ts';

/** An entry of Decap's, an Immutable map. */
export type DecapEntry = {
	get: (key: string) => unknown;
};
/** The fields of one, likewise. */
export type DecapData = { set: (key: string, value: unknown) => DecapData };

/**
 * Throws a sentence when the site would refuse the entry.
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
	const schema =
		collection === SETTINGS_COLLECTION
			? SETTINGS[String(entry.get('slug')) as SettingName].schema
			: COLLECTIONS[collection as CollectionName].schema;
	const form = formOf(schema);
	const data = ordered(given, Object.keys(form.properties ?? {}));
	const result = (schema as z.ZodType).safeParse(data, { reportInput: true });
	if (!result.success)
		throw new Sentence(
			schemaIssues(result.error, form)
				.slice(0, 4)
				.map(({ path, message }) => `【${fieldLabel(form, path)}】${message}`)
				.join('；')
		);
	rememberFrom(data);
	if (collection === SETTINGS_COLLECTION || !entry.get('newRecord')) return undefined;
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
	remember(accountName(), {
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
