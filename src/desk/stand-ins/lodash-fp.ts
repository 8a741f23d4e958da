/** In place of `lodash/fp`, which brings all of lodash for these four: data last, one argument to each step. */
type Step = (given: never) => unknown;

export const map =
	<Item, Made>(make: (item: Item) => Made) =>
	(items: readonly Item[]): Made[] =>
		items.map((item) => make(item));
export const filter =
	<Item>(keeps: (item: Item) => boolean) =>
	(items: readonly Item[]): Item[] =>
		items.filter((item) => keeps(item));
export const fromPairs = (pairs: readonly [string, unknown][]): Record<string, unknown> =>
	Object.fromEntries(pairs);
export const flow =
	(steps: readonly Step[]) =>
	(given: unknown): unknown =>
		steps.reduce((value, step) => step(value as never), given);
