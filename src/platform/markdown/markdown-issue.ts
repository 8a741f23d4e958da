/**
 * One thing wrong in a text, as data.
 */

export type MarkdownIssue = {
	/** Stable name for machines and tests, e.g. `raw-html`. */
	code: string;
	/** `error` must stop the text from being published; `warning` is corrected on the page. */
	severity: 'error' | 'warning';
	/** Line of the text, from 1. */
	line: number;
	/** What is wrong and what to do, in Chinese. */
	message: string;
};

export const error = (code: string, line: number, message: string): MarkdownIssue =>
	finding('error', code, line, message);
export const warning = (code: string, line: number, message: string): MarkdownIssue =>
	finding('warning', code, line, message);

const finding = (
	severity: MarkdownIssue['severity'],
	code: string,
	line: number,
	message: string
): MarkdownIssue => ({
	code,
	severity,
	line,
	message,
});
