/**
 * Prints of what pages are given, to tell without comparing whether an answer is still the same: two equal prints of one
 * process mean the same answer. Two answers that say the same may have different prints, and then a page is made in vain.
 */
import type { Entry } from '../domain/schemas/entry.ts';

let count = 0;
const numbers = new WeakMap<object, number>();

/** A number of its own for each object: what was not read anew is the same object as before. */
const numberOf = (value: object): number => {
	const known = numbers.get(value);
	if (known !== undefined) return known;
	count += 1;
	numbers.set(value, count);
	return count;
};

/** Of an entry as it was read; the dates of a repeating session are made anew each time, of the same reading. */
export const entryFingerprint = ({ lineOf, occurrence = '' }: Entry): string =>
	`#${numberOf(lineOf)}${occurrence}`;

export const entriesFingerprint = (entries: readonly Entry[]): string =>
	entries.map(entryFingerprint).join('');

/** Of something that is read as a whole and never changed. */
export const objectFingerprint = (value: object | undefined): string =>
	value === undefined ? '' : String(numberOf(value));

const isEntry = (value: object): value is Entry => 'collection' in value && 'lineOf' in value;

/** Of plain data with entries in it, however deep. @throws for a function, which has no print */
export const dataFingerprint = (data: unknown): string =>
	JSON.stringify(data, (_, value: unknown) => {
		if (typeof value === 'function') throw new Error('a function cannot be compared with another');
		if (typeof value !== 'object' || value === null) return value;
		if (isEntry(value)) return entryFingerprint(value);
		if (value instanceof Map || value instanceof Set) return [...value];
		return value;
	}) ?? '';
