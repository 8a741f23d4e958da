/** Where two versions of an entry differ, field by field, in the editor's words. */
import { stringify } from 'yaml';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { COLLECTION_NAMES } from '../../domain/schemas/collections.ts';
import { type Form, fieldLabel, formOf } from '../../domain/schemas/form.ts';
import { BODY } from '../../domain/schemas/passages.ts';
import { SETTING_NAMES, SETTINGS, SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import { parseFrontmatter, parseYamlFile } from '../../platform/frontmatter.ts';
import type { OpenEntry } from './open-entry.ts';

/** What an entry or a setting is called at the desk. */
export type Named = Pick<OpenEntry, 'collection' | 'slug'>;

export type FieldDifference = { label: string; one: string; other: string };

/** Texts as they lie in their files; one that cannot be read is one long field. */
export function differences(named: Named, one: string, other: string): FieldDifference[] {
	const read = named.collection === SETTINGS_COLLECTION ? parseYamlFile : parseFrontmatter;
	const [mine, theirs] = [fieldsOf(read(one), one), fieldsOf(read(other), other)];
	const form = formFor(named);
	const keys = new Set([...Object.keys(form.properties ?? {}), ...Object.keys(mine), ...Object.keys(theirs)]);
	return [...keys]
		.map((key) => {
			const words = (value: unknown) => wordsOf(form.properties?.[key], value);
			const label = key === BODY ? '正文' : fieldLabel(form, [key]);
			return { label, one: words(mine[key]), other: words(theirs[key]) };
		})
		.filter((difference) => difference.one !== difference.other);
}

function formFor({ collection, slug }: Named): Form {
	const kind = COLLECTION_NAMES.find((name) => name === collection);
	if (kind) return collectionForm(kind);
	const setting = SETTING_NAMES.find((name) => name === slug);
	return setting ? formOf(SETTINGS[setting].schema) : {};
}

function fieldsOf(result: ReturnType<typeof parseFrontmatter>, text: string): Record<string, unknown> {
	if ('faults' in result) return { [BODY]: text };
	return { ...result.parsed.data, [BODY]: result.parsed.body.trim() };
}

function wordsOf(form: Form | undefined, value: unknown): string {
	if (value === undefined) return '';
	if (typeof value === 'string') return form?.labels?.[value] ?? value;
	if (typeof value === 'boolean') return value ? '是' : '否';
	return typeof value === 'object' ? stringify(value, { lineWidth: 0 }).trim() : String(value);
}
