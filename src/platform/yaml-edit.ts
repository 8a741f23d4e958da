/**
 * Makes a YAML text say something else and leaves the rest as its writer had it: comments, the order of keys, the way
 * things are written. Whoever edits in a form does not see comments, so none is ever lost: where the thing below it
 * goes, a comment moves on to what follows.
 */
import {
	type Document,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	Pair,
	type Scalar,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import { parseYaml } from './yaml-document.ts';

/** @param text sound YAML, a map; @param data what it shall say; the order of its keys is that of keys new to the text */
export function withData(text: string, data: Record<string, unknown>): string {
	const { document } = parseYaml(text);
	document.contents = settled(document, document.contents, data) as typeof document.contents;
	return document.toString({ lineWidth: 0, flowCollectionPadding: !/[{[](?=[^\s{}[\]])/.test(text) });
}

/** The node that says `value`: the old one wherever it can stay. */
function settled(document: Document, node: unknown, value: unknown): Node {
	if (isMap<Scalar>(node) && isPlain(value)) return settleMap(document, node, value);
	if (isSeq(node) && Array.isArray(value)) return settleSeq(document, node, value);
	if (isScalar(node) && node.value === value) return node;
	const made = document.createNode(value) as Node;
	if (!isNode(node)) return made;
	for (const part of ['comment', 'commentBefore', 'spaceBefore'] as const)
		if (node[part] != null) Object.assign(made, { [part]: node[part] });
	if (isScalar(node) && isScalar(made) && typeof node.value === typeof value && node.type)
		made.type = node.type;
	return made;
}

function settleMap(document: Document, map: YAMLMap<Scalar>, value: Record<string, unknown>): YAMLMap {
	const old = new Map(map.items.map((pair) => [String(pair.key.value), pair]));
	const kept = map.items.filter(({ key }) => Object.hasOwn(value, String(key.value)));
	handOn(
		map,
		map.items.map(({ key }) => key),
		new Set(kept.map(({ key }) => key))
	);
	map.items = kept;
	let before: (typeof map.items)[number] | undefined;
	for (const [key, inner] of Object.entries(value)) {
		const pair = old.get(key);
		const made = pair ?? new Pair(document.createNode(key) as Scalar);
		made.value = settled(document, pair?.value, inner);
		if (!pair) map.items.splice(before ? map.items.indexOf(before) + 1 : 0, 0, made);
		before = made;
	}
	return map;
}

/** An item with the same contents is the same item, wherever it stands now; a new one in the place of a lost one is that one, changed. */
function settleSeq(document: Document, seq: YAMLSeq, values: readonly unknown[]): YAMLSeq {
	const old = [...seq.items] as Node[];
	const said = old.map((item) => JSON.stringify(item.toJS(document)));
	const free = new Set(old.keys());
	const places = values.map((value) => {
		const wanted = JSON.stringify(value);
		const at = [...free].find((place) => said[place] === wanted);
		if (at !== undefined) free.delete(at);
		return at;
	});
	for (const [at, place] of places.entries()) {
		const next = (at === 0 ? -1 : (places[at - 1] ?? Number.NaN)) + 1;
		if (place !== undefined || !free.delete(next)) continue;
		places[at] = next;
	}
	handOn(seq, old, new Set(places.flatMap((place) => (place === undefined ? [] : [old[place]!]))));
	const isFlow = old.some((item) => isMap(item) && item.flow);
	seq.items = values.map((value, at) => {
		const place = places[at];
		const item = settled(document, place === undefined ? undefined : old[place], value);
		if (place === undefined && isMap(item) && isFlow) item.flow = true;
		return item;
	});
	return seq;
}

/** Comments above nodes that go, to the next that stays, or below the last. */
function handOn(home: YAMLMap<Scalar> | YAMLSeq, old: readonly Node[], staying: ReadonlySet<Node>): void {
	let carried: string[] = [];
	for (const node of old) {
		const own = node.commentBefore;
		if (!staying.has(node)) carried.push(...(own ? [own] : []));
		else if (carried.length > 0) {
			node.commentBefore = [...carried, ...(own ? [own] : [])].join('\n');
			carried = [];
		}
	}
	if (carried.length > 0) home.comment = [...carried, ...(home.comment ? [home.comment] : [])].join('\n');
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
