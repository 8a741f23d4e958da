/** An entry as the text of its file: in the order of its schema, without what is empty. */
import { stringify } from 'yaml';
import { collectionForm } from './collection-form.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { withoutEmpty } from './empty-fields.ts';

// Long Chinese lines stay lines; a text that looks like a number is quoted by itself.
export const ENTRY_YAML = { lineWidth: 0, version: '1.2' } as const;

/** @param text what stands below the front matter; left out where entries of the collection have none */
export function entryText(collection: CollectionName, data: Record<string, unknown>, text = ''): string {
	const order = Object.keys(collectionForm(collection).properties ?? {});
	const front = stringify(inOrder(data, order), ENTRY_YAML);
	const { body } = COLLECTIONS[collection];
	if (body === 'verbatim') return `---\n${front}---\n${text}`;
	const below = body === 'none' ? '' : text.trim();
	return `---\n${front}---\n${below === '' ? '' : `\n${below}\n`}`;
}

/** Keys that no schema knows go last and are refused by it. */
export function inOrder(data: Record<string, unknown>, order: readonly string[]): Record<string, unknown> {
	const filled = pruned(withoutEmpty(data)) as Record<string, unknown>;
	const known = order.filter((key) => key in filled);
	const unknown = Object.keys(filled).filter((key) => !order.includes(key));
	return Object.fromEntries([...known, ...unknown].map((key) => [key, filled[key]]));
}

/** Without groups in which nothing was filled, and without undefined. */
function pruned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(pruned).filter((item) => !isBlank(item));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, item]) => {
			const kept = pruned(item);
			return isBlank(kept) ? [] : [[key, kept]];
		})
	);
}

const isBlank = (value: unknown) =>
	value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
