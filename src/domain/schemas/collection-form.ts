/** The schema and the form of each collection and each setting; a form is worked out once. */

import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { type Form, formOf } from './form.ts';
import { SETTINGS, SETTINGS_COLLECTION, type SettingName } from './settings.ts';

const forms = new Map<z.ZodType, Form>();

function formFor(schema: z.ZodType): Form {
	const form = forms.get(schema) ?? formOf(schema);
	forms.set(schema, form);
	return form;
}

/** The form of a collection. */
export const collectionForm = (name: CollectionName): Form => formFor(COLLECTIONS[name].schema);

/** An entry of a collection, or a setting, by name. */
type Named = { collection: CollectionName | typeof SETTINGS_COLLECTION; id: string };

/** What judges the fields of an entry or a setting. */
export const entrySchema = ({ collection, id }: Named): z.ZodType =>
	collection === SETTINGS_COLLECTION ? SETTINGS[id as SettingName].schema : COLLECTIONS[collection].schema;

/** Its form. */
export const entryForm = (named: Named): Form => formFor(entrySchema(named));
