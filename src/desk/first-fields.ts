/** What a new entry begins with: the fields of its link, one's own station, the byline written last, the next number. */
import { freeNumber } from '../domain/check/others.ts';
import type { CollectionName } from '../domain/schemas/collections.ts';
import { deskFacts } from './checks/desk-facts.ts';
import { freshFacts } from './checks/fresh-facts.ts';
import { nowAtDesk } from './clock.ts';
import { HANDED_OVER, takeFields } from './handed-over.ts';
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
		...(collection === 'requests' && { number: await requestNumber() }),
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

/** Other numbers are offered beside their field: a code follows its strand, and a document has its own already. */
async function requestNumber(): Promise<string> {
	await freshFacts();
	return freeNumber('requests', {}, { ...deskFacts(), today: nowAtDesk().slice(0, 10) });
}
