/** The form of every kind of entry, from its schema. */
import type { z } from 'zod';
import { isNumbered, NUMBERED } from '../domain/check/other-facts.ts';
import { needsText } from '../domain/check/texts.ts';
import { ADDRESSED } from '../domain/desk/new-id.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import type { FieldGroup } from '../domain/schemas/field-groups.ts';
import { schemaIssues } from '../domain/schemas/field-issues.ts';
import { formOf } from '../domain/schemas/form.ts';
import { SETTINGS, type SettingName } from '../domain/schemas/settings.ts';
import { decapFields } from '../platform/decap.ts';
import type { DecapField, FormSchema } from '../platform/decap-field.ts';
import type { DeskFields } from './entry-file.ts';

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

/** @param signed whether reviews are signed by acts at the desk and so are no field to be filled */
export function entryFields(name: CollectionName, signed = true): DeskField[] {
	const { schema, body } = COLLECTIONS[name];
	const own: DeskField[] = fieldsOf(schema).map((field) => {
		if (field.name === 'reviews' && signed) return { ...field, ...SIGNED };
		const isNumber = isNumbered(name) && field.name === NUMBERED[name];
		return { ...field, group: groupOf(field), ...(isNumber && { widget: 'number-line' }) };
	});
	const text =
		body === 'none'
			? []
			: [
					body === 'verbatim'
						? VERBATIM
						: { ...TEXT, required: needsText(name), takesPictures: COLLECTIONS[name].shape === 'folder' },
				];
	const ofGroup = (key: FieldGroup) => own.filter(({ group, seldom }) => group === key && !seldom);
	const words = ofGroup('words');
	// The text follows the summary; where there is none, the facts.
	const summary = words.findIndex(({ name: key }) => key === 'summary');
	const at = summary < 0 ? words.length : summary + 1;
	return [
		...words.slice(0, at),
		...text,
		...words.slice(at),
		...ofGroup('photos'),
		...ofGroup('belongs'),
		...(ADDRESSED.includes(name) ? [ADDRESS_FIELD] : []),
		...ofGroup('other'),
		...own.filter(({ widget }) => widget === 'hidden'),
		...own.filter(({ seldom, widget }) => seldom && widget !== 'hidden'),
		...CHECKS,
	];
}

const groupOf = ({ group, widget }: DeskField): unknown =>
	group ?? (widget === 'photo' || widget === 'photos' ? 'photos' : 'words');

// Reviews are acts of people who sign in; the bar above the form shows them.
const SIGNED = { widget: 'hidden', required: false };

export const settingFields = (name: SettingName): DeskField[] => [
	...fieldsOf(SETTINGS[name].schema),
	READINESS,
];

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

const TEXT = {
	name: 'body',
	label: '正文',
	widget: 'markdown',
	group: 'words',
	hint: '空一行就是新的一段；小标题、加粗、列表、表格、脚注用上面的按钮',
};

const ADDRESS_FIELD: DeskField = {
	name: 'deskAddress' satisfies keyof DeskFields,
	label: '网址',
	widget: 'address',
	group: 'other',
	required: false,
};

const VERBATIM: DeskField = {
	name: 'body',
	label: '公文正文（照原样登载）',
	widget: 'verbatim',
	group: 'words',
	required: false,
};

const READINESS: DeskField = {
	name: 'readiness',
	label: '发布前检查',
	widget: 'readiness',
	required: false,
};

const CHECKS: DeskField[] = [
	READINESS,
	{ name: 'copyCheck', label: '文字校对', widget: 'copy-check', required: false },
];
