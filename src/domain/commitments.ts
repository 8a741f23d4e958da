/**
 * 承诺: what the plan promises in figures, measured against what is entered here. Computed, never typed.
 * Samples never count. Four states are kept apart: an unknown figure is not a missed one.
 */
import { addMonths, type Day, dayOf, type Month, monthOf, monthsBetween } from '../platform/day.ts';
import { type CollectionName, type Entry, hrefOf, type Session, type Station } from './collections.ts';
import type { Holdings } from './holdings.ts';
import type { Measure } from './measure.ts';
import { isSample } from './rules.ts';
import type { Have } from './vocabulary.ts';

export const VERDICTS = {
	met: { label: '达标' },
	unmet: { label: '未达标' },
	pending: { label: '未到期' },
	unrecorded: { label: '未采集' },
} as const;
export type Verdict = keyof typeof VERDICTS;

/** One place measured: a station, a squad, or the whole township. */
export type Reading = {
	/** Whose reading this is, e.g. a village; absent for the township as a whole. */
	place?: string | undefined;
	/** The figure in words, e.g. `26人`; absent when nothing was recorded. */
	figure?: string | undefined;
	/** The day the figure was counted. */
	asOf?: Day | undefined;
	verdict: Verdict;
	evidence: { label: string; address: string }[];
};

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
		holdings.shelves.stations.map((station) => ({
			...stationMonth(holdings, station, monthOf(holdings.today), target),
			// Sessions are counted anew with every build.
			asOf: holdings.today,
			place: station.data.village,
		})),
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
		const dishes = holdings.shelves.menu.filter((dish) => !isSample(dish));
		return [tally(dishes.length, target, '项', holdings.today, [{ label: '活动菜单', address: '/menu/' }])];
	},
	'media-coverage': (holdings, target) => {
		const since = `${addMonths(monthOf(holdings.today), -12)}${holdings.today.slice(7)}`;
		const found = holdings.shelves.coverage.filter((one) => one.data.date > since && !isSample(one));
		// No entry may mean no report or nobody who entered it: unknown, not missed.
		if (found.length === 0) return [{ verdict: 'unrecorded', evidence: [] }];
		return [tally(found.length, target, '篇', holdings.today, found.slice(0, 3).map(evidenceOf))];
	},
};

/**
 * What a station held in a month. A month that is not over is pending until the promise is kept. A past month whose
 * sessions all fell through is unmet; without sessions, or with one whose outcome nobody entered, it is unrecorded.
 */
export function stationMonth(holdings: Holdings, station: Station, month: Month, target: number): Reading {
	const entered = sessionsIn(holdings, station.id).filter(
		(session) => monthOf(session.data.start) === month && !isSample(session)
	);
	const held = entered.filter((session) => session.data.state === 'held');
	const isOpen = entered.some(({ data }) => data.state === 'planned' || data.state === 'confirmed');
	const evidence = held.map((session) => ({ label: dayOf(session.data.start), address: hrefOf(session) }));
	const figure = entered.length > 0 ? `${held.length}场` : undefined;
	if (held.length >= target) return { figure, verdict: 'met', evidence };
	if (month >= monthOf(holdings.today)) return { figure, verdict: 'pending', evidence };
	if (entered.length > 0 && !isOpen) return { figure, verdict: 'unmet', evidence };
	return { figure: held.length > 0 ? figure : undefined, verdict: 'unrecorded', evidence };
}

/** The months a station grid shows: the year up to this month, oldest first. */
export const gridMonths = (today: Day): Month[] =>
	monthsBetween(addMonths(monthOf(today), -11), monthOf(today));

const sessionsIn = ({ citing }: Holdings, station: string): readonly Session[] =>
	citing('sessions', 'stations', station);

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

type Counted = { count: number; countedOn: Day } | undefined;

function counted(
	found: Counted,
	target: number,
	unit: string,
	place?: string,
	entry?: Entry<CollectionName>
): Reading {
	if (!found) return { place, verdict: 'unrecorded', evidence: [] };
	const evidence = entry ? [evidenceOf(entry)] : [];
	return { ...tally(found.count, target, unit, found.countedOn, evidence), place };
}

const tally = (
	count: number,
	target: number,
	unit: string,
	asOf: Day,
	evidence: Reading['evidence']
): Reading => ({
	figure: `${count}${unit}`,
	asOf,
	verdict: count >= target ? 'met' : 'unmet',
	evidence,
});

const evidenceOf = (entry: Entry<CollectionName>) => ({
	label: 'title' in entry.data ? (entry.data.title ?? entry.id) : entry.id,
	address: hrefOf(entry),
});
