/**
 * Data of private people in text, in one set of patterns for the command, the desk, the office and what is published.
 * Text is folded first (`fold`), so that no blank, dash or style of digit hides a number. What is certain is an error;
 * what is likely is a question that an editor answers. Numbers are masked, so that a report gives nothing away.
 */
import { fold } from '../../platform/fold.ts';
import { ANY_NAME } from './names.ts';
import { HOUSE, personalFacts } from './personal-facts.ts';
import { type Hit, PRIVATE_KINDS, type PrivateKind } from './private-kinds.ts';
import { privateNumbers } from './private-numbers.ts';

export type PrivateWords = {
	kind: PrivateKind;
	/** Whether it cannot be anything else; if not, a person has to say. */
	isCertain: boolean;
	/** Masked. */
	words: string;
	/** Where it begins in the source text. */
	offset: number;
};

/** A number that stands alone is private wherever it stands, and may not even be kept in a draft. */
export const isNumber = ({ kind }: PrivateWords): boolean =>
	['id-card', 'mobile', 'bank-card', 'certificate'].includes(kind);

/** What was found, as a sentence, with what to do. A question is answered by a key at the desk, in words in a file. */
export function privateMessage(finding: PrivateWords, place: 'desk' | 'file' = 'file'): string {
	const { kind, words, isCertain } = finding;
	const what = isNumber(finding)
		? `像是${PRIVATE_KINDS[kind]}（${words}），不能公开，请删去${kind === 'mobile' ? '；办公电话请写座机' : ''}`
		: `“${words}”${CURES[kind]}`;
	if (isCertain) return what;
	const answer =
		place === 'desk'
			? '请在“发布前检查”里点“可以公开”，写明依据'
			: `请在“个人信息核对”里写上“${words}”、谁核对的、依据什么`;
	return `${what}；确实可以公开的，${answer}`;
}

const CURES: Partial<Record<PrivateKind, string>> = {
	'home-phone': '像是某家人的电话，请删去，只留办公电话',
	'chat-id': '像是某个人的微信号或QQ号，请删去',
	plate: '像是某个人的车牌号，请删去',
	address: '像是住家的门牌，请只写到村、社区，不写组和号',
	home: '写出了某个人住在哪里：请删去门牌，只写到村、社区，或不写是谁',
	minor: '像是一个孩子，又写明了村组、学校或家境：请删去姓名，只写“一名小学生”，或用化名并注明“（化名）”',
	hardship: '把一个人的病情或困难和姓名写在一起：请删去姓名，只写“一位老人”，或用化名并注明“（化名）”',
};

/** Findings that nobody has answered yet in `fields`, those of the entry; what is certain cannot be answered away. */
function unanswered(findings: readonly PrivateWords[], fields: unknown): PrivateWords[] {
	const answers = (fields as { privacyAnswers?: unknown } | undefined)?.privacyAnswers;
	const answered = new Set(
		Array.isArray(answers) ? answers.map((answer: { words?: unknown } | null) => answer?.words) : []
	);
	return findings.filter(({ isCertain, words }) => isCertain || !answered.has(words));
}

// More of them in one text is a list that does not belong there at all.
const MOST_TOLD = 50;
// Where the public is received is meant to be found.
const PUBLIC_PLACES = ['address', 'directions', 'place'];

/** What in one text of an entry is private and was not answered. `path` is the place of the text among the fields. */
export function privateIn(
	{ path, text }: { path: readonly PropertyKey[]; text: string },
	fields: unknown
): PrivateWords[] {
	if (path[0] === 'privacyAnswers') return [];
	const isPublicPlace = PUBLIC_PLACES.includes(String(path.at(-1)));
	return unanswered(privateData(text), fields)
		.filter(({ kind }) => kind !== 'address' || !isPublicPlace)
		.slice(0, MOST_TOLD);
}

/** Everything in `text` that belongs to a private person, in the order of the text. */
export const privateData = (text: string): PrivateWords[] =>
	foundIn(text, (folded) => [...privateNumbers(folded), ...personalFacts(folded)]);

/** Only the numbers of `privateData`. */
export const privateNumbersOf = (text: string): PrivateWords[] => foundIn(text, privateNumbers);

function foundIn(text: string, find: (folded: string) => Hit[]): PrivateWords[] {
	const folded = fold(withoutAddresses(text));
	return find(folded.text)
		.sort((a, b) => a.start - b.start)
		.map(({ kind, isCertain, words, start }) => ({ kind, isCertain, words, offset: folded.at(start) }));
}

/** What points to a person in a text that must point to nobody; `words` is the piece that gave it away. */
export type Trace = { kind: 'name' | 'phone' | 'paper' | 'house'; words: string };

/** The first thing of each kind in `text` that points to a person, be it only a family name or a landline. */
export function traces(text: string): Trace[] {
	const plain = fold(withoutAddresses(text)).text;
	const numbers = privateNumbers(plain);
	const first = (kind: Trace['kind'], words: (string | undefined)[]): Trace[] => {
		const found = words.find((one) => one !== undefined);
		return found === undefined ? [] : [{ kind, words: found.trim() }];
	};
	const of = (kinds: readonly PrivateKind[]) => numbers.find(({ kind }) => kinds.includes(kind))?.words;
	const matching = (forms: readonly RegExp[]) => forms.map((form) => plain.match(form)?.[0]);
	return [
		...first('name', matching(ANY_NAME)),
		...first('phone', [of(['mobile']), ...matching(CONTACT)]),
		...first('paper', [of(['id-card', 'bank-card', 'certificate']), ...matching(PAPER)]),
		...first('house', [...matching([HOUSE, ...DWELLING])]),
	];
}

// Addresses of news pages are full of long numbers, none of which can be called; what is sent to a telephone can.
const WEB_ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+/gi;
const CALLED = /[?&](?:tel|phone|mobile|sj|dh|shouji)=/i;

/** The same text with blanks in place of web addresses. */
const withoutAddresses = (text: string) =>
	text.replace(WEB_ADDRESS, (address) => address.replace(CALLED.test(address) ? /\D/g : /./g, ' '));

const CONTACT = [
	/(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/,
	/(?:电话|手机|座机|微信|QQ)(?:号码|号)?\s*(?:是|为|:)?\s*[A-Za-z\d][\w-]{4,}/i,
	/(?<![\d证]|证[号码\s]{1,4})\d{7,8}(?!\d)/,
];
const PAPER = [
	/(?<!\d)\d[\d ]{13,16}[\dXx](?!\d)/,
	/(?:残疾证|低保证|户口|身份证|社保卡)(?:号码|号)?\s*(?:是|为|:)?\s*\d{4,}/,
];
const FIGURE = '[\\d零〇一二三四五六七八九十百]';
const DWELLING = [
	// A figure behind a group may count people, fields or days as well: 三组12户, 三组15日.
	new RegExp(`${FIGURE}+(?:村民)?(?:组|社|队)\\s*${FIGURE}+\\s*(?:号|(?=$|的|[^\\p{Script=Han}\\d]))`, 'u'),
	// A dish is ordered by its number as well: 帮-03号.
	new RegExp(
		`(?<![月第])(?<![学讲帮乐评]-?)(?<!${FIGURE})${FIGURE}+(?:-${FIGURE}+)?号(?!${FIGURE}*(?:线|文|令|馆|菜单|项目|服务))`,
		'u'
	),
	new RegExp(`(?<!${FIGURE})(?![一两][栋幢](?!${FIGURE}))${FIGURE}+\\s*(?:单元|栋|幢|号楼)`, 'u'),
	/门牌|家住[在:]?\s*(?!得|的|很|较|偏远|远|高山|山上|不)\p{Script=Han}{2,}|(?:住址|家庭地址)\s*[是在为:]?\s*(?![不还没未是在为])\p{Script=Han}{2,}|地址\s*[是在为:]\s*\p{Script=Han}{2,}/u,
];

/** Calendars and open data print ids of these kinds bare; within an address a number is not taken for one. */
const PRINTED = ['sessions', 'menu', 'stations', 'stories', 'practices', 'coverage'];

/** Why an entry cannot have this id, or nothing: no private number may stand in what the site gives away. */
export function privateIdFault(collection: string, id: string): string | undefined {
	if (!PRINTED.includes(collection)) return undefined;
	const finding = privateNumbersOf(`/${id}/`).find((one) => one.isCertain && isNumber(one));
	return (
		finding &&
		`名称要用在网址里，里面像是有${PRIVATE_KINDS[finding.kind]}（${finding.words}），不能公开：请换一个`
	);
}
