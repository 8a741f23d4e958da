/** References between entries, read from the schemas: a field that names an entry must name one that exists. */
import type { Issue } from '../platform/issue.ts';
import { COLLECTIONS, type CollectionName, type Entry } from './collections.ts';
import { type Form, fieldLabel, formOf, leaves } from './form.ts';
import { nearest } from './wording.ts';

const forms = new Map<CollectionName, Form>();
/** The form of a collection, worked out once. */
export function collectionForm(name: CollectionName): Form {
	const known = forms.get(name);
	if (known) return known;
	const form = formOf(COLLECTIONS[name].schema);
	forms.set(name, form);
	return form;
}

/** A field of an entry that names something: what kind it names, which one, and where it stands. */
export type Reference = { path: PropertyKey[]; relation: CollectionName | 'clauses'; target: string };

export const references = ({ collection, data }: Pick<Entry, 'collection' | 'data'>): Reference[] =>
	referencesIn(collectionForm(collection), data);

const referencesIn = (form: Form, data: unknown): Reference[] =>
	leaves(form, data).flatMap(({ path, form: { relation }, text }) =>
		relation === undefined ? [] : [{ path, relation: relation as Reference['relation'], target: text }]
	);

/** Ids that exist, by collection. `clauses` holds the clause numbers of the work plan; absent while it cannot be read. */
export type Targets = Readonly<Partial<Record<Reference['relation'], ReadonlySet<string>>>>;

/** A file's data beside the form that declares it; the data may still hold faults. */
export type Filled = Pick<Entry, 'file' | 'lineOf'> & { form: Form; data: unknown };

/** A reference that leads nowhere, and what to tell the editor. */
export type Lost = { path: PropertyKey[]; message: string };

/** References in `data` that lead nowhere; what `targets` does not list cannot be judged. */
export const lostReferences = (form: Form, data: unknown, targets: Targets): Lost[] =>
	referencesIn(form, data).flatMap(({ path, relation, target }) => {
		const known = targets[relation];
		if (known === undefined || known.has(target)) return [];
		const kind = relation === 'clauses' ? '工作方案' : COLLECTIONS[relation].label;
		const guess = nearest(target, known);
		const cure = guess === undefined ? '请改对名称，或删掉这一项' : `是不是“${guess}”？`;
		return [{ path, message: `写的是“${target}”，但${kind}里没有它，${cure}` }];
	});

/** Issues for references that lead nowhere. */
export function brokenReferences(files: Iterable<Filled>, targets: Targets): Issue[] {
	const issues: Issue[] = [];
	for (const { file, form, data, lineOf } of files)
		for (const { path, message } of lostReferences(form, data, targets))
			issues.push({
				code: 'reference-broken',
				level: 'error',
				file,
				line: lineOf(path),
				field: fieldLabel(form, path),
				message,
			});
	return issues;
}
