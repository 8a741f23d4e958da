/** Personal data that must never stand in public text: found by form, confirmed by checksum, quoted masked. */

/** What was found, with the number masked so that the report itself gives nothing away. */
export type PrivateNumber = { code: 'id-card' | 'mobile'; masked: string; offset: number };

/** What a kind of number is called. */
export const PRIVATE_WORDS = { 'id-card': '身份证号', mobile: '手机号' } as const;

/** A house as a postman would find it: `三组12号`, `3栋2单元501室`; it tells where somebody lives. */
export type HouseAddress = { code: 'address'; masked: string; offset: number };

const NUMBER = '[\\d一二三四五六七八九十百]+';
const HOUSE = new RegExp(
	`${NUMBER}\\s*(?:组|社|村民小组)[^\\n，。；、,;]{0,8}?${NUMBER}(?:[-—]\\d+)?号|门牌(?:号)?[是为：:]?\\s*${NUMBER}|${NUMBER}(?:号楼|栋|幢)\\s*(?:${NUMBER}单元)?\\s*${NUMBER}(?:室|号)`,
	'g'
);

/** Addresses of homes in `text`, with the numbers masked. */
export const houseAddresses = (text: string): HouseAddress[] =>
	[...text.matchAll(HOUSE)].map((match) => ({
		code: 'address',
		masked: match[0].replace(new RegExp(NUMBER, 'g'), '*'),
		offset: match.index,
	}));

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const ID_CARD =
	/(?<![\dA-Za-z])[1-8]\d{5}[- ]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?\d{3}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\d.])(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g;
// Addresses of news pages are full of long numbers, none of which can be called.
const WEB_ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+/gi;

/** Resident identity card numbers (GB 11643, checksum verified) and mobile telephone numbers in `text`. */
export function privateNumbers(text: string): PrivateNumber[] {
	const plain = text
		// Full-width characters hide a number from a search, not from a reader.
		.replace(/[０-９Ｘｘ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
		.replace(WEB_ADDRESS, (address) => ' '.repeat(address.length));
	const cards = [...plain.matchAll(ID_CARD)].filter(([card]) => hasChecksum(card.replace(/\D(?!$)/g, '')));
	return [
		...cards.map((match) => found('id-card', match)),
		...[...plain.matchAll(MOBILE)].map((match) => found('mobile', match)),
	];
}

function hasChecksum(card: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(card[at]), 0);
	return CHECK_DIGITS[sum % 11] === card[17]?.toUpperCase();
}

const found = (code: PrivateNumber['code'], match: RegExpExecArray): PrivateNumber => ({
	code,
	masked: `${match[0].slice(0, 3)}***${match[0].slice(-2)}`,
	offset: match.index,
});
