/** References between entries, read from the schemas: a field that names an entry must name one that exists. */

import { collectionForm } from './collection-form.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { Entry } from './entry.ts';
import { type Form, leaves } from './form.ts';
import { closestWord, type FieldIssue } from './wording.ts';

/** A field of an entry that names something: what kind it names, which one, and where it stands. */
export type Reference = { path: PropertyKey[]; relation: CollectionName | 'clauses'; target: string };

export function references({ collection, data }: Pick<Entry, 'collection' | 'data'>): readonly Reference[] {
	const found = known.get(data) ?? referencesIn(collectionForm(collection), data);
	known.set(data, found);
	return found;
}

// An entry is asked for every state of the house in which it stands.
const known = new WeakMap<Entry['data'], readonly Reference[]>();

const referencesIn = (form: Form, data: unknown): Reference[] =>
	leaves(form, data).flatMap(({ path, form: { relation }, text }) =>
		relation === undefined ? [] : [{ path, relation: relation as Reference['relation'], target: text }]
	);

/** Ids that exist, by collection. `clauses` holds the clause numbers of the work plan; absent while it cannot be read. */
export type Targets = Readonly<Partial<Record<Reference['relation'], ReadonlySet<string>>>>;

/** References in `data` that lead nowhere; what `targets` does not list cannot be judged. */
export const lostReferences = (form: Form, data: unknown, targets: Targets): FieldIssue[] =>
	referencesIn(form, data).flatMap(({ path, relation, target }) => {
		const ids = targets[relation];
		if (ids === undefined || ids.has(target)) return [];
		const kind = relation === 'clauses' ? '工作方案' : COLLECTIONS[relation].label;
		const guess = closestWord(target, ids);
		const cure = guess === undefined ? '请改对名称，或删掉这一项' : `是不是“${guess}”？`;
		return [{ code: 'reference-broken', path, message: `写的是“${target}”，但${kind}里没有它，${cure}` }];
	});

/** Names that one list holds twice: the second says nothing, and one of the two was meant to be another. */
export function doubledNames(form: Form, data: unknown): FieldIssue[] {
	const seen = new Set<string>();
	return leaves(form, data).flatMap(({ path, form: { relation, labels }, text }) => {
		if (typeof path.at(-1) !== 'number' || (relation ?? labels) === undefined) return [];
		const key = JSON.stringify([path.slice(0, -1), text]);
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		const shown = labels?.[text] ?? text;
		return [
			{
				code: 'reference-twice',
				path,
				message: `“${shown}”在这一项里写了两次：请删去一个，或改成本来要写的那一个`,
			},
		];
	});
}
