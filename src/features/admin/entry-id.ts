/** The name of a new entry in its address: the day and a few syllables, by the site's own rule. */
import type { CollectionName } from '../../domain/collections.ts';
import { isReserved } from '../../domain/reserved-ids.ts';
import { type Day, dayOf } from '../../platform/day.ts';
import { nameOf } from './entry-title.ts';

/** Most syllables of a name; longer addresses are cut off in chats. */
const SYLLABLES = 5;
const DATED: Partial<Record<CollectionName, string>> = {
	stories: 'published',
	sessions: 'start',
	coverage: 'date',
};

/**
 * Lower-case letters, digits and hyphens; `today` stands in for a day that was not entered.
 * Titles of one village begin alike: what is `taken` already gets a number, from 2.
 */
export async function newId(
	collection: CollectionName,
	data: Record<string, unknown>,
	today: Day,
	taken: ReadonlySet<string>
): Promise<string> {
	const field = DATED[collection];
	const day = field === undefined ? undefined : dayOf(String(data[field] || today));
	const key = await keyOf(wordsFor(collection, data));
	const name = [day, key].filter(Boolean).join('-');
	let id = name;
	for (let number = 2; taken.has(id) || isReserved({ collection, id }); number += 1) id = `${name}-${number}`;
	return id;
}

function wordsFor(collection: CollectionName, data: Record<string, unknown>): string {
	if (collection === 'requests') return String(data['number'] ?? '');
	if (collection === 'stations') return String(data['village'] ?? '').replace(/[村乡镇]$|社区$/u, '');
	if (collection === 'sessions') return `${nameOf(data['station'])} ${data['title'] ?? nameOf(data['dish'])}`;
	return String(data['title'] ?? '');
}

async function keyOf(words: string): Promise<string> {
	const { pinyin } = await import('pinyin-pro');
	const syllables = pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
		.map((part) => part.toLowerCase().replace(/[^a-z0-9]+/g, ''))
		.filter(Boolean);
	return syllables.slice(0, SYLLABLES).join('-').slice(0, 48).replace(/-+$/, '') || 'xin';
}
