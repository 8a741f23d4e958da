/** What the pack for the yearly assessment of a station says, as plain data, in the assessors' own four groups. */
import type { Holdings } from '../../domain/holdings.ts';
import { ledger } from '../../domain/ledger/ledger.ts';
import { totals } from '../../domain/ledger/totals.ts';
import type { StationYear } from '../../domain/ledger/years.ts';
import { publicity } from '../../domain/plan/publicity.ts';
import { VERDICTS } from '../../domain/plan/reading.ts';
import { realEntries } from '../../domain/samples.ts';
import { hrefOf, type Station } from '../../domain/schemas/entry.ts';
import { TIERS } from '../../domain/schemas/vocabulary.ts';
import { havesOf } from '../../domain/stations/haves.ts';
import { stationMonth } from '../../domain/stations/station-month.ts';
import { dayOf, monthsBetween } from '../../platform/day.ts';

export type AssessmentView = ReturnType<typeof assessmentView>;

export const assessmentView = (holdings: Holdings, { station, year }: StationYear) => ({
	station,
	year,
	today: holdings.today,
	place: havesOf(holdings, station),
	teams: teamsOf(holdings, station),
	progress: progressOf(holdings, { station, year }),
	publicity: publicityOf(holdings, { station, year }),
});

/** 队伍建设: who was counted; squads that are samples are left out. */
function teamsOf(holdings: Holdings, station: Station) {
	const squads = realEntries(holdings.citing('teams', 'stations', station.id));
	return {
		hasSquad: squads.length > 0,
		rows: [
			{ label: '工作人员', address: hrefOf(station), found: station.data.staff },
			...squads.map((squad) => ({
				label: squad.data.title,
				address: hrefOf(squad),
				found: squad.data.volunteers,
			})),
		],
	};
}

/** 活动进展: the twelve months against the promise of the plan, and what was held. */
function progressOf(holdings: Holdings, { station, year }: StationYear) {
	const { commitments } = holdings.plan.document.data;
	const promise = commitments.find(({ measure }) => measure === 'monthly-session');
	const lines = ledger(holdings, { station: station.id, period: year });
	return {
		promise: promise?.quote,
		months: monthsBetween(`${year}-01`, `${year}-12`).map((month) => {
			const { figure, verdict } = stationMonth(holdings, station, month, promise?.target ?? 1);
			return {
				name: `${Number(month.slice(5))}月`,
				figure,
				state: VERDICTS[verdict],
			};
		}),
		lines,
		sums: totals(lines),
	};
}

/** 宣传推介: what was published here, recommended to the media, and printed by them. */
function publicityOf(holdings: Holdings, { station, year }: StationYear) {
	const { stories, practices, coverage } = publicity(holdings, station.id, year);
	const ours = (pieces: typeof stories | typeof practices) =>
		pieces.map((one) => ({ day: dayOf(one.data.published), title: one.data.title, address: hrefOf(one) }));
	return [
		{ label: '本网站报道', rows: ours(stories) },
		{ label: '有效做法', rows: ours(practices) },
		{
			label: '媒体报道',
			rows: coverage.map((one) => ({
				day: one.data.date,
				title: `${one.data.outlet}（${TIERS[one.data.tier].label}）：${one.data.title}`,
				address: hrefOf(one),
			})),
		},
	];
}
