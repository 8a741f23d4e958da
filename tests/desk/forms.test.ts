import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { entryFields, settingFields } from '../../src/desk/fields.ts';
import { checkEntry } from '../../src/domain/check/check-entry.ts';
import type { Facts } from '../../src/domain/check/facts.ts';
import type { EntryDraft } from '../../src/domain/check/issue.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../src/domain/schemas/collections.ts';
import { formOf } from '../../src/domain/schemas/form.ts';
import { FORM_SETTINGS, SETTINGS } from '../../src/domain/schemas/settings.ts';
import { decapFields } from '../../src/platform/decap.ts';
import type { DecapField, FormSchema } from '../../src/platform/decap-field.ts';

const fieldsOf = (schema: z.ZodType) => decapFields(formOf(schema) as FormSchema, () => undefined);
const OWN = ['body', 'readiness', 'copyCheck', 'deskAddress'];
type Any = Pick<DecapField, 'name' | 'label'> & { widget: string; fields?: Any[]; field?: Any };
const deep = (fields: readonly Any[]): Any[] =>
	fields.flatMap((field) => [
		field,
		...deep(field.fields ?? []),
		...(field.field ? deep([field.field]) : []),
	]);
const CONTROLS =
	/^(line|paragraph|markdown|image|hidden|day|moment|figure|tick|choice|entries|part|object|list|photos?|repeat|verbatim|readiness|copy-check|answers|number-line|address)$/;

describe.each(COLLECTION_NAMES)('the form of %s', (name) => {
	const fields = entryFields(name) as unknown as Any[];
	test('has exactly the keys of its schema', () => {
		const keys = fields.map((field) => field.name).filter((key) => !OWN.includes(key));
		expect(keys.sort()).toEqual(Object.keys(formOf(COLLECTIONS[name].schema).properties!).sort());
	});
	test('is Chinese throughout, and every control is known', () => {
		expect(deep(fields).filter(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
		expect(deep(fields).filter(({ widget }) => !CONTROLS.test(widget))).toEqual([]);
	});
	test('asks for what the schema cannot do without', () => {
		const result = (COLLECTIONS[name].schema as z.ZodType).safeParse({});
		const missing = result.error!.issues.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);
		for (const field of fields as unknown as DecapField[])
			if (field.required && !OWN.includes(field.name)) expect(missing).toContain(field.name);
	});
	test('calls no text optional without which nothing may be sent', () => {
		const facts = {
			...{ targets: {}, lexicon: { words: [] }, places: [], pixels: {} },
			today: '2026-12-01',
		} as const;
		const draft = { collection: name, id: 'a', data: {}, body: '' };
		const issues = checkEntry(draft as EntryDraft, facts as unknown as Facts);
		const isAsked = issues.some(({ level, path }) => level === 'publish' && path[0] === 'body');
		const text = (fields as unknown as DecapField[]).find(
			({ name, widget }) => name === 'body' && widget === 'markdown'
		);
		if (text) expect(text.required).toBe(isAsked);
	});
});

test.each(FORM_SETTINGS)(
	'the setting %s has a form with the keys of its schema, and no other setting has them',
	(name) => {
		const keys = Object.keys(formOf(SETTINGS[name].schema).properties!);
		expect(settingFields(name).map((field) => field.name)).toEqual([...keys, 'readiness']);
		// They share one format, which writes keys in the order of their schemas.
		const others = FORM_SETTINGS.filter((other) => other !== name).flatMap((other) =>
			Object.keys(formOf(SETTINGS[other].schema).properties!)
		);
		expect(keys.filter((key) => others.includes(key))).toEqual([]);
	}
);

describe('a schema that cannot be edited stops the build', () => {
	test('a field without Chinese words', () => {
		expect(() => fieldsOf(z.strictObject({ name: z.string() }))).toThrow('name has no Chinese label');
		expect(() => fieldsOf(z.strictObject({ name: z.string().meta({ title: 'Name' }) }))).toThrow(
			'Chinese label'
		);
	});
	test('a field of a type that no control edits', () => {
		const odd = z.strictObject({ way: z.union([z.string(), z.number()]).meta({ title: '写法' }) });
		expect(() => fieldsOf(odd)).toThrow('way is of type string,number');
	});
	test('a choice without a label', () => {
		expect(() => fieldsOf(z.strictObject({ kind: z.enum(['a']).meta({ title: '类别' }) }))).toThrow(
			'has no label'
		);
	});
});

test('limits of a text become a pattern that judges as the schema does', () => {
	const schema = z.string().trim().min(4).max(6);
	const [field] = fieldsOf(z.strictObject({ text: schema.meta({ title: '文字' }) }));
	const pattern = new RegExp(field!.pattern![0]);
	for (const text of ['abc', ' abc ', 'abcd', '  abcd', 'abcdef', ' abcdef\n', 'abcdefg', 'a b c d'])
		expect([text, pattern.test(text)]).toEqual([text, schema.safeParse(text).success]);
	expect(field!.pattern![1]).toBe('请写 4 到 6 个字');
});
