/**
 * JSON Schema in, Decap form fields out. What an editor sees of a field is read from its declaration and nowhere else:
 * a field without Chinese words, or of a type that no control edits, stops the build.
 */
import type { Complaint, ControlOptions, DecapField, FormSchema, Path } from './decap-field.ts';
import { options, textControl } from './decap-text.ts';

/** Fields of an object schema, in its order. Throws for what cannot be edited, naming the path. */
export const decapFields = (form: FormSchema, complaint: Complaint): DecapField[] =>
	fieldsAt(form, complaint, []);

const fieldsAt = (form: FormSchema, complaint: Complaint, path: Path): DecapField[] =>
	Object.entries(form.properties ?? {}).map(([name, field]) =>
		fieldOf(name, field, form.required?.includes(name) ?? false, complaint, [...path, name])
	);

function fieldOf(
	name: string,
	form: FormSchema,
	isRequired: boolean,
	complaint: Complaint,
	path: Path
): DecapField {
	const label = form.title ?? '';
	if (!/\p{Script=Han}/u.test(label))
		throw new Error(`field ${path.join('.')} has no Chinese label: add .meta({ title })`);
	return {
		name,
		label,
		required: isRequired,
		...(form.description && { hint: form.description }),
		...(form.group && { group: form.group }),
		...(form.seldom && { seldom: true }),
		...(form.default !== undefined && { default: form.default }),
		...control(form, label, isRequired, complaint, path),
	};
}

// Decap fills defaults into a new entry: a group that is absent must stay so.
const unset = (fields: readonly DecapField[]): DecapField[] =>
	fields.map(({ default: _, ...field }) => ({
		...field,
		...(field.fields && { fields: unset(field.fields) }),
	}));

const hasPicture = (fields: readonly DecapField[]) => fields.some(({ widget }) => widget === 'image');

/** What the card of a photo can draw. */
const ON_A_CARD = ['image', 'hidden', 'line', 'paragraph', 'choice', 'tick', 'figure', 'day', 'moment'];

function photoParts(fields: DecapField[], path: Path): DecapField[] {
	for (const { name, widget, multiple } of fields)
		if (!ON_A_CARD.includes(widget) || multiple)
			throw new Error(
				`field ${[...path, name].join('.')} asks a photo for the control ${widget}, which it has not`
			);
	return fields;
}

function control(
	form: FormSchema,
	label: string,
	isRequired: boolean,
	complaint: Complaint,
	path: Path
): ControlOptions {
	if (form.widget === 'hidden' || form.widget === 'repeat' || form.widget === 'answers')
		return { widget: form.widget };
	switch (form.type) {
		case 'string':
			return textControl(form, complaint, path);
		case 'integer':
		case 'number':
			return {
				widget: 'figure',
				value_type: form.type === 'integer' ? 'int' : 'float',
				...(form.minimum !== undefined && { min: form.minimum }),
				...(form.maximum !== undefined && { max: form.maximum }),
			};
		case 'boolean':
			// A box is ticked or it is not: there is nothing to leave out.
			return { widget: 'tick', required: false, default: form.default ?? false };
		case 'array':
			return list(form.items ?? {}, form.minItems, label, complaint, path);
		case 'object': {
			const fields = fieldsAt(form, complaint, path);
			if (hasPicture(fields)) return { widget: 'photo', parts: photoParts(fields, path) };
			const isPart = !isRequired && form.default === undefined;
			// Decap would turn an empty default into a filled one.
			return {
				widget: isPart ? 'part' : 'object',
				fields: isPart ? unset(fields) : fields,
				collapsed: !isPart,
				default: undefined,
			};
		}
		default:
			throw new Error(`field ${path.join('.')} is of type ${form.type}, which no control edits`);
	}
}

function list(
	items: FormSchema,
	least: number | undefined,
	label: string,
	complaint: Complaint,
	path: Path
): ControlOptions {
	const inside = [...path, 0];
	if (items.relation) return { widget: 'entries', collection: items.relation, multiple: true };
	if (items.enum) return { widget: 'choice', options: options(items, inside), multiple: true };
	const size = least === undefined ? {} : { min: least };
	if (items.type === 'object') {
		const fields = fieldsAt(items, complaint, inside);
		if (hasPicture(fields)) return { widget: 'photos', parts: photoParts(fields, inside), ...size };
		const named = fields.find(
			({ widget }) => widget === 'line' || widget === 'paragraph' || widget === 'day'
		);
		return {
			widget: 'list',
			fields,
			label_singular: label,
			...(named && { summary: `{{fields.${named.name}}}` }),
			...size,
		};
	}
	return {
		widget: 'list',
		field: fieldOf('item', { title: label, ...items }, true, complaint, inside),
		label_singular: label,
		...size,
	};
}
