/** Which line of a notice is what, so that it can stand where GB/T 9704 puts it. The text itself is not touched. */

export type LineRole = 'addressee' | 'signature' | 'text';

const DATE = /^\d{4}年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;

/** Whether a line is nothing but a date (成文日期). */
export const isDateLine = (line: string): boolean => DATE.test(line);

/**
 * @param line a printed line of a document's opening part
 * @param at its place in that part, from 0
 * @param issuer the body that signs
 */
export function lineRole(line: string, at: number, issuer: string): LineRole {
	if (at === 0 && /：$/.test(line)) return 'addressee';
	return isDateLine(line) || line === issuer ? 'signature' : 'text';
}
