/** 承诺与兑现 as its page shows it, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import { clauseLinks } from '../../domain/plan/clause-links.ts';
import { type Commitment, commitments } from '../../domain/plan/commitments.ts';
import { type Reading, VERDICTS, type Verdict } from '../../domain/plan/reading.ts';
import { MEASURES } from '../../domain/schemas/measure.ts';
import type { Day } from '../../platform/day.ts';
import { type StationGridView, stationGrid } from './station-grid.ts';

export type CommitmentsView = {
	/** The day on which everything was counted. */
	today: Day;
	/** 每站每月, where the plan promises sessions by the month. */
	monthly: { quote: string; grid: StationGridView } | undefined;
	commitments: readonly CommitmentView[];
};

export type CommitmentView = {
	quote: string;
	verdict: Verdict;
	clause: { label: string; address: string };
	measure: string;
	/** `2处达标，1处未采集`; nothing while one place alone is measured. */
	tally: string | undefined;
	/** Each with the name of its place. */
	readings: readonly (Reading & { place: string })[];
};

export function commitmentsView(holdings: Holdings): CommitmentsView {
	const all = commitments(holdings);
	const monthly = all.find(({ measure }) => measure === 'monthly-session');
	return {
		today: holdings.today,
		monthly: monthly && { quote: monthly.quote, grid: stationGrid(holdings, monthly.target) },
		commitments: all.map((one) => commitmentView(holdings, one)),
	};
}

const commitmentView = (
	holdings: Holdings,
	{ quote, verdict, clause, measure, readings }: Commitment
): CommitmentView => ({
	quote,
	verdict,
	clause: clauseLinks(holdings, [clause])[0]!,
	measure: MEASURES[measure].label,
	tally: readings.length > 1 ? tallyWords(readings) : undefined,
	readings: readings.map((reading) => ({ ...reading, place: reading.place ?? holdings.site.township })),
});

/** How many places have each verdict; verdicts that none has are left out. */
function tallyWords(readings: readonly Reading[]): string {
	const places = Map.groupBy(readings, ({ verdict }) => verdict);
	return (Object.keys(VERDICTS) as Verdict[])
		.flatMap((verdict) => {
			const count = places.get(verdict)?.length ?? 0;
			return count > 0 ? [`${count}处${VERDICTS[verdict].label}`] : [];
		})
		.join('，');
}
