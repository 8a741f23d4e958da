/** Which line of a notice is what, so that it can stand where GB/T 9704 puts it. The text itself is not touched. */

export type LineRole = 'addressee' | 'signature' | 'text';

/**
 * @param line a printed line of a document's opening part
 * @param at its place in that part, from 0
 * @param issuer the body that signs
 */
export function lineRole(line: string, at: number, issuer: string): LineRole {
	if (at === 0 && /：$/.test(line)) return 'addressee';
	const isDate = /^\d{4}年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/.test(line);
	return isDate || line === issuer ? 'signature' : 'text';
}
