/** The form of each collection, worked out once. */

import { COLLECTIONS, type CollectionName } from './collections.ts';
import { type Form, formOf } from './form.ts';

const forms = new Map<CollectionName, Form>();

/** The form of a collection, worked out once. */
export function collectionForm(name: CollectionName): Form {
	const known = forms.get(name);
	if (known) return known;
	const form = formOf(COLLECTIONS[name].schema);
	forms.set(name, form);
	return form;
}
