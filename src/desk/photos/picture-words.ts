/** What the fields of an entry say of its pictures. */
import { type Form, pictureLeaves } from '../../domain/schemas/form.ts';

export type PictureWords = { caption?: unknown; alt?: unknown };

/** By the name of the file. */
export function wordsByPicture(form: Form, data: unknown): Map<string, PictureWords> {
	const at = (path: readonly PropertyKey[]): PictureWords =>
		path.reduce<unknown>(
			(inside, step) => (inside as Record<PropertyKey, unknown>)?.[step],
			data
		) as PictureWords;
	return new Map(pictureLeaves(form, data).map(({ path, text }) => [text, at(path.slice(0, -1))]));
}
