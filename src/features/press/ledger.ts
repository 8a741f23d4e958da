/** The ledger of coverage in its parts. */
import type { Coverage } from '../../domain/schemas/entry.ts';

import { TIERS } from '../../domain/schemas/vocabulary.ts';

/** Coverage by year, the order kept. */
export const coverageByYear = (coverage: readonly Coverage[]): { year: string; rows: Coverage[] }[] =>
	[...Map.groupBy(coverage, ({ data }) => data.date.slice(0, 4))].map(([year, rows]) => ({ year, rows }));

/** How much each tier of outlet published, the highest first; samples are not counted, tiers without any left out. */
export const tierCounts = (coverage: readonly Coverage[]): { label: string; count: number }[] =>
	Object.entries(TIERS)
		.reverse()
		.map(([tier, { label }]) => ({
			label,
			count: coverage.filter(({ data }) => data.tier === tier && !data.sample).length,
		}))
		.filter(({ count }) => count > 0);
