/** The words and choices of a photo's form, read from its schema: declared once, in the domain. */
import { type Form, fieldLabel, formOf } from '../../domain/schemas/form.ts';
import { photoSchema } from '../../domain/schemas/photo.ts';
import { schemaIssues } from '../../domain/schemas/wording.ts';

/** A photo as the form holds it, finished or not. */
export type PhotoDraft = { src: string } & Partial<
	Record<'alt' | 'caption' | 'credit' | 'people' | 'consent', string>
>;

const FORM = formOf(photoSchema);
type Described = Form & { description?: string; default?: unknown };

/** Title, hint and choices of one field of a photo. */
export function photoFieldWords(key: keyof PhotoDraft): {
	title: string;
	hint: string | undefined;
	choices: [value: string, label: string][];
	preset: string;
} {
	const {
		title = key,
		description,
		labels = {},
		default: preset,
	} = (FORM.properties?.[key] ?? {}) as Described;
	return { title, hint: description, choices: Object.entries(labels), preset: String(preset ?? '') };
}

/** What the schema refuses in a photo, in the editor's words: `图片说明（读屏文字）：…`. */
export function photoFaults(photo: PhotoDraft): string[] {
	const filled = Object.fromEntries(Object.entries(photo).filter(([, value]) => value !== ''));
	const result = photoSchema.safeParse(filled, { reportInput: true });
	if (result.success) return [];
	return schemaIssues(result.error, FORM).map(({ path, message }) => `${fieldLabel(FORM, path)}：${message}`);
}
