/** What a new entry begins with: the fields of its link, one's own station, the byline written last, the next number. */
import type { CollectionName } from '../domain/schemas/collections.ts';
import { readHead } from '../platform/frontmatter.ts';
import { post } from './api.ts';
import { nowAtDesk } from './clock.ts';
import { HANDED_OVER, takeFields } from './handed-over.ts';
import { nextNumber } from './next-number.ts';
import { remembered } from './remembered.ts';
import { accountOnPage, ownStations } from './signed-in.ts';

const STATION_FIELD: Partial<Record<CollectionName, string>> = {
	stories: 'stations',
	sessions: 'station',
	requests: 'station',
};

/** @param search of the link that opened the form */
export async function firstFields(collection: string, search: string): Promise<URLSearchParams> {
	const given = new URLSearchParams(search);
	const key = given.get(HANDED_OVER);
	given.delete(HANDED_OVER);
	const offered = {
		...takeFields(key),
		...stationOf(collection),
		...(collection === 'stories' && bylineOf()),
		...(collection === 'requests' && { number: await freeNumber() }),
	};
	for (const [field, value] of Object.entries(offered))
		if (!given.has(field) && value !== '') given.set(field, value);
	return given;
}

/** Whoever writes for one station writes of it. */
function stationOf(collection: string): Record<string, string> {
	const field = STATION_FIELD[collection as CollectionName];
	const [own, ...others] = ownStations();
	return field !== undefined && own !== undefined && others.length === 0 ? { [field]: own } : {};
}

const bylineOf = (): Record<string, string> =>
	Object.fromEntries(
		Object.entries(remembered(accountOnPage()).byline ?? {}).map(([part, name]) => [`byline.${part}`, name])
	);

async function freeNumber(): Promise<string> {
	const params = { folder: 'content/requests', extension: 'md', depth: 1, heads: true };
	const stored = await post<{ data: string }[]>('decap', { action: 'entriesByFolder', params }).catch(
		() => []
	);
	const known = stored.flatMap(({ data }) => {
		const head = readHead(data);
		return head && 'data' in head ? [String(head.data['number'] ?? '')] : [];
	});
	return nextNumber(known, nowAtDesk().slice(0, 4));
}
