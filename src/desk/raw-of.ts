/** What the entry in the form would become: its file and its address; and how files that are YAML as a whole are read and written. */
import type { CollectionName } from '../domain/schemas/collections.ts';
import { formOf } from '../domain/schemas/form.ts';
import { FORM_SETTINGS, SETTINGS, SETTINGS_COLLECTION } from '../domain/schemas/settings.ts';
import { type DeskEntry, toPlainJs } from './checks/draft-of.ts';
import { type DeskFields, entryFormat, yamlFormat } from './entry-file.ts';

/** One format for all settings: no key stands in two of them. */
export const settingsFormat = yamlFormat(
	FORM_SETTINGS.flatMap((name) => Object.keys(formOf(SETTINGS[name].schema).properties ?? {}))
);

/** The text of that file, as unsaved work keeps and compares it. @throws when the entry was listed and not opened */
export function rawOf(entry: DeskEntry): string {
	const collection = String(entry.get('collection'));
	const format =
		collection === SETTINGS_COLLECTION ? settingsFormat : entryFormat(collection as CollectionName);
	return format.toFile(toPlainJs(entry.get('data')) as Record<string, unknown>);
}

/** The address that was typed; nothing where the desk makes one. */
export function chosenAddress(entry: DeskEntry): string | undefined {
	const { deskAddress } = toPlainJs(entry.get('data')) as DeskFields;
	return deskAddress?.trim() || undefined;
}
