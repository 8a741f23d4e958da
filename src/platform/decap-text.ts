/** Controls for texts and for choices from a list. */
import type { Complaint, ControlOptions, DecapField, FormSchema, Path } from './decap-field.ts';

/** The control for a text: which one, how long, which pattern. Throws for one that there is not. */
export function textControl(form: FormSchema, complaint: Complaint, path: Path): ControlOptions {
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
	const inside = `[\\s\\S]{${Math.max(minLength - 2, 0)},${Math.max(maxLength - 2, 0)}}`;
	const words = minLength > 1 ? `\\S${inside}\\S` : `\\S(?:${inside}\\S)?`;
	return {
		limit: maxLength,
		pattern: [
			`^\\s*(?:${words})?\\s*$`,
			minLength > 1 ? `请写 ${minLength} 到 ${maxLength} 个字` : `最多写 ${maxLength} 个字`,
		],
	};
}

/** The choices of a controlled list. Throws for a choice without a label. */
export function options({ enum: keys = [], labels = {} }: FormSchema, path: Path) {
	return keys.map((value) => {
		const label = labels[value];
		if (label === undefined) throw new Error(`choice ${value} of ${path.join('.')} has no label`);
		return { value, label };
	});
}
