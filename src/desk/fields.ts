/** The form of every kind of entry, from its schema. */
import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { formOf } from '../domain/schemas/form.ts';
import { SETTINGS, type SettingName } from '../domain/schemas/settings.ts';
import { schemaIssues } from '../domain/schemas/wording.ts';
import { decapFields } from '../platform/decap.ts';
import type { DecapField, FormSchema } from '../platform/decap-field.ts';

/** A field of the desk's own, beside those of a schema. */
export type DeskField = {
	name: string;
	label: string;
	widget: string;
	required: boolean;
	fields?: DeskField[] | undefined;
	field?: DeskField | undefined;
	[option: string]: unknown;
};

// What a writer thinks of first stands first: the words, then the pictures, then what they belong to.
const EARLY = ['title', 'kind', 'published', 'expires', 'summary'];
const PICTURES = ['cover', 'photos'];
// Seldom needed: at the foot of the form.
const LAST = ['aiAssisted', 'sample', 'formerly', 'draft'];

/** @param signed whether reviews are signed by acts at the desk and so are no field to be filled */
export function entryFields(name: CollectionName, signed = true): DeskField[] {
	const { schema, body } = COLLECTIONS[name];
	const own = fieldsOf(schema).map((field) =>
		field.name === 'reviews' && signed ? { ...field, ...SIGNED } : field
	);
	const among = (keys: readonly string[]) => own.filter(({ name: key }) => keys.includes(key));
	const text =
		body === 'none' ? [] : [body === 'verbatim' ? VERBATIM : bodyField(COLLECTIONS[name].shape === 'folder')];
	const rest = own.filter(({ name: key }) => ![...EARLY, ...PICTURES, ...LAST].includes(key));
	// Where there is no summary to follow, the text follows the facts.
	const written = own.some(({ name: key }) => key === 'summary');
	return [
		...among(EARLY),
		...(written ? [...text, ...among(PICTURES), ...rest] : [...rest, ...among(PICTURES), ...text]),
		...among(LAST),
		...CHECKS,
	];
}

// Reviews are acts of people who sign in; the bar above the form shows them.
const SIGNED = { widget: 'hidden', required: false };

export const settingFields = (name: SettingName): DeskField[] => fieldsOf(SETTINGS[name].schema);

function fieldsOf(schema: z.ZodType): DeskField[] {
	const form = formOf(schema);
	return decapFields(form as FormSchema, (path) => {
		const result = schema.safeParse(nested(path, 'x'), { reportInput: true });
		if (result.success) return undefined;
		const at = path.join(' ');
		return schemaIssues(result.error, form).find((refusal) => refusal.path.join(' ') === at)?.message;
	}) as readonly DecapField[] as DeskField[];
}

/** Data with one value, as deep as `path`. */
const nested = (path: readonly (string | number)[], value: unknown): unknown =>
	path.reduceRight((inside, step) => (typeof step === 'number' ? [inside] : { [step]: inside }), value);

/** @param pictures whether pictures may stand in the text: they lie in the entry's own folder */
const bodyField = (pictures: boolean): DeskField => ({
	name: 'body',
	label: '正文',
	widget: 'markdown',
	required: false,
	minimal: false,
	hint: '空一行就是新的一段；小标题、加粗、列表、引用用上面的按钮',
	buttons: ['bold', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
	editor_components: pictures ? ['picture'] : [],
	modes: ['rich_text', 'raw'],
	sanitize_preview: true,
});

const VERBATIM: DeskField = {
	name: 'body',
	label: '公文正文（照原样登载，不能在这里改）',
	widget: 'verbatim',
	required: false,
};

const CHECKS: DeskField[] = [
	{ name: 'readiness', label: '发布前检查', widget: 'readiness', required: false },
	{ name: 'copyCheck', label: '文字检查', widget: 'copy-check', required: false },
];
