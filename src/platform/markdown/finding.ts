/**
 * One thing wrong in a text, as data.
 */

export type Finding = {
	/** Stable name for machines and tests, e.g. `raw-html`. */
	code: string;
	/** `error` must stop the text from being published; `warning` is corrected on the page. */
	level: 'error' | 'warning';
	/** Line of the text, from 1. */
	line: number;
	/** What is wrong and what to do, in Chinese. */
	message: string;
};

export const error = (code: string, line: number, message: string): Finding =>
	finding('error', code, line, message);
export const warning = (code: string, line: number, message: string): Finding =>
	finding('warning', code, line, message);

const finding = (level: Finding['level'], code: string, line: number, message: string): Finding => ({
	code,
	level,
	line,
	message,
});
