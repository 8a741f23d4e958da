/** What the checks of one entry must know of the rest, with what waits at the desk: that may go out first. */
import type { Facts } from '../../domain/check/facts.ts';
import {
	entryName,
	isNumbered,
	NUMBERED,
	type OtherFacts,
	type Owner,
} from '../../domain/check/other-facts.ts';
import { sentencesOf } from '../../domain/check/plain-sentences.ts';
import { SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import type { EntryLocation } from '../git/entry-location.ts';
import { dataOf, type Office } from '../office.ts';

/** A draft's entry as far as others can contradict it. */
type Waiting = { collection: EntryLocation['collection']; id: string; data: Record<string, unknown> };

/** @param facts of what is published */
export async function factsWithDrafts(
	{ drafts, repository }: Pick<Office, 'drafts' | 'repository'>,
	facts: Facts
): Promise<Facts> {
	const begun = (await drafts.list()).toSorted(
		(one, other) => (one.history.at(-1)?.at ?? 0) - (other.history.at(-1)?.at ?? 0)
	);
	const waiting = await Promise.all(
		begun.map(async ({ location: { collection, id, file }, head }): Promise<Waiting> => {
			const blob = await repository.idAt(head, file);
			return { collection, id, data: blob === undefined ? {} : dataOf(await repository.text(blob)) };
		})
	);
	const targets = Object.fromEntries(
		Object.entries(facts.targets).map(([kind, ids]) => [
			kind,
			[...new Set([...ids, ...waiting.filter(({ collection }) => collection === kind).map(({ id }) => id)])],
		])
	);
	return { ...facts, targets, others: facts.others && withWaiting(facts.others, waiting) };
}

function withWaiting(others: OtherFacts, waiting: readonly Waiting[]): OtherFacts {
	const samples: Record<string, Record<string, string>> = { ...others.samples };
	const numbers: Owned = { ...others.numbers };
	const former: Owned = { ...others.former };
	const plain = [...others.plain];
	const dishes = { ...others.dishes };
	for (const { collection, id, data } of waiting) {
		if (collection === SETTINGS_COLLECTION) continue;
		const title = entryName(collection, data, (dish) => dishes[dish]?.title) || '还没有标题的草稿';
		const isSample = data['sample'] === true;
		const { [id]: published, ...rest } = samples[collection] ?? {};
		if (isSample) samples[collection] = { ...rest, [id]: title };
		else if (published !== undefined) samples[collection] = rest;
		if (collection === 'menu') {
			const [stations, team] = [data['stations'], data['team']];
			dishes[id] = {
				title,
				stations: Array.isArray(stations) ? stations.map(String) : [],
				team: typeof team === 'string' ? team : undefined,
			};
		}
		const owner: Owner = { id, title, ...(isSample && { sample: true as const }) };
		if (isNumbered(collection)) own(numbers, collection, data[NUMBERED[collection]], owner);
		for (const old of [data['formerly']].flat()) own(former, collection, old, owner);
		plain.push(
			...sentencesOf({ collection, id }, { ...data, title }).filter(
				(one) => !plain.some((known) => known.id === id && known.plain === one.plain)
			)
		);
	}
	return { ...others, samples, numbers, dishes, former, plain };
}

type Owned = Record<string, Record<string, readonly Owner[]>>;

/** What has this owner already keeps its place. */
function own(all: Owned, collection: string, words: unknown, owner: Owner): void {
	if (typeof words !== 'string') return;
	const owners = all[collection]?.[words] ?? [];
	if (owners.some(({ id }) => id === owner.id)) return;
	all[collection] = { ...all[collection], [words]: [...owners, owner] };
}
