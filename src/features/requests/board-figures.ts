/** 点单回音 in figures: how long an answer takes. Samples are shown on the board and never counted. */
import type { Request } from '../../domain/schemas/entry.ts';
import { daysBetween } from '../../platform/day.ts';

/** Days from taking an order to its answer; nothing while it has none, or its day was not noted. */
export const daysTaken = ({ data }: Request): number | undefined =>
	data.doneOn === undefined ? undefined : daysBetween(data.acceptedOn, data.doneOn);

/** `当天` for what was answered on the day on which it was taken. */
export const daysWords = (days: number): string => (days === 0 ? '当天' : `${days}天`);

/** The middle value, or the mean of the two in the middle; nothing of nothing. */
export function median(values: readonly number[]): number | undefined {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const high = sorted[middle];
	const low = sorted.length % 2 === 0 ? sorted[middle - 1] : high;
	return high === undefined || low === undefined ? undefined : (low + high) / 2;
}

export type BoardFigures = {
	all: number;
	done: number;
	open: number;
	declined: number;
	/** Median days from order to completion, over what is done. */
	medianDays: number | undefined;
};

/** Counts over requests as they stand today; those that were declined are no longer open. Samples are left out. */
export function boardFigures(requests: readonly Request[]): BoardFigures {
	const real = requests.filter(({ data }) => !data.sample);
	const done = real.filter(({ data }) => data.state === 'done');
	const declined = real.filter(({ data }) => data.state === 'declined').length;
	return {
		all: real.length,
		done: done.length,
		open: real.length - done.length - declined,
		declined,
		medianDays: median(done.flatMap((request) => daysTaken(request) ?? [])),
	};
}
