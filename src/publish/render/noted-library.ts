/**
 * The library as pages are handed it by the worker: it answers from the state of the content that stands now, and every
 * answer is noted. There is no way past it to the content, so a page cannot read what is not noted.
 */
import { posix } from 'node:path';
import type { Holdings } from '../../domain/holdings.ts';
import type { Library } from '../../domain/library.ts';
import { posterAlt, posterOf } from '../../domain/posters/poster.ts';
import type { Poster } from '../../domain/posters/words.ts';
import { questionKey } from '../../domain/question.ts';
import { COLLECTION_NAMES } from '../../domain/schemas/collections.ts';
import { drawablePoster } from '../../media/posters/glyphs.ts';
import type { Notebook } from '../../platform/notebook.ts';
import type { Photo } from '../../platform/photo.ts';
import { dataPrint, entriesPrint, entryPrint, objectPrint } from './prints.ts';

/** A state of the content, as pages are rendered from it. */
export type LibraryState = Pick<Library, 'earlierPages' | 'forgeDesk' | 'hasDesk'> & {
	holdings: Holdings;
	bodies: ReadonlyMap<string, string>;
	photos: ReadonlyMap<string, Photo>;
};

/**
 * @param state has what stands now, whenever it is called
 * @param keepPoster writes a poster down to be drawn and gives its name
 */
export function notedLibrary(
	notebook: Notebook,
	state: () => LibraryState,
	keepPoster: (poster: Poster) => string
): Library {
	const holdings = notedHoldings(notebook, () => state().holdings);
	/** An answer that is small enough to stand for itself. */
	const noted = <Answer>(key: string, answer: () => Answer, print: (answer: Answer) => string): Answer => {
		notebook.note(key, () => print(answer()));
		return answer();
	};
	return {
		holdings,
		earlierPages: () => noted('earlier pages', () => state().earlierPages(), dataPrint),
		forgeDesk: () => noted('desk on a forge', () => state().forgeDesk(), dataPrint),
		hasDesk: () => noted('desk', () => state().hasDesk(), String),
		bodyOf: ({ file }) => noted(`text ${file}`, () => state().bodies.get(file) ?? '', String),
		photoOf: (entry, src) => {
			const file = posix.join(posix.dirname(entry.file), src);
			return noted(`photo ${file}`, () => state().photos.get(file), dataPrint);
		},
		posterFor: (subject, url) => {
			const poster = drawablePoster(posterOf(holdings, subject, holdings.site.origin ? url : undefined));
			return poster && { name: keepPoster(poster), alt: posterAlt(poster) };
		},
	};
}

function notedHoldings(notebook: Notebook, now: () => Holdings): Holdings {
	const { note } = { note: notebook.note.bind(notebook) };
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
