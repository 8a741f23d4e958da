/** The ledger of coverage in its parts. */
import type { Holdings } from '../../domain/holdings.ts';
import type { Coverage, Practice, Story } from '../../domain/schemas/entry.ts';
import { TIERS } from '../../domain/schemas/vocabulary.ts';

/** What an outlet published, and the piece of ours it was based on. */
export type CoverageRow = { one: Coverage; based: Practice | Story | undefined };

export const coverageRows = (
	{ find }: Pick<Holdings, 'find'>,
	coverage: readonly Coverage[]
): CoverageRow[] =>
	coverage.map((one) => ({
		one,
		based: find('practices', one.data.practice) ?? find('stories', one.data.story),
	}));

/** Coverage by year, the order kept. */
export const coverageByYear = (rows: readonly CoverageRow[]): { year: string; rows: CoverageRow[] }[] =>
	[...Map.groupBy(rows, ({ one }) => one.data.date.slice(0, 4))].map(([year, rows]) => ({ year, rows }));

/** How much each tier of outlet published, the highest first; samples are not counted, tiers without any left out. */
export const tierCounts = (coverage: readonly Coverage[]): { label: string; count: number }[] =>
	Object.entries(TIERS)
		.reverse()
		.map(([tier, { label }]) => ({
			label,
			count: coverage.filter(({ data }) => data.tier === tier && !data.sample).length,
		}))
		.filter(({ count }) => count > 0);
