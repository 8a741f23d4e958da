/** Prints of what pages are given: equal answers have equal prints. */
import type { Entry } from '../../domain/schemas/entry.ts';

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
export const entryPrint = ({ lineOf, occurrence = '' }: Entry): string => `#${numberOf(lineOf)}${occurrence}`;

export const entriesPrint = (entries: readonly Entry[]): string => entries.map(entryPrint).join('');

/** Of something that is read as a whole and never changed. */
export const objectPrint = (value: object | undefined): string =>
	value === undefined ? '' : String(numberOf(value));

const isEntry = (value: object): value is Entry => 'collection' in value && 'lineOf' in value;

/** Of plain data with entries in it, however deep. @throws for a function, which has no print */
export const dataPrint = (data: unknown): string =>
	JSON.stringify(data, (_, value: unknown) => {
		if (typeof value === 'function') throw new Error('a function cannot be compared with another');
		if (typeof value !== 'object' || value === null) return value;
		if (isEntry(value)) return entryPrint(value);
		if (value instanceof Map || value instanceof Set) return [...value];
		return value;
	}) ?? '';
