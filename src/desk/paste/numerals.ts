/** Numbers as word processors and pages write them before paragraphs. */

const HAN = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const ROMAN: [number, string][] = [
	...([
		[1000, 'M'],
		[900, 'CM'],
		[500, 'D'],
		[400, 'CD'],
		[100, 'C'],
		[90, 'XC'],
	] as [number, string][]),
	...([
		[50, 'L'],
		[40, 'XL'],
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I'],
	] as [number, string][]),
];

/** 十二, 一百零三; below a thousand, as far as paragraphs go. */
function counted(number: number, digits: readonly string[], [ten, hundred, zero]: string): string {
	const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
	const isTeen = number < 20 && digits === HAN;
	return [
		hundreds > 0 ? `${digits[hundreds]}${hundred}` : '',
		tens > 0 ? `${isTeen ? '' : digits[tens]}${ten}` : hundreds > 0 && ones > 0 ? zero : '',
		ones > 0 ? digits[ones] : '',
	].join('');
}

/** The letter of a place; after the last of them doubled, as Word does it. */
const letter = (number: number, letters: string): string => {
	const all = [...letters];
	return all[(number - 1) % all.length]!.repeat(Math.ceil(number / all.length));
};

function roman(number: number): string {
	let left = number;
	let written = '';
	for (const [value, sign] of ROMAN) for (; left >= value; left -= value) written += sign;
	return written;
}

/** The characters of a block of Unicode that begins with that of one. */
const enclosed = (number: number, one: string, count: number): string =>
	number >= 1 && number <= count ? String.fromCodePoint(one.codePointAt(0)! + number - 1) : String(number);

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FORMATS: [RegExp, (number: number) => string][] = [
	[/^none$/, () => ''],
	[/^decimalZero$/, (number) => String(number).padStart(2, '0')],
	[
		/^decimalFullWidth/,
		(number) => String(number).replace(/\d/g, (one) => String.fromCharCode(0xfee0 + one.charCodeAt(0))),
	],
	[/^decimalEnclosedCircle/, (number) => enclosed(number, '①', 20)],
	[/^decimalEnclosedParen$/, (number) => enclosed(number, '⑴', 20)],
	[/^decimalEnclosedFullstop$/, (number) => enclosed(number, '⒈', 20)],
	[/^lowerLetter$/, (number) => letter(number, LETTERS)],
	[/^upperLetter$/, (number) => letter(number, LETTERS.toUpperCase())],
	[/^lowerRoman$/, (number) => roman(number).toLowerCase()],
	[/^upperRoman$/, roman],
	[
		/^ideographDigital$|DigitalTenThousand$/,
		(number) => [...String(number)].map((one) => HAN[Number(one)]).join(''),
	],
	[/Legal/, (number) => counted(number, LEGAL, '拾佰零')],
	[/^ideographTraditional$/, (number) => letter(number, '甲乙丙丁戊己庚辛壬癸')],
	[/^ideographZodiac$/, (number) => letter(number, '子丑寅卯辰巳午未申酉戌亥')],
	[/^(?:chinese|japanese|taiwanese)Counting/, (number) => counted(number, HAN, '十百零')],
];

/** @param format as Word names it; digits for those that are not known here */
export const numeral = (number: number, format: string): string =>
	number > 0 && number < 1000
		? (FORMATS.find(([name]) => name.test(format))?.[1](number) ?? String(number))
		: String(number);
