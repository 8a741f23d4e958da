/** What a folded item of a list is called: its first words as they stand, several with a mark between them. */
import { toPlainJs } from '../checks/draft-of.ts';

/** Decap's own maps of what an item is and of what it has. */
type Fields = { get: (key: string) => unknown };
type ListField = {
	get: ((key: 'fields') => { first: () => Fields } | undefined) & ((key: 'field') => Fields | undefined);
};

/** @param field of the list, whose items are words or have fields, of which the first one names them */
export function itemLabel(item: unknown, field: ListField): string {
	const first = field.get('fields')?.first();
	const plain = toPlainJs(first ? (item as Fields).get(String(first.get('name'))) : item);
	const words: unknown[] = Array.isArray(plain) ? plain : [plain];
	const shown = words.filter((one) => typeof one === 'string' || typeof one === 'number').join('、');
	return shown || `（还没有写${(first ?? field.get('field'))?.get('label') ?? ''}）`;
}
