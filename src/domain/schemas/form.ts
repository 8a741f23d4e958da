/** A schema as plain data: names, editors' words, relations. What the form, the checks and the references read. */
import { z } from 'zod';

/** JSON Schema of a form, as far as it is read here. */
export type Form = {
	type?: string | undefined;
	title?: string | undefined;
	properties?: Record<string, Form> | undefined;
	items?: Form | undefined;
	relation?: string | undefined;
	widget?: string | undefined;
	labels?: Record<string, string> | undefined;
};

export const formOf = (schema: z.ZodType): Form =>
	z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Form;

/** `照片 2 · 图片说明`: the editor's words for the field at `path`. */
export function fieldLabel(form: Form, path: readonly PropertyKey[]): string {
	const words: string[] = [];
	let at: Form | undefined = form;
	for (const step of path) {
		if (typeof step === 'number') {
			at = at?.items;
			words.push(`${words.pop() ?? ''} ${step + 1}`.trim());
		} else {
			at = at?.properties?.[String(step)];
			words.push(at?.title ?? String(step));
		}
	}
	return words.join(' · ');
}

/** The form of the field at `path`, if there is one. */
export const formAt = (form: Form, path: readonly PropertyKey[]): Form | undefined =>
	path.reduce<Form | undefined>(
		(at, step) => (typeof step === 'number' ? at?.items : at?.properties?.[String(step)]),
		form
	);

/** The rows of a list field, in data that no schema has seen: none where it is no list yet. */
export const rowsOf = (fields: Record<string, unknown>, key: string): Record<string, unknown>[] =>
	Array.isArray(fields[key])
		? fields[key].map((row) => (typeof row === 'object' && row !== null ? row : {}))
		: [];

/** One filled field that holds text: where it stands, how it is declared, what it says. */
export type Leaf = { path: PropertyKey[]; form: Form; text: string };

/** Every text in an entry's data, however deep. */
export function leaves(form: Form, data: unknown, path: PropertyKey[] = []): Leaf[] {
	if (typeof data === 'string') return [{ path, form, text: data }];
	if (Array.isArray(data)) return data.flatMap((item, at) => leaves(form.items ?? {}, item, [...path, at]));
	if (data === null || typeof data !== 'object') return [];
	return Object.entries(data).flatMap(([key, value]) =>
		leaves(form.properties?.[key] ?? {}, value, [...path, key])
	);
}

/** Those of them that name a picture beside the entry. */
export const pictureLeaves = (form: Form, data: unknown): Leaf[] =>
	leaves(form, data).filter((leaf) => leaf.form.widget === 'image');
