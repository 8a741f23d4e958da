/** Kinds of private data, shared by those who look for them and those who tell of them. */

/** What was found, in the words of a report. */
export const PRIVATE_KINDS = {
	'id-card': '身份证号',
	mobile: '手机号',
	'bank-card': '银行卡号',
	certificate: '证件号',
	address: '住家的门牌',
	home: '某个人的住处',
	minor: '孩子的身份',
	hardship: '某个人的病情或困难',
} as const;
export type PrivateKind = keyof typeof PRIVATE_KINDS;

/** One thing found in folded text; `words` is masked. */
export type Hit = { kind: PrivateKind; isCertain: boolean; words: string; start: number; end: number };
