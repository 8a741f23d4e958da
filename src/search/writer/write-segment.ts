/** Writes the pages of a segment: places of every unit in shards, texts in packs, and the head that knows them all. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SegmentHead, StoredPage } from '../engine/format.ts';
import { encodePlaces } from '../engine/postings.ts';
import { GAP, isHan, located } from '../engine/units.ts';
import type { PageText } from './page-text.ts';

/** Files by name. */
export type Files = Map<string, Uint8Array>;

/** A query fetches a shard for each of its characters and a pack for each result: neither may be large. */
const SHARD_BYTES = 6_000;
const PACK_UNITS = 5_000;

/**
 * @param soundOf how a character is read: those that sound alike come to lie in one shard
 * @returns name of the head among `files`
 */
export function writeSegment(
	pages: readonly PageText[],
	soundOf: (unit: string) => string,
	files: Files
): string {
	const units = pages.map(
		({ title, alsoCalled = [], text }) =>
			[[...located([title, ...alsoCalled].join(GAP)).units], [...located(text).units]] as const
	);
	const titleLengths = pages.map(({ title }) => [...located(title).units].length);
	const lengths = units.map(([title, text]) => title.length + 1 + text.length + 1);
	const size = lengths.reduce((sum, one) => sum + one, 0);
	const head: SegmentHead = {
		size,
		lengths,
		titleLengths,
		named: Object.fromEntries(
			units.flatMap(([names], page) =>
				names.length === titleLengths[page] ? [] : [[page, nameEnds(names, titleLengths[page]!)]]
			)
		),
		weights: Object.fromEntries(pages.flatMap(({ weight }, page) => (weight ? [[page, weight]] : []))),
		keys: pages.map(({ url }) => keyOf(url)),
		dates: pages.map(({ date }) => date),
		facets: facetTables(pages),
		shards: writeShards(placesOf(units), size, soundOf, files),
		packs: writePacks(pages, lengths, files),
	};
	return keep(files, 'head', gzipped(head));
}

/** Where names end that stand behind a title, each after a gap. */
const nameEnds = (names: readonly string[], title: number): number[] => [
	...names.flatMap((unit, at) => (unit === GAP && at > title ? at : [])),
	names.length,
];

/** A number made of a page's address. */
export const keyOf = (url: string): number => createHash('sha256').update(url).digest().readUIntBE(0, 3);

function placesOf(
	pages: readonly (readonly [readonly string[], readonly string[]])[]
): Map<string, number[]> {
	const lists = new Map<string, number[]>();
	let place = 0;
	for (const page of pages) {
		for (const units of page) {
			for (const unit of units) {
				const list = lists.get(unit);
				if (list) list.push(place);
				else if (unit !== GAP) lists.set(unit, [place]);
				place += 1;
			}
			place += 1;
		}
	}
	return lists;
}

function writeShards(
	lists: ReadonlyMap<string, readonly number[]>,
	size: number,
	soundOf: (unit: string) => string,
	files: Files
): SegmentHead['shards'] {
	const key = (unit: string) => (isHan(unit) ? `2${soundOf(unit)}` : '1') + unit;
	const sorted = [...lists].map(([unit, places]) => ({ key: key(unit), unit, places }));
	sorted.sort((a, b) => (a.key < b.key ? -1 : 1));
	const shards: SegmentHead['shards'] = [];
	let units = '';
	let sizes: number[] = [];
	let bytes: Uint8Array[] = [];
	const close = () => {
		if (units === '') return;
		const file = keep(files, 'p', Buffer.concat([Uint8Array.from(sizes), ...bytes]));
		shards.push({ units, file });
		[units, sizes, bytes] = ['', [], []];
	};
	let filled = 0;
	for (const { unit, places } of sorted) {
		const encoded = encodePlaces(places, size);
		if (filled > 0 && filled + encoded.length > SHARD_BYTES) {
			close();
			filled = 0;
		}
		filled += encoded.length;
		units += unit;
		sizes.push(...varint(places.length), ...varint(encoded.length));
		bytes.push(encoded);
	}
	close();
	return shards;
}

function varint(value: number): number[] {
	const bytes: number[] = [];
	let left = value;
	for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
	return [...bytes, left];
}

function writePacks(
	pages: readonly PageText[],
	lengths: readonly number[],
	files: Files
): SegmentHead['packs'] {
	const packs: SegmentHead['packs'] = [];
	let stored: StoredPage[] = [];
	let filled = 0;
	for (const [at, { url, title, text, image, sections }] of pages.entries()) {
		stored.push({ url, title, text, ...(image && { image }), ...(sections.length > 0 && { sections }) });
		filled += lengths[at]!;
		if (filled < PACK_UNITS && at + 1 < pages.length) continue;
		packs.push({ first: at + 1 - stored.length, file: keep(files, 't', gzipped(stored)) });
		stored = [];
		filled = 0;
	}
	return packs;
}

function facetTables(pages: readonly PageText[]): SegmentHead['facets'] {
	const names = [...new Set(pages.flatMap(({ facets }) => Object.keys(facets)))].sort();
	return Object.fromEntries(
		names.map((name) => {
			const values = [...new Set(pages.flatMap(({ facets }) => facets[name] ?? []))].sort();
			const of = pages.map(({ facets }) => (facets[name] ?? []).map((value) => values.indexOf(value)));
			return [name, { values, of }];
		})
	);
}

/** Puts bytes among the files, named after their content. */
export function keep(files: Files, kind: string, bytes: Uint8Array): string {
	const name = `${kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`;
	files.set(name, bytes);
	return name;
}

export const gzipped = (content: object): Uint8Array => gzipSync(JSON.stringify(content), { level: 9 });
