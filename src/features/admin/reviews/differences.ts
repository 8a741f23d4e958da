/** Where two versions of an entry differ, field by field, in the editor's words. */
import { stringify } from 'yaml';
import type { CollectionName } from '../../../domain/collections.ts';
import { type Form, fieldLabel } from '../../../domain/form.ts';
import { BODY } from '../../../domain/passages.ts';
import { collectionForm } from '../../../domain/reference.ts';
import { parseFrontmatter } from '../../../platform/frontmatter.ts';

export type Difference = { label: string; one: string; other: string };

/** Texts as they lie in their files; one that cannot be read is one long field. */
export function differences(collection: CollectionName, one: string, other: string): Difference[] {
	const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
	const form = collectionForm(collection);
	const keys = new Set([...Object.keys(form.properties ?? {}), ...Object.keys(mine), ...Object.keys(theirs)]);
	return [...keys]
		.map((key) => {
			const words = (value: unknown) => wordsOf(form.properties?.[key], value);
			const label = key === BODY ? '正文' : fieldLabel(form, [key]);
			return { label, one: words(mine[key]), other: words(theirs[key]) };
		})
		.filter((difference) => difference.one !== difference.other);
}

function fieldsOf(text: string): Record<string, unknown> {
	const result = parseFrontmatter(text);
	if ('faults' in result) return { [BODY]: text };
	return { ...result.parsed.data, [BODY]: result.parsed.body.trim() };
}

function wordsOf(form: Form | undefined, value: unknown): string {
	if (value === undefined) return '';
	if (typeof value === 'string') return form?.labels?.[value] ?? value;
	if (typeof value === 'boolean') return value ? '是' : '否';
	return typeof value === 'object' ? stringify(value, { lineWidth: 0 }).trim() : String(value);
}
