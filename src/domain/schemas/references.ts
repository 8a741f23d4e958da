/** References between entries, read from the schemas: a field that names an entry must name one that exists. */

import { collectionForm } from './collection-form.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { Entry } from './entry.ts';
import { closestWord, type FieldIssue } from './field-issues.ts';
import { type Form, leaves } from './form.ts';

/** A field of an entry that names something: what kind it names, which one, and where it stands. */
export type Reference = { path: PropertyKey[]; relation: CollectionName | 'clauses'; target: string };

/** Every reference of an entry, with the path of its field. */
export function references({
	collection,
	data,
}: {
	collection: CollectionName;
	data: Entry['data'] | Record<string, unknown>;
}): readonly Reference[] {
	const found = known.get(data) ?? referencesIn(collectionForm(collection), data);
	known.set(data, found);
	return found;
}

// Asked again and again for the same entry while content changes around it.
const known = new WeakMap<object, readonly Reference[]>();

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
		const fileMessage = `写的是“${target}”，但${kind}里没有它，${cure}`;
		const message = `原来选的那一条，${kind}里已经没有了：请移除，另选一条`;
		return [{ code: 'reference-broken', path, message, fileMessage }];
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
		const told = (shown: string) => `${shown}在这一项里写了两次：请删去一个，或改成本来要写的那一个`;
		const label = labels?.[text];
		const fileMessage = told(`“${label ?? text}”`);
		return [
			{
				...{ code: 'reference-twice', path, fileMessage },
				message: label === undefined && relation !== 'clauses' ? told('同一条') : fileMessage,
			},
		];
	});
}
