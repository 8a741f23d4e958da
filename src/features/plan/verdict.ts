/** How the four verdicts are counted and shown. */
import { type Reading, VERDICTS, type Verdict } from '../../domain/plan/reading.ts';

/** Shape and colour of a verdict; the word always stands beside them. */
export const VERDICT_TONE = {
	met: 'good',
	unmet: 'bad',
	pending: 'quiet',
	unrecorded: 'unknown',
} as const satisfies Record<Verdict, string>;

/** How many readings have each verdict, verdicts without any left out. */
export const verdictCounts = (readings: readonly Reading[]): { verdict: Verdict; count: number }[] =>
	(Object.keys(VERDICTS) as Verdict[])
		.map((verdict) => ({ verdict, count: readings.filter((reading) => reading.verdict === verdict).length }))
		.filter(({ count }) => count > 0);
