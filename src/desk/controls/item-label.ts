/** What a folded item of a list is called: its first words as they stand, several with a mark between them. */
import { toPlainJs } from '../checks/draft-of.ts';

export function itemLabel(value: unknown): string {
	const plain = toPlainJs(value);
	const words: unknown[] = Array.isArray(plain) ? plain : [plain];
	return words.filter((one) => typeof one === 'string' || typeof one === 'number').join('、');
}
