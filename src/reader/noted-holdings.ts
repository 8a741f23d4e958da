/**
 * Holdings that note every answer they give, each by what it stands for now: an entry, a list, one field of the site's own
 * facts. Whatever was made from them is made again when one of these has become another.
 */
import type { Holdings } from '../domain/holdings.ts';
import { questionKey } from '../domain/question.ts';
import { COLLECTION_NAMES } from '../domain/schemas/collections.ts';
import type { Notebook } from '../platform/notebook.ts';
import { dataPrint, entriesPrint, entryPrint, objectPrint } from './prints.ts';

/** @param now has the holdings of this turn, whenever it is called */
export function notedHoldings(notebook: Notebook, now: () => Holdings): Holdings {
	const note = (key: string, print: () => string) => notebook.note(key, print);
	const holdings: Holdings = {
		site: byKey(
			'site',
			() => now().site,
			(value) => dataPrint(value)
		),
		get emergency() {
			note('emergency', () => dataPrint(now().emergency));
			return now().emergency;
		},
		get now() {
			note('now', () => now().now);
			return now().now;
		},
		get today() {
			note('today', () => now().today);
			return now().today;
		},
		shelves: Object.defineProperties(
			{},
			Object.fromEntries(
				COLLECTION_NAMES.map((name) => [
					name,
					{
						enumerable: true,
						get: () => {
							note(`shelf ${name}`, () => entriesPrint(now().shelves[name]));
							return now().shelves[name];
						},
					},
				])
			)
		) as Holdings['shelves'],
		plan: byKey('plan', () => now().plan, objectPrint as (value: unknown) => string),
		texts: notedMap('document', () => now().texts),
		find: (collection, id) => {
			const answer = () => now().find(collection, id);
			note(`entry ${collection}/${id}`, () => {
				const entry = answer();
				return entry === undefined ? '' : entryPrint(entry);
			});
			return answer();
		},
		citing: (collection, relation, target) => {
			const answer = () => now().citing(collection, relation, target);
			note(`citing ${collection} ${relation}/${target}`, () => entriesPrint(answer()));
			return answer();
		},
		ask: (name, words, work) => notebook.ask(questionKey(name, words), () => work(holdings), dataPrint),
	};
	return holdings;

	/** Each field noted by itself, those that are absent too; whoever lists the fields asks for all of them. */
	function byKey<Whole extends object>(
		name: string,
		whole: () => Whole,
		print: (value: unknown) => string
	): Whole {
		return new Proxy({} as Whole, {
			get: (_, key) => {
				const value = () => Reflect.get(whole(), key) as unknown;
				if (typeof key === 'string') note(`${name}.${key}`, () => print(value()));
				return value();
			},
			has: (_, key) => {
				note(`${name} has ${String(key)}`, () => String(key in whole()));
				return key in whole();
			},
			ownKeys: () => {
				note(`${name} keys`, () => Object.keys(whole()).join());
				return Reflect.ownKeys(whole());
			},
			getOwnPropertyDescriptor: (_, key) =>
				key in whole()
					? { enumerable: true, configurable: true, value: Reflect.get(whole(), key) }
					: undefined,
		});
	}

	function notedMap<Value extends object>(
		name: string,
		whole: () => ReadonlyMap<string, Value>
	): ReadonlyMap<string, Value> {
		const everything = () => {
			note(`every ${name}`, () => dataPrint([...whole()].map(([key, value]) => [key, objectPrint(value)])));
			return whole();
		};
		return {
			get: (key) => {
				note(`${name} ${key}`, () => objectPrint(whole().get(key)));
				return whole().get(key);
			},
			has: (key) => {
				note(`${name} ${key}`, () => objectPrint(whole().get(key)));
				return whole().has(key);
			},
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
