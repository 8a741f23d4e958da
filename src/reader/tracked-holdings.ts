/**
 * Holdings that track every value they give: an entry, a list, one field of the site's own facts. Whatever was made from
 * them is made again when one of these has changed.
 */

import { derivedKey } from '../domain/derived.ts';
import type { Holdings } from '../domain/holdings.ts';
import { COLLECTION_NAMES } from '../domain/schemas/collections.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import type { DependencyTracker } from '../platform/dependency-tracker.ts';
import { dataFingerprint, entriesFingerprint, entryFingerprint, objectFingerprint } from './fingerprints.ts';

/** @param now has the holdings of this epoch, whenever it is called */
export function trackedHoldings(tracker: DependencyTracker, now: () => Holdings): Holdings {
	const input: DependencyTracker['input'] = (key, read, fingerprintOf) =>
		tracker.input(key, read, fingerprintOf);
	const holdings: Holdings = {
		site: byKey('site', () => now().site, dataFingerprint),
		get emergency() {
			return input('emergency', () => now().emergency, dataFingerprint);
		},
		get now() {
			return input('now', () => now().now);
		},
		get today() {
			return input('today', () => now().today);
		},
		shelves: Object.defineProperties(
			{},
			Object.fromEntries(
				COLLECTION_NAMES.map((name) => [
					name,
					{
						enumerable: true,
						get: () =>
							input(`shelf ${name}`, () => now().shelves[name] as readonly Entry[], entriesFingerprint),
					},
				])
			)
		) as Holdings['shelves'],
		plan: byKey('plan', () => now().plan, objectFingerprint as (value: unknown) => string),
		texts: trackedMap('document', () => now().texts),
		find: (collection, id) =>
			input(
				`entry ${collection}/${id}`,
				() => now().find(collection, id),
				(entry) => (entry === undefined ? '' : entryFingerprint(entry))
			),
		citing: (collection, relation, target) =>
			input(
				`citing ${collection} ${relation}/${target}`,
				() => now().citing(collection, relation, target),
				entriesFingerprint as (entries: unknown) => string
			),
		derive: (name, words, work) =>
			tracker.derived(derivedKey(name, words), () => work(holdings), dataFingerprint),
	};
	return holdings;

	/** Each field tracked by itself, those that are absent too; whoever lists the fields asks for all of them. */
	function byKey<Whole extends object>(
		name: string,
		whole: () => Whole,
		print: (value: unknown) => string
	): Whole {
		return new Proxy({} as Whole, {
			get: (_, key) => {
				const value = () => Reflect.get(whole(), key) as unknown;
				return typeof key === 'string' ? input(`${name}.${key}`, value, print) : value();
			},
			has: (_, key) => input(`${name} has ${String(key)}`, () => key in whole()),
			ownKeys: () => {
				input(`${name} keys`, () => Object.keys(whole()).join());
				return Reflect.ownKeys(whole());
			},
			getOwnPropertyDescriptor: (_, key) =>
				key in whole()
					? { enumerable: true, configurable: true, value: Reflect.get(whole(), key) }
					: undefined,
		});
	}

	function trackedMap<Value extends object>(
		name: string,
		whole: () => ReadonlyMap<string, Value>
	): ReadonlyMap<string, Value> {
		const everything = () =>
			input(`every ${name}`, whole, (all) =>
				dataFingerprint([...all].map(([key, value]) => [key, objectFingerprint(value)]))
			);
		const one = (key: string) => input(`${name} ${key}`, () => whole().get(key), objectFingerprint);
		return {
			get: one,
			has: (key) => one(key) !== undefined,
			get size() {
				return everything().size;
			},
			forEach: (act) => everything().forEach(act),
			entries: () => everything().entries(),
			keys: () => everything().keys(),
			values: () => everything().values(),
			[Symbol.iterator]: () => everything()[Symbol.iterator](),
		};
	}
}
