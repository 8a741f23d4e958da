/** The schema and the form of each collection and each setting; a form is worked out once. */

import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { type Form, fieldLabel, formOf } from './form.ts';
import { type ContentKind, SETTINGS, SETTINGS_COLLECTION, type SettingName } from './settings.ts';

const forms = new Map<z.ZodType, Form>();

function formFor(schema: z.ZodType): Form {
	const form = forms.get(schema) ?? formOf(schema);
	forms.set(schema, form);
	return form;
}

/** The form of a collection. */
export const collectionForm = (name: CollectionName): Form => formFor(COLLECTIONS[name].schema);

/** The editors' words for the fields of a collection, for readers too: what is shown of an entry is called as its form calls it. */
export const labelsOf =
	<Name extends CollectionName>(name: Name) =>
	(field: keyof z.output<(typeof COLLECTIONS)[Name]['schema']> & string): string =>
		fieldLabel(collectionForm(name), [field]);

/** An entry of a collection, or a setting, by name. */
type Named = { collection: ContentKind; id: string };

/** What judges the fields of an entry or a setting. */
export const entrySchema = ({ collection, id }: Named): z.ZodType =>
	collection === SETTINGS_COLLECTION ? SETTINGS[id as SettingName].schema : COLLECTIONS[collection].schema;

/** Its form. */
export const entryForm = (named: Named): Form => formFor(entrySchema(named));
