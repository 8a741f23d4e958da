/**
 * JSON Schema in, Decap form fields out. What an editor sees of a field is read from its declaration and nowhere else:
 * a field without Chinese words, or of a type that no control edits, stops the build.
 */

/** JSON Schema of a form, as far as controls depend on it. */
export type FormSchema = {
	type?: string | undefined;
	title?: string | undefined;
	description?: string | undefined;
	properties?: Record<string, FormSchema> | undefined;
	required?: readonly string[] | undefined;
	items?: FormSchema | undefined;
	default?: unknown;
	enum?: readonly string[] | undefined;
	labels?: Record<string, string> | undefined;
	relation?: string | undefined;
	widget?: string | undefined;
	calendar?: string | undefined;
	pattern?: string | undefined;
	format?: string | undefined;
	minLength?: number | undefined;
	maxLength?: number | undefined;
	minimum?: number | undefined;
	maximum?: number | undefined;
	minItems?: number | undefined;
};

/** The controls of the desk. `part` is a group that may be absent as a whole. */
export type Control =
	| 'line'
	| 'paragraph'
	| 'markdown'
	| 'image'
	| 'hidden'
	| 'day'
	| 'moment'
	| 'figure'
	| 'tick'
	| 'choice'
	| 'entries'
	| 'part'
	| 'object'
	| 'list'
	| 'photos'
	| 'photo';

/** One field of a Decap form. `limit` is the most characters; `pattern` is a regular expression and what to say. */
export type DecapField = {
	name: string;
	label: string;
	widget: Control;
	required: boolean;
	hint?: string;
	default?: unknown;
	pattern?: [string, string];
	limit?: number;
	fields?: DecapField[];
	field?: DecapField;
	options?: { value: string; label: string }[];
	multiple?: boolean;
	collection?: string;
	min?: number;
	max?: number;
	value_type?: 'int' | 'float';
	collapsed?: boolean;
	summary?: string;
	label_singular?: string;
	choose_url?: boolean;
};

/** What the schema itself says to a text that breaks its pattern; `path` leads to the field. */
export type Complaint = (path: readonly (string | number)[]) => string | undefined;

/** Fields of an object schema, in its order. Throws for what cannot be edited, naming the path. */
export const decapFields = (form: FormSchema, complaint: Complaint): DecapField[] =>
	fieldsAt(form, complaint, []);

type Path = readonly (string | number)[];

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

type Rest = Pick<DecapField, 'widget'> & Partial<DecapField>;

function control(
	form: FormSchema,
	label: string,
	isRequired: boolean,
	complaint: Complaint,
	path: Path
): Rest {
	if (form.widget === 'hidden') return { widget: 'hidden' };
	switch (form.type) {
		case 'string':
			return text(form, complaint, path);
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
			if (fields.some(({ widget }) => widget === 'image')) return { widget: 'photo' };
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

function text(form: FormSchema, complaint: Complaint, path: Path): Rest {
	if (form.enum) return { widget: 'choice', options: options(form, path) };
	if (form.relation) return { widget: 'entries', collection: form.relation, multiple: false };
	if (form.calendar === 'day' || form.calendar === 'moment') return { widget: form.calendar };
	if (form.widget === 'image') return { widget: 'image', choose_url: false };
	if (form.widget === 'markdown') return { widget: 'markdown', ...length(form) };
	if (form.widget !== undefined && form.widget !== 'text')
		throw new Error(`field ${path.join('.')} asks for the control ${form.widget}, which there is not`);
	const widget = form.widget === 'text' ? 'paragraph' : 'line';
	const told = (form.pattern ?? form.format) ? complaint(path) : undefined;
	if (form.pattern) return { widget, pattern: [form.pattern, told ?? '写法不对，请核对'] };
	if (form.format === 'uri') return { widget, pattern: ['^https?://\\S+$', told ?? '网址写法有误'] };
	return { widget, ...length(form) };
}

/** Blanks at both ends do not count: they are cut off when the entry is read. */
function length({ minLength = 0, maxLength }: FormSchema): Partial<DecapField> {
	if (maxLength === undefined) return {};
	const least = minLength > 1 ? ` ${minLength} 到 ` : '最多 ';
	const inside = `[\\s\\S]{${Math.max(minLength - 2, 0)},${Math.max(maxLength - 2, 0)}}`;
	const words = minLength > 1 ? `\\S${inside}\\S` : `\\S(?:${inside}\\S)?`;
	return {
		limit: maxLength,
		pattern: [`^\\s*(?:${words})?\\s*$`, `请写${least}${maxLength} 个字`],
	};
}

function list(
	items: FormSchema,
	least: number | undefined,
	label: string,
	complaint: Complaint,
	path: Path
): Rest {
	const inside = [...path, 0];
	if (items.relation) return { widget: 'entries', collection: items.relation, multiple: true };
	if (items.enum) return { widget: 'choice', options: options(items, inside), multiple: true };
	const size = least === undefined ? {} : { min: least };
	if (items.type === 'object') {
		const fields = fieldsAt(items, complaint, inside);
		const hasPicture = fields.some(({ widget }) => widget === 'image');
		if (hasPicture) return { widget: 'photos', ...size };
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

function options({ enum: keys = [], labels = {} }: FormSchema, path: Path) {
	return keys.map((value) => {
		const label = labels[value];
		if (label === undefined) throw new Error(`choice ${value} of ${path.join('.')} has no label`);
		return { value, label };
	});
}
