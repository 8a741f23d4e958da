/** What an entry is called in lists: its title, or for a session when, where and what. */
import type { CollectionName } from '../domain/schemas/collections.ts';
import { SESSION_STATES, STORY_KINDS } from '../domain/schemas/vocabulary.ts';
import { clockOf, dayOf, isDay, longDay } from '../platform/day.ts';

/** Names of stations and dishes, fetched after signing in; until then ids are shown. */
const names = new Map<string, string>();
export const rememberNames = (collection: CollectionName, known: Iterable<[string, string]>): void => {
	for (const [id, name] of known) names.set(`${collection}/${id}`, name);
};
/** A station and its team may have the same id. */
export const nameOf = (collection: CollectionName, id: unknown): string =>
	names.get(`${collection}/${id}`) ?? String(id ?? '');

export function entryTitle(collection: CollectionName, data: Record<string, unknown>): string {
	const said = (key: string) => (data[key] === undefined ? '' : String(data[key]));
	const day = (key: string) => (isDay(dayOf(said(key))) ? longDay(said(key)) : said(key));
	const label = (terms: Record<string, { label: string }>, key: string) => terms[said(key)]?.label ?? '';
	const shown: Partial<Record<CollectionName, () => string[]>> = {
		sessions: () => [
			day('start'),
			clockOf(said('start')),
			nameOf('stations', data['station']),
			said('title') || nameOf('menu', data['dish']),
			`（${label(SESSION_STATES, 'state') || SESSION_STATES.planned.label}）`,
		],
		stories: () => [said('title'), inBrackets(day('published'), label(STORY_KINDS, 'kind'))],
		practices: () => [said('title'), inBrackets(day('published'))],
		coverage: () => [said('title'), inBrackets(day('date'), said('outlet'))],
		requests: () => [
			said('number'),
			nameOf('stations', data['station']),
			said('need') || nameOf('menu', data['dish']),
		],
		menu: () => [said('code'), said('title')],
	};
	const words = shown[collection]?.() ?? [said('title')];
	// Brackets stand without a blank before them.
	return words.filter(Boolean).join(' ').replaceAll(' （', '（') || '（没有标题）';
}

const inBrackets = (...words: string[]): string => {
	const said = words.filter(Boolean).join(' ');
	return said && `（${said}）`;
};
