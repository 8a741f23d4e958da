/**
 * What a desk on a forge is told by the page it comes with: the state of the site when it was built. Anybody may open that
 * page, signed in or not: of what is not out yet it tells no more than the ids, which the checks need.
 */
import { dayOf, type Moment } from '../../platform/day.ts';
import type { Facts } from '../check/facts.ts';
import { type Owner, otherFactsOf } from '../check/other-facts.ts';
import { freshness, type Stale } from '../freshness.ts';
import { isShown } from '../holdings.ts';
import type { DocumentText } from '../plan/document-text.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Entry, MenuItem } from '../schemas/entry.ts';
import type { Forge } from '../schemas/forge.ts';

export type ForgeDesk = {
	forge: Forge;
	facts: Facts;
	/** What stations and dishes are called, by id. */
	names: Partial<Record<CollectionName, [id: string, name: string][]>>;
	stale: Stale[];
};

type Content = { entries: readonly Entry[]; texts: ReadonlyMap<string, DocumentText>; facts: Facts };

/** @param now moment of the build */
export function forgeDeskOf(forge: Forge, { now, ...content }: Content & { now: Moment }): ForgeDesk {
	const entries = content.entries.filter((entry) => isShown(entry, { now, samples: true }));
	const names: Required<Pick<ForgeDesk['names'], 'stations' | 'menu'>> = { stations: [], menu: [] };
	for (const { id, data } of entries) {
		if ('village' in data) names.stations.push([id, data.village]);
		if ('code' in data) names.menu.push([id, data.title]);
	}
	return { forge, facts: openFacts(content, entries), names, stale: freshness(entries, dayOf(now)) };
}

/** What is known of these entries alone, and of all others the ids and the codes of dishes. */
function openFacts({ entries: all, texts, facts }: Content, entries: readonly Entry[]): Facts {
	const open = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
	const villages = Object.entries(facts.villages ?? {});
	const hidden = new Set(villages.flatMap(([id, village]) => (open.has(`stations/${id}`) ? [] : village)));
	const read = new Map([...texts].filter(([id]) => open.has(`documents/${id}`)));
	const others = otherFactsOf(entries, read, facts.today);
	return {
		...facts,
		villages: Object.fromEntries(villages.filter(([, village]) => !hidden.has(village))),
		places: facts.places.filter((place) => !hidden.has(place)),
		others: { ...others, numbers: { ...others.numbers, menu: codesOf(all, open) } },
	};
}

/** Who has which code. `帮-03` tells nothing of its dish; other numbers are free text, or news by themselves. */
function codesOf(all: readonly Entry[], open: ReadonlySet<string>): Record<string, Owner[]> {
	const dishes = all.filter((entry): entry is Entry & MenuItem => entry.collection === 'menu');
	return Object.fromEntries(
		[...Map.groupBy(dishes, ({ data }) => data.code)].map(([code, owners]) => [
			code,
			owners.map(({ id, data }) => ({
				id,
				title: open.has(`menu/${id}`) ? data.title : `还没有上线的“${id}”`,
				...(data.sample && { sample: true as const }),
			})),
		])
	);
}
