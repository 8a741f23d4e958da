/** The next free number, written as the ones before it are. */

/** The number after the highest of this year; nothing where nobody numbered yet, for each office has its own way. */
export function nextNumber(known: readonly string[], year: string): string {
	const ofYear = known.filter((number) => number.includes(year));
	const last = highest(ofYear) ?? highest(known);
	if (last === undefined) return '';
	const { before, digits, after } = last;
	// A new year begins anew, in the manner of the old one.
	if (ofYear.length === 0 && /\d{4}/.test(before))
		return `${before.replace(/\d{4}/, year)}${'1'.padStart(isFilled(known) ? digits.length : 1, '0')}${after}`;
	return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`;
}

/** Whether numbers are filled up with noughts: a document of the year is 1号, never 01号. */
const isFilled = (known: readonly string[]): boolean =>
	known.some((number) => /(?<!\d)0\d*\D*$/.test(number));

/** The code after the highest of a strand, `帮-03`; nothing when its hundred is full. */
export function nextCode(known: readonly string[], strand: string): string {
	// A draft may have one that is not finished, or is none.
	const numbers = known.flatMap((code) => {
		const digits = code.startsWith(`${strand}-`) ? code.slice(strand.length + 1) : '';
		return /^\d{1,2}$/.test(digits) ? [Number(digits)] : [];
	});
	const next = Math.max(0, ...numbers) + 1;
	return next > 99 ? '' : `${strand}-${String(next).padStart(2, '0')}`;
}

/** The last run of digits is the number; what follows it, as the 号 of a document, stays. */
function highest(known: readonly string[]) {
	const parts = known.flatMap((number) => {
		const [, before, digits, after] = /^(.*?)(\d+)(\D*)$/.exec(number) ?? [];
		return before === undefined || digits === undefined || after === undefined
			? []
			: [{ before, digits, after }];
	});
	return parts.sort((one, other) => Number(other.digits) - Number(one.digits))[0];
}
