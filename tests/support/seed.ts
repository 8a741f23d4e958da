export const isLong = process.env['RANDOM_SITES'] !== undefined;

/**
 * What is drawn at random is drawn alike in each `npm test`, from `short`: the same program passes or fails it again.
 * `npm run test:long` draws anew, and `RANDOM_SEED` repeats what it has found.
 */
export const seedFrom = (short: number): number =>
	Number(process.env['RANDOM_SEED'] ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : short));
