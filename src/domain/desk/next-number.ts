/** The next free number, written as the ones before it are. */

/** The number after the highest of this year; nothing where nobody numbered yet, for each office has its own way. */
export function nextNumber(known: readonly string[], year: string): string {
	const ofYear = known.filter((number) => number.includes(year));
	const last = highest(ofYear) ?? highest(known);
	if (last === undefined) return '';
	const { before, digits, after } = last;
	// A new year begins anew, in the manner of the old one.
	if (ofYear.length === 0 && /\d{4}/.test(before))
		return `${before.replace(/\d{4}/, year)}${'1'.padStart(digits.length, '0')}${after}`;
	return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}${after}`;
}

/** The code after the highest of a strand, `帮-03`; nothing when its hundred is full. */
export function nextCode(known: readonly string[], strand: string): string {
	const numbers = known.flatMap((code) =>
		code.startsWith(`${strand}-`) ? [Number(code.slice(strand.length + 1))] : []
	);
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
