/** Numbers that belong to one person, found by form, confirmed by check digit and by the words beside them. */
import { hasChecksum, hasLuhn, isBirthday, isIdentity, isRegion } from './number-proofs.ts';
import { PRIVATE_CONTACTS } from './private-contacts.ts';
import type { Certainty, Hit, NumberKind, Said } from './private-kinds.ts';

/** Private numbers in folded text. */
export function privateNumbers(text: string): Hit[] {
	const hits: Hit[] = [];
	const isTaken = new Uint8Array(text.length);
	for (const { kind, form, judge } of NUMBERS)
		for (const { index: start, 0: words } of text.matchAll(form)) {
			const end = start + words.length;
			if (isTaken[start] || isTaken[end - 1] || isPartOfCode(text, start, end)) continue;
			const said = { before: text.slice(Math.max(0, start - 24), start), after: text.slice(end, end + 40) };
			const verdict = judge(words, said);
			if (!verdict) continue;
			hits.push({ kind, isCertain: verdict === 'certain', words: masked(words), start, end });
			isTaken.fill(1, start, end);
		}
	return hits;
}

const masked = (words: string) => `${words.slice(0, 3)}***${words.slice(-2)}`;

/** What says that a number is one to be called, with no blank between. */
const WAYS = '(?:tel|phone|mobile|mob|cell|sms|wx|vx|wechat|qq|weixin|[vmtp]|id|no)';
const WAY_BEFORE = new RegExp(`^${WAYS}$`, 'i');
const WAY_AFTER = /^(?:v|[wv]x|wechat|weixin|qq)(?![A-Za-z\d])/i;

/** Digits inside a name of a file, a hash or a key belong to that. */
function isPartOfCode(text: string, start: number, end: number): boolean {
	const rest = text.slice(end, end + 7);
	if ((/^[A-Za-z\d]/.test(rest) && !WAY_AFTER.test(rest)) || /^[+/=]{1,2}[A-Za-z]/.test(rest)) return true;
	const letters = /[A-Za-z\d+/=]*$/.exec(text.slice(Math.max(0, start - 64), start))![0];
	// Two numbers with a stroke between are two numbers: 72121234/13912345678.
	return /[A-Za-z]/.test(letters) && !WAY_BEFORE.test(letters.replace(/[+/=]+$/, '').replace(/^.*\//, ''));
}

const OTHERS =
	'(?:订单|单号|流水|快递|运单|物流|发票|条形码|条码|ISBN|备案|档号|档案号|合同号|批号|批准文号|序列号|型号|信用代码|统一代码|机构代码|区划代码|设备号|表号|户号|案号|编码|编号)';
const ANOTHER_NUMBER = new RegExp(`${OTHERS}[^\\d\\n]{0,6}$`, 'i');
/** The same with nothing between that calls somebody: 订单咨询, 快递员. */
const ANOTHER_ITSELF = new RegExp(
	`${OTHERS}[号码编单代为是的]{0,4}(?![号码编单代为是的])[^\\d\\n\\p{Script=Han}]{0,4}$`,
	'iu'
);
// What a form asks for may be written on the line below.
const IDENTITY = /(?:身份证|证件|证号|公民身份|身份号)[^\d\n]{0,12}\n?$/;
const DISABILITY = /残疾[^\d\n]{0,12}\n?$/;
const BANK =
	/(?:卡号|账号|帐号|账户|帐户|银行卡|储蓄卡|社保卡|存折|一卡通|打款|收款|汇款|转账|农行|工行|建行|农商行|信用社|邮储)[^\d\n]{0,14}\n?$/;
// Where the public is asked to pay to a body, the account is meant to be known.
const PUBLIC_PURPOSE = /对公|捐款|捐赠|公益账户|基金会/;
const BODY =
	'(?:委员会|中心|公司|政府|财政[所局]|合作社|联合社|红十字会|慈善会|协会|卫生院|医院|小学|中学|学校|幼儿园|工会)';
/** A card that people carry may be one of somebody who acts for the body. */
const OF_BODY_BEFORE = new RegExp(`${BODY}[^\\n]{0,20}$`);
const OF_BODY_AFTER = new RegExp(
	`^[,;。| \\n]{0,3}(?:户名|账户名称?|开户名称?|收款单位)[:为是 ]{0,2}[^\\d\\n,;。]{0,20}${BODY}`
);
const TELEPHONE = /(?:电话|手机|联系|微信|号码|拨打|致电|热线|短信|打给|加我)[^\d\n]{0,10}$/;
const MONEY_BEFORE =
	/(?:[¥$€]|人民币|RMB|CNY|金额|总额|合计|共计|投资|产值|收入|资金|\b(?:bytes|size|count|total))(?:[约为达共有近超过了计]|[^\d\n\p{Script=Han}]){0,3}$/iu;
/** 元老师, 万芳, 米书记 are people, and nothing of so many digits is counted in 万 alone. */
const MONEY_AFTER =
	/^(?:\.\d|\s?(?:多|余)?(?:[元米](?!\p{Script=Han}{0,2}(?:老师|医生|书记|主任|先生|女士|同志|师傅|[站队所村组]长|支书))|万(?=[元美港吨斤公亩人户立平千度株字])|亿|块钱|美元|港元|吨|斤(?!两)|公斤|千克|度(?!假)|千瓦|平方|立方|公里|亩|人次|字节|MB|KB|GB|%|m2))/iu;

const digitsOf = (words: string) => words.replace(/[^\dXx]/g, '');

const SEP = '(?: ?[-./·]{1,2} ?| | ?\\n ?)?';
const ASIDE = '[\\p{So}…=、,| ]{1,3}';
/** So many digits with anything between them that a form, a table or a narrow column puts there. */
const spread = (digits: number, last = '\\d') =>
	new RegExp(`(?<!\\d[-. ]?)[1-8](?:[-./·| \\n]{0,3}\\d){${digits - 2}}[-./·| \\n]{0,3}${last}(?!\\d)`, 'g');
const NUMBERS: readonly NumberKind[] = [
	{
		// 残疾人证: the identity number, one digit for the kind, one for the grade, and perhaps `B` and a count.
		kind: 'certificate',
		form: new RegExp(
			`(?<!\\d[-. ]?)[1-8]\\d{5}${SEP}(?:19|20)\\d{2}${SEP}\\d{4}${SEP}\\d{3}[\\dXx]${SEP}[1-7][1-4](?:B\\d)?(?!\\d)`,
			'g'
		),
		judge: (words, { before }) => {
			const card = digitsOf(words).slice(0, 18);
			if (!isIdentity(card)) return undefined;
			if (ANOTHER_NUMBER.test(before)) return undefined;
			return DISABILITY.test(before) || hasChecksum(card) ? 'certain' : 'likely';
		},
	},
	{
		kind: 'id-card',
		form: new RegExp(
			`(?<!\\d[-. ]?)[1-8]\\d{5}${SEP}(?:19|20)\\d{2}${SEP}\\d{2}${SEP}\\d{2}${SEP}\\d{3}${SEP}[\\dXx](?!\\d|-\\d{1,2}(?!\\d)|[-. ]\\d{3})`,
			'g'
		),
		judge: (words, { before, after }) => {
			const card = digitsOf(words);
			if (!isIdentity(card) || MONEY_AFTER.test(after)) return undefined;
			if (IDENTITY.test(before) || hasChecksum(card))
				return ANOTHER_NUMBER.test(before) ? 'likely' : 'certain';
			return ANOTHER_NUMBER.test(before) ? undefined : 'likely';
		},
	},
	{
		// Numbers before 1999 had two digits for the year and none to check.
		kind: 'id-card',
		form: new RegExp(
			`(?<!\\d[-. ]?)[1-8]\\d{5}${SEP}\\d{2}${SEP}\\d{2}${SEP}\\d{2}${SEP}\\d{3}(?![\\dXx]|[-. ]\\d{3})`,
			'g'
		),
		judge: (words, { before, after }) => {
			const card = digitsOf(words);
			if (!isRegion(card) || !isBirthday(`19${card.slice(6, 12)}`) || MONEY_AFTER.test(after))
				return undefined;
			if (IDENTITY.test(before)) return 'certain';
			return ANOTHER_NUMBER.test(before) || BANK.test(before) || MONEY_BEFORE.test(before)
				? undefined
				: 'likely';
		},
	},
	{
		kind: 'bank-card',
		form: /(?<!\d[-. ]?)\d(?:[-. ]?\d){14,18}(?!\d|[-. ]\d{3})/g,
		judge: (words, said) => bankCard(digitsOf(words), said),
	},
	{
		// From a landline to another town a nought is dialled first; no area code begins as these do. `1.` may number a line.
		kind: 'mobile',
		form: new RegExp(
			`(?<!\\d)(?<!\\d\\.(?<!(?:^|\\n) ?[1-9]\\d?\\.))\\(?(?:(?:\\+|00)? ?86\\)?[- .]?(?:\\(0\\))?)?(?:0[- ]?)?\\(?1[3-9]\\d\\)?${SEP}\\(?\\d{4}\\)?${SEP}\\d{4}(?!\\d)`,
			'g'
		),
		judge: (words, said) => mobile(words, said),
	},
	{
		kind: 'mobile',
		form: /(?<!\d[-. ,]?)(?:\+?86[- ]?)?1[-. ,]?[3-9](?:[-. ,]?\d){9}(?![-. ,]?\d)/g,
		judge: (words, said) => {
			if (ANOTHER_ITSELF.test(said.before)) return undefined;
			if (TELEPHONE.test(said.before)) return 'certain';
			const groups = words.replace(/^\+?86[- ]?/, '').split(/[-. ]/);
			return SPACINGS.has(groups.map(({ length }) => length).join('-')) && mobile(words, said) !== undefined
				? 'likely'
				: undefined;
		},
	},
	{
		// Between ornaments, in cells, or as a list: three figures of a table look the same.
		kind: 'mobile',
		form: new RegExp(
			`(?<!\\d[-. ]?)1[3-9]\\d(?:${ASIDE}\\d{4}){2}(?!\\d)|(?<!\\d[-. ]?)1${ASIDE}[3-9](?:${ASIDE}\\d){9}(?!\\d)`,
			'gu'
		),
		judge: (words, { before, after }) =>
			!MONEY_AFTER.test(after) && (TELEPHONE.test(before) || /^[\d\p{So}…=]+$/u.test(words))
				? 'likely'
				: undefined,
	},
	{
		kind: 'certificate',
		form: spread(20),
		judge: (words, { before }) =>
			DISABILITY.test(before) && isIdentity(digitsOf(words).slice(0, 18)) ? 'certain' : undefined,
	},
	{
		kind: 'id-card',
		form: spread(18, '[\\dXx]'),
		judge: (words, { before }) =>
			IDENTITY.test(before) && isIdentity(digitsOf(words)) ? 'certain' : undefined,
	},
	{
		kind: 'bank-card',
		form: /(?<!\d[-. ]?)\d(?:[ -]?\n?\d){14,18}(?!\d)/g,
		judge: (words, said) =>
			words.includes('\n') && BANK.test(said.before) ? bankCard(digitsOf(words), said) : undefined,
	},
	{
		kind: 'certificate',
		form: /(?<=(?:护照|通行证)(?:号码?)?[:是为 ]{0,3})[A-Za-z]{1,2}\d{7,8}(?!\d)|(?<=(?:低保证|社保卡|医保卡|户口簿|残疾证|残疾人证|学籍|病历|住院|优待证|退役证)(?:编号|号码|号)[:是为 ]{0,3})[A-Za-z]?\d{5,}(?!\d)|(?<=(?:医保|社保)(?:编号|号码|号)[:是为 ]{0,3})\d{9,}(?!\d)/g,
		judge: () => 'certain',
	},
	...PRIVATE_CONTACTS,
];

/** How many digits stand together where a mobile number is written with no word that says so. */
const SPACINGS: ReadonlySet<string> = new Set(
	'4-3-4 4-4-3 3-3-5 3-5-3 3-8 7-4 5-6 6-5 2-3-3-3 1-3-3-4 1-2-4-4 2-2-2-2-2-1 1-1-1-1-1-1-1-1-1-1-1'.split(
		' '
	)
);
function mobile(words: string, { before, after }: Said): Certainty {
	if (MONEY_AFTER.test(after) || MONEY_BEFORE.test(before) || ANOTHER_ITSELF.test(before)) return undefined;
	return words.includes('\n') ? 'likely' : 'certain';
}

function bankCard(card: string, { before, after }: Said): Certainty {
	if (!/^\d{15,19}$/.test(card) || MONEY_AFTER.test(after) || ANOTHER_NUMBER.test(before)) return undefined;
	if (PUBLIC_PURPOSE.test(before)) return undefined;
	if (OF_BODY_BEFORE.test(before) || OF_BODY_AFTER.test(after))
		return card.startsWith('62') && card.length >= 16 && hasLuhn(card) ? 'likely' : undefined;
	if (BANK.test(before)) return hasLuhn(card) || card.length >= 16 ? 'certain' : 'likely';
	if (card.length < 16 || !hasLuhn(card)) return undefined;
	if (/^62/.test(card)) return 'certain';
	return card.length === 16 && /^(?:4|5[1-5]|35)/.test(card)
		? 'likely'
		: card.length === 19 && /^(?:9[4-9]|60)/.test(card)
			? 'likely'
			: undefined;
}
