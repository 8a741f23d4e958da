/** A reading: one place measured against one promise. Four states are kept apart: an unknown figure is not a missed one. */
import type { Day } from '../../platform/day.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { type Entry, hrefOf } from '../schemas/entry.ts';
import type { HeadCount } from '../schemas/head-count.ts';

/** Each with its word and with the tone in which it is shown. */
export const VERDICTS = {
	met: { label: '达标', tone: 'good' },
	unmet: { label: '未达标', tone: 'bad' },
	pending: { label: '未到期', tone: 'quiet' },
	unrecorded: { label: '未采集', tone: 'unknown' },
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

/** The reading of a count that somebody made on a day; without it, unrecorded. */
export function counted(
	found: HeadCount | undefined,
	target: number,
	unit: string,
	place?: string,
	entry?: Entry<CollectionName>
): Reading {
	if (!found) return { place, verdict: 'unrecorded', evidence: [] };
	const evidence = entry ? [evidenceOf(entry)] : [];
	return { ...tally(found.count, target, unit, found.countedOn, evidence), place };
}

/** The reading of a count as of a day. */
export const tally = (
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

/** An entry as what proves a reading. */
export const evidenceOf = (entry: Entry<CollectionName>) => ({
	label: 'title' in entry.data ? (entry.data.title ?? entry.id) : entry.id,
	address: hrefOf(entry),
});
