/** The next free number or code, written as the ones before it are. */

/** The number after the highest of this year; nothing where nobody numbered yet, for each office has its own way. */
export function nextNumber(known: readonly string[], year: string): string {
	const ofYear = known.filter((number) => number.includes(year));
	const last = highest(ofYear) ?? highest(known);
	if (last === undefined) return '';
	const { before, digits } = last;
	// A new year begins anew, in the manner of the old one.
	if (ofYear.length === 0 && /\d{4}/.test(before))
		return `${before.replace(/\d{4}/, year)}${'1'.padStart(digits.length, '0')}`;
	return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}

/** The first code of a strand that no dish has: `帮-04`. */
export function nextCode(known: readonly string[], strand: string): string {
	const taken = new Set(known);
	for (let number = 1; ; number += 1) {
		const code = `${strand}-${String(number).padStart(2, '0')}`;
		if (!taken.has(code)) return code;
	}
}

function highest(known: readonly string[]) {
	const parts = known.flatMap((number) => {
		const [, before, digits] = /^(.*?)(\d+)$/.exec(number) ?? [];
		return before === undefined || digits === undefined ? [] : [{ before, digits }];
	});
	return parts.sort((one, other) => Number(other.digits) - Number(one.digits))[0];
}
