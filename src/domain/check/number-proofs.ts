/** What tells a number of a person from any other: check digits, regions, days of birth. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** GB 11643. */
export function hasChecksum(card: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(card[at]), 0);
	return CHECK_DIGITS[sum % 11] === card[17]?.toUpperCase();
}

/** ISO/IEC 7812. */
export function hasLuhn(card: string): boolean {
	const sum = [...card].reverse().reduce((total, digit, at) => {
		const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0 && new Set(card).size > 2;
}

/** An identity number by its region and day of birth. */
export const isIdentity = (card: string) => isRegion(card) && isBirthday(card.slice(6, 14));

/** First two digits of GB/T 2260. */
export const isRegion = (card: string) =>
	/^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/.test(card);

export function isBirthday(day: string): boolean {
	const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6, 8))];
	const made = new Date(Date.UTC(year, month - 1, date));
	return year >= 1900 && year <= 2099 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}
