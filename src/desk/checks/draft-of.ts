/** The entry in the form, as the checks and the preview take it: plain data, the text apart, the name without its folder. */

import type { EntryDraft, SettingDraft } from '../../domain/check/issue.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../domain/schemas/collections.ts';
import { BODY } from '../../domain/schemas/passages.ts';
import { SETTING_NAMES, SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';

/** As much of Decap's entry (an Immutable map) as is read here. */
export type DeskEntry = { get: (key: string) => unknown };

/** Nothing for what is not an entry of a collection, e.g. the settings of the site. */
export function draftOf(entry: DeskEntry): EntryDraft | undefined {
	const collection = COLLECTION_NAMES.find((name) => name === entry.get('collection')) as
		| CollectionName
		| undefined;
	if (collection === undefined) return undefined;
	const { [BODY]: body, ...data } = fieldsIn(entry);
	const slug = String(entry.get('slug') ?? '');
	return { collection, id: slug.replace(/\/index$/, ''), data, body: typeof body === 'string' ? body : '' };
}

/** What the checks are given of a form: an entry, or a setting. */
export function judgedOf(entry: DeskEntry): EntryDraft | SettingDraft | undefined {
	if (entry.get('collection') !== SETTINGS_COLLECTION) return draftOf(entry);
	const id = SETTING_NAMES.find((name) => name === entry.get('slug'));
	return id && { collection: SETTINGS_COLLECTION, id, data: fieldsIn(entry), body: '' };
}

/** Without what the desk keeps beside them. */
const fieldsIn = (entry: DeskEntry): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(toPlainJs(entry.get('data')) as Record<string, unknown>).filter(
			([key]) => !key.startsWith('desk')
		)
	);

/** Plain data of an Immutable value, however deep. */
export const toPlainJs = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'toJS' in value
		? (value as { toJS: () => unknown }).toJS()
		: (value ?? {});
