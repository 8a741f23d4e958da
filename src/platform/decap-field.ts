/** What a form is read from and what it is made of: JSON Schema with an editor's words, and Decap's description of a field. */

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
	group?: string | undefined;
	seldom?: boolean | undefined;
	pattern?: string | undefined;
	format?: string | undefined;
	minLength?: number | undefined;
	maxLength?: number | undefined;
	minimum?: number | undefined;
	maximum?: number | undefined;
	minItems?: number | undefined;
};

/** The controls of the desk. `part` is a group that may be absent as a whole. */
type Control =
	| 'line'
	| 'paragraph'
	| 'markdown'
	| 'image'
	| 'repeat'
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
	| 'photo'
	| 'answers';

/** One field of a Decap form. `limit` is the most characters; `pattern` is a regular expression and what to say. */
export type DecapField = {
	name: string;
	label: string;
	widget: Control;
	required: boolean;
	hint?: string;
	/** Part of the form, and whether it is folded away there. */
	group?: string;
	seldom?: boolean;
	default?: unknown;
	pattern?: [string, string];
	limit?: number;
	fields?: DecapField[];
	field?: DecapField;
	/** Fields of a photo. Not `fields`: Decap would fill their defaults into a photo that is absent. */
	parts?: DecapField[];
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

/** Where a field stands, from the schema's root; every item of a list is its item 0. */
export type Path = readonly (string | number)[];

/** A control and what it needs to know, without the name and label that every field has. */
export type ControlOptions = Pick<DecapField, 'widget'> & Partial<DecapField>;
