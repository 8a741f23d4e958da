/** 每站每月 as plain data. While nothing true was held, the samples show what the table will be, and say so. */
import type { Holdings } from '../../domain/holdings.ts';
import type { Verdict } from '../../domain/plan/reading.ts';
import { hrefOf, isSample } from '../../domain/schemas/entry.ts';
import { gridMonths, stationMonth } from '../../domain/stations/station-month.ts';
import { type Month, monthOf } from '../../platform/day.ts';

export type StationGridView = {
	/** The table is made of samples, since nothing true is there to be counted. */
	samples: boolean;
	/** This month first: on a phone the rest lies behind the edge. */
	months: readonly Month[];
	rows: readonly {
		village: string;
		address: string;
		/** `evidence` is the page of what was held; a sample is not linked as if it were any. */
		cells: readonly { figure: string | undefined; verdict: Verdict; evidence: string | undefined }[];
	}[];
};

/** @param target sessions that the plan promises for a month */
export function stationGrid(holdings: Holdings, target: number): StationGridView {
	const months = gridMonths(holdings.today).reverse();
	const held = holdings.shelves.sessions.filter(
		({ data }) => data.state === 'held' && months.includes(monthOf(data.start))
	);
	const samples = held.length > 0 && held.every(isSample);
	return {
		samples,
		months,
		rows: holdings.shelves.stations.map((station) => ({
			village: station.data.village,
			address: hrefOf(station),
			cells: months.map((month) => {
				const { figure, verdict, evidence } = stationMonth(holdings, station, month, target, samples);
				return { figure, verdict, evidence: samples ? undefined : evidence[0]?.address };
			}),
		})),
	};
}
