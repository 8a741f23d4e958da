/** The texts of an entry: its fields and what stands below them, each with its place and how it is to be read. */
import { COLLECTIONS } from './collections.ts';
import { type Form, fieldLabel, leaves } from './form.ts';
import { type ContentKind, SETTINGS_COLLECTION } from './settings.ts';

/** Path of the text below the front matter, which has no name among the fields. */
export const BODY = 'body';

/** One text. `markdown` texts are read as Markdown; `own` is false for the verbatim text of a document. */
export type Passage = {
	path: PropertyKey[];
	/** The editor's words for the place. */
	label: string;
	text: string;
	markdown: boolean;
	/** Names a picture beside the entry. */
	picture: boolean;
	own: boolean;
};

/** Every text of an entry, in the order of its form; what stands below the fields comes last. */
export function passages(
	form: Form,
	data: unknown,
	{ collection, body }: { collection: ContentKind; body: string }
): Passage[] {
	const fields = leaves(form, data).map(
		({ path, form: { widget }, text }): Passage => ({
			path,
			label: fieldLabel(form, path),
			text,
			markdown: widget === 'markdown',
			picture: widget === 'image',
			own: true,
		})
	);
	const kind = collection === SETTINGS_COLLECTION ? 'none' : COLLECTIONS[collection].body;
	const below = { path: [BODY], label: '正文', text: body, markdown: kind === 'markdown', picture: false };
	return [...fields, { ...below, own: kind !== 'verbatim' }];
}
