/**
 * 文字校对: what a careful proof-reader would mark in a text of ours, each with what he would write instead. Offered one
 * by one, never applied unasked; official documents are not ours to correct and are not given to it.
 */
import { unpairedMarks } from '../../platform/pairs.ts';
import { type TypographyIssue, typographyIssues } from '../../platform/typography.ts';
import { type Lexicon, wordAdvice, wrongWords } from '../schemas/lexicon.ts';

/** One place to look at; `found` is what stands there now. Offsets count UTF-16 units of the text as given. */
export type CopyIssue = TypographyIssue & { found: string };

/** Everything to look at in `text`, in reading order; no two touch the same place. */
export function copyIssues(text: string, lexicon: Lexicon): CopyIssue[] {
	const words = wrongWords(text, lexicon).map(
		(word): TypographyIssue => ({
			code: 'wording',
			start: word.start,
			end: word.start + word.wrong.length,
			replacement: word.right,
			message: wordAdvice(word),
		})
	);
	const issues = [...words, ...typographyIssues(text), ...unpairedMarks(text)];
	return apart(issues).map((one) => ({ ...one, found: text.slice(one.start, one.end) }));
}

/**
 * The text with one issue mended. Only where the text still says what was found: a text changed meanwhile is returned
 * as it is.
 */
export function mended(text: string, { start, end, found, replacement }: CopyIssue): string {
	if (replacement === undefined || text.slice(start, end) !== found) return text;
	return text.slice(0, start) + replacement + text.slice(end);
}

/** The earliest of those that overlap; the next look finds the others. */
function apart(issues: readonly TypographyIssue[]): TypographyIssue[] {
	let free = 0;
	return [...issues]
		.sort((a, b) => a.start - b.start)
		.filter(({ start, end }) => {
			if (start < free) return false;
			free = end;
			return true;
		});
}
