/** One segment of an index, read as far as a query needs it. */
import type { ReadFile, SegmentHead, StoredPage } from './format.ts';
import { unzipped } from './format.ts';
import { followed, type Places } from './places.ts';
import { decodePlaces } from './postings.ts';

export type Segment = {
	head: SegmentHead;
	/** Place at which each page begins, and one more for the end. */
	starts: Uint32Array;
	/** Fetches what is known of these units; afterwards `places` may be asked for phrases made of them. */
	load: (units: Iterable<string>) => Promise<void>;
	/** Files that `load` would fetch. */
	filesFor: (units: Iterable<string>) => number;
	/** Where a phrase begins; empty when a unit of it is nowhere. */
	places: (phrase: readonly string[]) => Places;
	page: (number: number) => Promise<StoredPage>;
};

const NOWHERE: Places = [];
const KEPT = 2_000;

export async function openSegment(read: ReadFile, file: string): Promise<Segment> {
	const head: SegmentHead = JSON.parse(await unzipped(await read(file)));
	const { size, lengths, shards, packs } = head;
	const starts = new Uint32Array(lengths.length + 1);
	for (const [page, length] of lengths.entries()) starts[page + 1] = starts[page]! + length;
	const shardOf = new Map(shards.flatMap(({ units }, shard) => [...units].map((unit) => [unit, shard])));
	const loaded = new Map<number, Promise<void>>();
	const lists = new Map<string, { bytes: Uint8Array; count: number } | Uint32Array>();
	const pages = new Map<string, Promise<StoredPage[]>>();
	let phrases = new Map<string, Places>();

	const loadShard = async (shard: number) => {
		const { units, file } = shards[shard]!;
		for (const [unit, list] of unpackShard(await read(file), [...units])) lists.set(unit, list);
	};
	const shardsOf = (units: Iterable<string>) =>
		new Set([...units].flatMap((unit) => shardOf.get(unit) ?? []));
	const unitPlaces = (unit: string): Places => {
		const list = lists.get(unit);
		if (list === undefined) return NOWHERE;
		if (list instanceof Uint32Array) return list;
		const places = decodePlaces(list.bytes, list.count, size);
		lists.set(unit, places);
		return places;
	};
	const places = (phrase: readonly string[]): Places => {
		const last = phrase.at(-1);
		if (last === undefined) return NOWHERE;
		if (phrase.length === 1) return unitPlaces(last);
		const key = phrase.join('');
		let found = phrases.get(key);
		if (!found) {
			// The beginning is kept too: the next key press asks for it again.
			const before = places(phrase.slice(0, -1));
			found = before.length === 0 ? NOWHERE : followed(before, unitPlaces(last), phrase.length - 1);
			if (phrases.size > KEPT) phrases = new Map();
			phrases.set(key, found);
		}
		return found;
	};
	return {
		head,
		starts,
		places,
		filesFor: (units) => [...shardsOf(units)].filter((shard) => !loaded.has(shard)).length,
		load: async (units) => {
			await Promise.all(
				[...shardsOf(units)].map((shard) => {
					const loading = loaded.get(shard) ?? loadShard(shard);
					loaded.set(shard, loading);
					// What failed for want of a signal is asked for again the next time.
					loading.catch(() => loaded.delete(shard));
					return loading;
				})
			);
		},
		page: async (number) => {
			const { first, file } = packs.findLast((pack) => pack.first <= number)!;
			const reading = pages.get(file) ?? read(file).then(async (bytes) => JSON.parse(await unzipped(bytes)));
			pages.set(file, reading);
			reading.catch(() => pages.delete(file));
			return (await reading)[number - first]!;
		},
	};
}

/** A file of places: for each unit count and bytes of its list as varints, then the lists. */
function* unpackShard(bytes: Uint8Array, units: readonly string[]) {
	let at = 0;
	const varint = () => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++]!;
			value |= (byte & 127) << shift;
			if (byte < 128) return value;
		}
	};
	const sizes = units.map((unit) => ({ unit, count: varint(), length: varint() }));
	for (const { unit, count, length } of sizes) {
		yield [unit, { count, bytes: bytes.subarray(at, at + length) }] as const;
		at += length;
	}
}
