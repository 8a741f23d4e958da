/**
 * Derived values: small ones that pages take from all entries together. The library works each out once for all pages,
 * and a page that took one stays as it is while the value does: so the page of an entry does not change whenever a list
 * does.
 */

/** Words that tell one value from another of its name. */
type Words = readonly (string | undefined)[];

/** Where derived values are kept: `name` and `words` stand for the value, `work` computes it from what is held then. */
export type Derive<From> = <Value>(name: string, words: Words, work: (holdings: From) => Value) => Value;

/**
 * Declares a derived value.
 * @param name one of its own for each
 * @param work a pure function of what is held and of plain words; its value is plain data, with entries in it or without
 */
export const derived =
	<From extends object, Given extends Words, Value>(
		name: string,
		work: (holdings: From, ...words: Given) => Value
	) =>
	(holdings: From, ...words: Given): Value => {
		const { derive } = holdings as { derive?: Derive<From> };
		return derive ? derive(name, words, (all) => work(all, ...words)) : work(holdings, ...words);
	};

/** Computes each value once, for holdings that never change. */
export function deriveOnce<From>(holdings: () => From): Derive<From> {
	const known = new Map<string, unknown>();
	return <Value>(name: string, words: Words, work: (all: From) => Value): Value => {
		const key = derivedKey(name, words);
		if (!known.has(key)) known.set(key, work(holdings()));
		return known.get(key) as Value;
	};
}

export const derivedKey = (name: string, words: Words): string => `${name}?${words.join('&')}`;
