/** Kinds of private data, shared by those who look for them and those who tell of them. */

/** What was found, in the words of a report. */
export const PRIVATE_KINDS = {
	'id-card': '身份证号',
	mobile: '手机号',
	'bank-card': '银行卡号',
	certificate: '证件号',
	'home-phone': '住家的电话',
	'chat-id': '微信号、QQ号',
	plate: '车牌号',
	address: '住家的门牌',
	home: '某个人的住处',
	minor: '孩子的身份',
	hardship: '某个人的病情或困难',
} as const;
export type PrivateKind = keyof typeof PRIVATE_KINDS;

/** One thing found in folded text; `words` is masked. */
export type Hit = { kind: PrivateKind; isCertain: boolean; words: string; start: number; end: number };

/** The words before a number and behind it. */
export type Said = { before: string; after: string };
/** What a number is taken for, or `undefined` where it is none. */
export type Certainty = 'certain' | 'likely' | undefined;
/** A kind of number: how it is written, and what else must hold. */
export type NumberKind = { kind: PrivateKind; form: RegExp; judge: (words: string, said: Said) => Certainty };
