/** What a desk on a forge is told by the page it comes with: the state of the site when it was built. */
import type { Day } from '../../platform/day.ts';
import type { Facts } from '../check/facts.ts';
import { freshness, type Stale } from '../freshness.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Entry } from '../schemas/entry.ts';
import type { Forge } from '../schemas/forge.ts';

export type ForgeDesk = {
	forge: Forge;
	facts: Facts;
	/** What stations and dishes are called, by id. */
	names: Partial<Record<CollectionName, [id: string, name: string][]>>;
	stale: Stale[];
};

/** @param today day of the build */
export function forgeDeskOf(
	forge: Forge,
	{ entries, facts, today }: { entries: readonly Entry[]; facts: Facts; today: Day }
): ForgeDesk {
	const names: Required<Pick<ForgeDesk['names'], 'stations' | 'menu'>> = { stations: [], menu: [] };
	for (const { id, data } of entries) {
		if ('village' in data) names.stations.push([id, data.village]);
		if ('code' in data) names.menu.push([id, data.title]);
	}
	return { forge, facts, names, stale: freshness(entries, today) };
}
