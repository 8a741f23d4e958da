/** A photo in the form, and what its schema says to it. */
import { schemaIssues } from '../../domain/schemas/field-issues.ts';
import { fieldLabel, formOf } from '../../domain/schemas/form.ts';
import { photoSchema } from '../../domain/schemas/photo.ts';

/** A photo as the form holds it, finished or not. */
export type PhotoDraft = { src: string; [field: string]: unknown };

const FORM = formOf(photoSchema);

/** What the schema refuses in a photo, in the editor's words: `图片说明（读屏文字）：…`. */
export function photoFaults(photo: PhotoDraft): string[] {
	const filled = Object.fromEntries(Object.entries(photo).filter(([, value]) => value !== ''));
	const result = photoSchema.safeParse(filled, { reportInput: true });
	if (result.success) return [];
	return schemaIssues(result.error, FORM).map(({ path, message }) => `${fieldLabel(FORM, path)}：${message}`);
}
