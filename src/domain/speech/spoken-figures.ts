/** Figures in words: as a number, digit by digit, as a telephone number, with decimals. */
const DIGITS = '零一二三四五六七八九';

/** A whole number below 10¹²: 10 is 十, 105 is 一百零五, 12000 is 一万二千. */
export function spokenNumber(number: number): string {
	for (const [size, name] of [
		[100_000_000, '亿'],
		[10_000, '万'],
	] as const) {
		if (number < size) continue;
		const rest = number % size;
		const gap = rest > 0 && rest < size / 10 ? '零' : '';
		// Inside a number ten is 一十: 一万零一十.
		const said = rest > 0 ? spokenNumber(rest).replace(/^十/, '一十') : '';
		return `${spokenNumber(Math.floor(number / size))}${name}${gap}${said}`;
	}
	const places = [...String(number)].map(Number);
	const said = places.map((digit, at) =>
		digit === 0 ? '零' : DIGITS[digit] + ['', '十', '百', '千'][places.length - 1 - at]!
	);
	const text = said.join('').replace(/零+/g, '零');
	if (text === '零') return text;
	return text.replace(/零$/, '').replace(/^一十/, '十');
}

/** Digit by digit, as codes and years are: 03 is 零三. */
export const spokenDigits = (digits: string): string =>
	digits.replace(/\d/g, (digit) => DIGITS[Number(digit)]!);

/** Digit by digit with 幺 for 1, as telephone numbers are. */
export const spokenPhone = (digits: string): string =>
	spokenDigits(digits.replace(/\D/g, '')).replaceAll('一', '幺');

/** Digits as a number; digit by digit where a nought leads or where there are too many for one. */
export const saidWhole = (digits: string): string =>
	/^0\d|^\d{13}/.test(digits) ? spokenDigits(digits) : spokenNumber(Number(digits));

/** A number as written, with commas and decimals: `1,234.5`. */
export function saidNumber(figure: string): string {
	const [whole = '', part] = figure.replaceAll(',', '').split('.');
	return part === undefined ? saidWhole(whole) : `${saidWhole(whole)}点${spokenDigits(part)}`;
}

/** An amount of money, without the noughts that only a receipt needs: `2,000.00`. */
export const saidMoney = (figure: string): string =>
	saidNumber(figure.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
