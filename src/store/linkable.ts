/** What the texts of a content folder may link: what exists, and of that what their readers would find. */
import { COLLECTION_NAMES, type Entry } from '../domain/collections.ts';
import { formerIds } from '../domain/former-ids.ts';
import { isShown } from '../domain/holdings.ts';
import type { Linkable } from '../domain/own-links.ts';
import type { Targets } from '../domain/reference.ts';
import { isSample } from '../domain/rules.ts';
import type { Moment } from '../platform/day.ts';
import type { Content, Reading } from './read.ts';

/**
 * Links of a piece that is not shown itself need only lead to what exists: nobody follows them yet. Links of a true
 * piece lead to true ones, as its references do, so that it stays whole when the samples are taken away.
 */
export function linkableFrom(
	{ entries, readings }: Pick<Content, 'entries' | 'readings'>,
	existing: Targets,
	now: Moment
): (from: Reading) => Linkable {
	const targets = withFormerIds(existing, readings);
	const hiddenWhere = (samples: boolean) =>
		idsOf(entries.filter((entry) => !isShown(entry, { now, samples })));
	const hidden = { fromTrue: hiddenWhere(false), fromSample: hiddenWhere(true), fromHidden: {} };
	const byFile = new Map(entries.map((entry) => [entry.file, entry]));
	return ({ file }) => {
		const entry = byFile.get(file);
		if (!entry) return { targets, hidden: hidden.fromTrue };
		if (!isShown(entry, { now, samples: true })) return { targets, hidden: hidden.fromHidden };
		return { targets, hidden: isSample(entry) ? hidden.fromSample : hidden.fromTrue };
	};
}

const idsOf = (entries: readonly Entry[]): Targets =>
	Object.fromEntries(
		COLLECTION_NAMES.map((name) => {
			const own = entries.filter(({ collection }) => collection === name);
			return [name, new Set(own.flatMap((entry) => [entry.id, ...formerIds(entry)]))];
		})
	);

/** An old address still leads to what was renamed. */
function withFormerIds(targets: Targets, readings: readonly Reading[]): Targets {
	const former = (name: string) =>
		readings
			.filter(({ collection }) => collection === name)
			.flatMap(({ data }) => (data as { formerly?: unknown }).formerly ?? [])
			.filter((id) => typeof id === 'string');
	return Object.fromEntries(
		Object.entries(targets).map(([name, ids]) => [name, new Set([...ids, ...former(name)])])
	);
}
