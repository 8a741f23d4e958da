/** The name of a new entry in its address: the day and a few syllables, by the site's own rule. */

import { type Day, dayOf } from '../../platform/day.ts';
import { nameFault } from '../../platform/portable-name.ts';
import { isReservedId } from '../pages/reserved-ids.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { ENTRY_ID } from '../schemas/ids.ts';

/** Most syllables of a name; longer addresses are cut off in chats. */
const SYLLABLES = 5;
const DATED: Partial<Record<CollectionName, string>> = {
	stories: 'published',
	sessions: 'start',
	coverage: 'date',
};

/** Tells how words sound, as `syllablesOf` does; the tables for it are at the office. */
export type Sound = (words: string) => Promise<string[]>;
/** What an entry of another kind is called. */
export type NameOf = (collection: CollectionName, id: unknown) => string;

/**
 * Lower-case letters, digits and hyphens; `today` stands in for a day that was not entered.
 * Titles of one village begin alike: what is `taken` already gets a number, from 2.
 */
export async function newId(
	collection: CollectionName,
	data: Record<string, unknown>,
	today: Day,
	taken: ReadonlySet<string>,
	{ sound, nameOf }: { sound: Sound; nameOf: NameOf }
): Promise<string> {
	const field = DATED[collection];
	const day = field === undefined ? undefined : dayOf(String(data[field] || today));
	const key = keyOf(await sound(wordsFor(collection, data, nameOf)));
	const name = [day, key].filter(Boolean).join('-');
	let id = name;
	const cannotBe = () => taken.has(id) || isReservedId({ collection, id }) || nameFault(id) !== undefined;
	for (let number = 2; cannotBe(); number += 1) id = `${name}-${number}`;
	return id;
}

/** Kinds of which somebody chooses the address: it is said aloud, and printed on paper. */
export const ADDRESSED: readonly CollectionName[] = ['pages', 'documents'];
const LONGEST = 40;

/** Why an address that somebody typed cannot be one, or nothing. */
export function idFault(
	{ collection, id }: { collection: CollectionName; id: string },
	taken: ReadonlySet<string>
): string | undefined {
	if (!ENTRY_ID.test(id)) return '网址只用小写字母、数字和中间的短横，如 dianhua-biao';
	if (id.length > LONGEST) return `网址太长，最多 ${LONGEST} 个字符`;
	if (isReservedId({ collection, id })) return `“${id}”已是网站固定的网址，请换一个`;
	if (taken.has(id)) return `“${id}”已经有人用了，请换一个`;
	return nameFault(id);
}

function wordsFor(collection: CollectionName, data: Record<string, unknown>, nameOf: NameOf): string {
	if (collection === 'requests') return String(data['number'] ?? '');
	if (collection === 'stations') return String(data['village'] ?? '').replace(/[村乡镇]$|社区$/u, '');
	if (collection === 'sessions')
		return `${nameOf('stations', data['station'])} ${data['title'] ?? nameOf('menu', data['dish'])}`;
	return String(data['title'] ?? '');
}

const keyOf = (syllables: readonly string[]): string =>
	syllables.slice(0, SYLLABLES).join('-').slice(0, 48).replace(/-+$/, '') || 'xin';
