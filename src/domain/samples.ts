/** 示例 where no badge can stand beside them: in counts, and in words that leave the page. */

import { type Entry, isSample } from './schemas/entry.ts';

const SAMPLE_MARK = '（示例）';

/** Words that are copied, shared or listed elsewhere: the mark goes with them. */
export const marked = (words: string, sample: boolean): string => (sample ? SAMPLE_MARK : '') + words;

/** How many there are, samples apart: `19项`, `19项，另有示例4项`, or `示例4项` where nothing is true yet. */
export function countedWords(entries: readonly Entry[], unit: string): string {
	const samples = entries.filter(isSample).length;
	const real = entries.length - samples;
	if (samples === 0) return `${real}${unit}`;
	return real === 0 ? `示例${samples}${unit}` : `${real}${unit}，另有示例${samples}${unit}`;
}

/** What is true; samples are left out. */
export const realEntries = <One extends Entry>(entries: readonly One[]): One[] =>
	entries.filter((entry) => !isSample(entry));

export const hasReal = (entries: readonly Entry[]): boolean => entries.some((entry) => !isSample(entry));

/** True for a list that holds samples and nothing else: it is treated like a sample. */
export const isInvented = (entries: readonly Entry[]): boolean => entries.length > 0 && !hasReal(entries);
