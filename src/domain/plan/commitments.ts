/**
 * 承诺: what the plan promises in figures, measured against what is entered here. Computed, never typed.
 * Samples never count.
 */
import { addMonths, monthOf } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import { columnLink } from '../pages/columns.ts';
import { realEntries } from '../samples.ts';
import { hrefOf, isSample } from '../schemas/entry.ts';
import type { Measure } from '../schemas/measure.ts';
import type { Have } from '../schemas/vocabulary.ts';
import { stationMonth } from '../stations/station-month.ts';
import { counted, evidenceOf, type Reading, tally, type Verdict } from './reading.ts';

/** One promise with all its readings. */
export type Commitment = {
	clause: string;
	quote: string;
	measure: Measure;
	target: number;
	readings: Reading[];
	verdict: Verdict;
};

/** Every promise of the work plan, in the plan's order. */
export function commitments(holdings: Holdings): Commitment[] {
	return holdings.plan.document.data.commitments.map((promise) => {
		const readings = MEASURE[promise.measure](holdings, promise.target);
		return { ...promise, readings, verdict: overall(readings) };
	});
}

// A promise is as good as its weakest place; what nobody recorded decides only when nothing was missed.
function overall(readings: readonly Reading[]): Verdict {
	const has = (verdict: Verdict) => readings.some((reading) => reading.verdict === verdict);
	return (
		(['unmet', 'unrecorded', 'pending'] as const).find(has) ?? (readings.length > 0 ? 'met' : 'unrecorded')
	);
}

const MEASURE: Record<Measure, (holdings: Holdings, target: number) => Reading[]> = {
	'monthly-session': (holdings, target) =>
		holdings.shelves.stations.map((station) => {
			const reading = stationMonth(holdings, station, monthOf(holdings.today), target);
			// Sessions are counted anew with every build; where none was entered nothing was counted.
			const asOf = reading.figure === undefined ? undefined : holdings.today;
			return { ...reading, asOf, place: station.data.village };
		}),
	'have-sign': (holdings) => have(holdings, 'sign'),
	'have-place': (holdings) => have(holdings, 'place'),
	'have-rules': (holdings) => have(holdings, 'rules'),
	'have-activities': (holdings) => have(holdings, 'activities'),
	'station-staff': ({ shelves }, target) =>
		shelves.stations.map((station) =>
			counted(station.data.staff, target, '人', station.data.village, station)
		),
	'institute-staff': ({ site }, target) => [counted(site.staff, target, '人')],
	'squad-volunteers': ({ shelves, find }, target) =>
		shelves.teams
			.filter((team) => team.data.kind === 'squad' && !isSample(team))
			.map((team) => {
				const village = find('stations', team.data.station)?.data.village;
				return counted(team.data.volunteers, target, '人', village ?? team.data.title, team);
			}),
	'public-menu': (holdings, target) => {
		const dishes = realEntries(holdings.shelves.menu);
		return [tally(dishes.length, target, '项', holdings.today, [columnLink('menu')])];
	},
	'media-coverage': (holdings, target) => {
		const since = `${addMonths(monthOf(holdings.today), -12)}${holdings.today.slice(7)}`;
		const found = holdings.shelves.coverage.filter((one) => one.data.date > since && !isSample(one));
		// No entry may mean no report or nobody who entered it: unknown, not missed.
		if (found.length === 0) return [{ verdict: 'unrecorded', evidence: [] }];
		return [tally(found.length, target, '篇', holdings.today, found.slice(0, 3).map(evidenceOf))];
	},
};

function have({ shelves }: Holdings, which: Have): Reading[] {
	return shelves.stations.map(({ data, ...station }) => {
		const record = data.haves[which];
		if (!record) return { place: data.village, verdict: 'unrecorded', evidence: [] };
		const evidence = [{ label: record.evidence, address: hrefOf(station) }];
		const verdict = record.met ? 'met' : 'unmet';
		return {
			place: data.village,
			figure: record.met ? '有' : '没有',
			asOf: record.checkedOn,
			verdict,
			evidence,
		};
	});
}
