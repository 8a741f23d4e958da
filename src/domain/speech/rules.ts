/** How pieces of a text are read, rule by rule: the first that knows a piece decides. */
import { isDay } from '../../platform/day.ts';
import { PER_UNIT, QUANTITIES } from './quantities.ts';
import { type AroundPiece, NUMBER, PASS, rule, SPAN, type SpokenRule } from './rule.ts';
import {
	saidMoney,
	saidNumber,
	saidWhole,
	spokenDigits,
	spokenNumber,
	spokenPhone,
} from './spoken-figures.ts';
import { DAYS_AND_HOURS, dayText } from './times.ts';

// 11.28: a day, or a figure with decimals.
const DOTTED = '(\\d{1,2})\\.(\\d{1,2})';
const MARKS = '①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩㊀-㊉';
const DATED = /^\s*(?:[前起止后晚早日号开]|之前|截止|上午|下午|（?周|（?星期|放假|期间|当[天日晚]|举[行办])/;
/** Days that have a name: 5.1劳动节 is 五一. */
const NAMED_DAY =
	/^\s*(?:国际|世界|全国|国家)?(?:劳动|儿童|妇女|消费者|植树|青年|建[党军]|国庆|宪法|消防|禁毒|防灾|环境)/;

export const RULES: readonly SpokenRule[] = [
	// Addresses of the web and of mail.
	rule('(?:https?://|www\\.)[\\x21-\\x7e]+|[A-Za-z0-9_.+-]+@[\\w-]+(?:\\.[\\w-]+)+', () => undefined),
	rule('([学讲帮乐评])-(\\d{2})(?!\\d)', ([, strand, digits]) => strand! + spokenDigits(digits!)),
	rule(
		'[〔［\\[【（(]\\s*((?:19|20)\\d{2})\\s*[〕］\\]】）)]\\s*(第?)\\s*(\\d{1,4})\\s*号',
		([, year, ordinal, number]) => `，${spokenDigits(year!)}，${ordinal}${spokenNumber(Number(number))}号`
	),
	...DAYS_AND_HOURS,
	// Degrees of a map, minutes by their mark.
	rule('(?:\\d+(?:\\.\\d+)?[°′″])*\\d+(?:\\.\\d+)?[′″]', () => undefined),
	// Telephones: of an area, 400, mobile, with an extension.
	rule(
		'(?:\\+?86[- ]?)?(?:[(（]0\\d{2,3}[)）]\\s*|0\\d{2,3}[- ]?)\\d{3,4}[- ]?\\d{4}(?:(?:-|\\s*转\\s*)\\d{1,5})?(?![\\d-])|[48]00[- ]?(?:\\d{3}[- ]?\\d{4}|\\d{4}[- ]?\\d{3})(?![\\d-])|(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![\\d-])|[2-9]\\d{3}[- ]\\d{4}(?![\\d-])',
		saidPhone,
		true
	),
	rule(
		'\\d{1,4}(?:[:：]\\d{1,4})+(?!\\d)',
		([ratio]) => ratio.split(/[:：]/).map(saidWhole).join('比'),
		true
	),
	...PER_UNIT,
	// Letters with figures, as on machines, paper and trains; letters alone stay.
	rule('[A-Za-z][A-Za-z0-9]*(?:[-/._][A-Za-z0-9]+)*', ([code]) => {
		if (/^[A-Za-z]+(?:-[A-Za-z]+)*$/.test(code)) return code.replaceAll('-', '');
		const [, letters, digits] = /^([A-Za-z]{1,6})-?(\d{1,12})$/.exec(code) ?? [];
		if (letters === undefined || digits === undefined) return undefined;
		return letters + (digits.length > 2 ? spokenPhone(digits) : spokenDigits(digits));
	}),
	rule(`([${MARKS}])\\s*${SPAN}\\s*([${MARKS}])`, ([, from, to]) => `${saidMark(from!)}到${saidMark(to!)}`),
	rule(`[${MARKS}]`, ([mark]) => `${saidMark(mark)}，`),
	rule('[Ⅰ-Ⅻ]', ([mark]) => spokenNumber(mark.charCodeAt(0) - 0x215f)),
	rule('[½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞]', ([mark]) => {
		const [over, under] = mark.normalize('NFKC').split('⁄');
		return `${saidWhole(under!)}分之${saidWhole(over!)}`;
	}),
	rule(
		`[¥￥$€]\\s*(${NUMBER})(?:\\s*${SPAN}\\s*[¥￥$€]?(${NUMBER}))?\\s*([万亿]?)\\s*元?(?![\\d.])`,
		([found, from, to, size]) => {
			const money = found.startsWith('$') ? '美元' : found.startsWith('€') ? '欧元' : '元';
			return `${saidMoney(from!)}${to ? `到${saidMoney(to)}` : ''}${size}${money}`;
		},
		true
	),
	rule('(\\d{1,4})/(\\d{1,4})(?![\\d/])', ([, over, under], { after }) => {
		const [a, b] = [Number(over), Number(under)];
		if (isDay(dayText('2024', over!, under!)) && DATED.test(after))
			return `${spokenNumber(a)}月${spokenNumber(b)}${/^\s*[日号]/.test(after) ? '' : '日'}`;
		// 11/28 may be a day as well as a part; 24/7 is neither.
		const isPart = a < b && b > 1 && (b <= 10 || a > 12 || b > 31);
		return isPart && b <= 1000 ? `${saidWhole(under!)}分之${saidWhole(over!)}` : undefined;
	}),
	rule('\\d+(?:\\.\\d+){2,}', ([dotted]) =>
		dotted.split('.').every(({ length }) => length <= 2)
			? dotted.split('.').map(saidWhole).join('点')
			: undefined
	),
	// 3·15, 12·4: days that are known by their figures.
	rule('(1[0-2]|[1-9])·(3[01]|[12]\\d|[1-9])(?!\\d)', ([, month, day]) => saidDay(month!, day!)),
	rule(`${DOTTED}(?:\\s*${SPAN}\\s*${DOTTED})?(?![\\d.])`, saidDotted),
	rule('[〔［\\[（(]\\s*((?:19|20)\\d{2})\\s*[〕］\\]）)]', ([, year]) => `，${spokenDigits(year!)}，`),
	// Houses and parts of machines: which figure is what nobody can hear.
	rule('\\d+(?:[-–]\\d+){2,}', () => undefined),
	rule(
		'\\d{1,3}，\\d{3}(?!\\d)',
		([found]) => (/，0/.test(found) ? saidNumber(found.replace('，', '')) : undefined),
		true
	),
	...QUANTITIES,
	rule('#(?=[楼栋号院幢])', () => '号'),
	rule(`${SPAN.replace('至到', '')}(?=\\s*-?\\d)`, (_, { isMeasured }) => (isMeasured ? '到' : '，')),
	rule('[×*](?=\\s*\\d)', (_, { before }) => (/[\d米]\s*$/u.test(before) ? '乘' : '')),
	rule('[+]', saidPlus),
	// 周一—周五: days in words.
	rule('[-–—~～](?=[周星期礼拜一二三四五六日天月号上下]{1,3})', (_, { before }) =>
		/(?:[周期拜][一二三四五六日天]|[月日号]|[上下]午)\s*$/u.test(before) ? '到' : PASS
	),
	// Before a word ＞ may be an ornament.
	rule('[÷=≥≤±><→&](?=\\s*\\S)', ([sign], { before, after }) =>
		/[\d\p{Script=Han}A-Za-z]\s*$/u.test(before) || /[≥≤±]|[<>]\s*\d/.test(sign + after.slice(0, 2))
			? (SIGNS[sign] ?? '')
			: ''
	),
	rule('/(?=\\p{Script=Han})', (_, { before }) =>
		/\d\s*(?:\p{Script=Han}{1,3}|[A-Za-z℃]{0,3}[²³]?)$/u.test(before) ? '每' : '，'
	),
	rule('[：；;:（(）)—–\\n/…]+', () => '，'),
	rule('[.!?,]', ([mark]) => ({ '.': '。', '!': '！', '?': '？' })[mark] ?? '，'),
];

const SIGNS: Record<string, string> = {
	'÷': '除以',
	'=': '等于',
	'≥': '不少于',
	'≤': '不超过',
	'±': '正负',
	'→': '到',
	'>': '大于',
	'<': '小于',
};

const saidDay = (month: string, day: string) => spokenNumber(Number(month)) + spokenDigits(day);

/** A day only where the words behind it say so, a figure only where a unit follows; else nobody can tell. */
function saidDotted(
	[, month, day, toMonth, toDay]: RegExpExecArray,
	{ before, after }: AroundPiece
): string | undefined {
	const days = [[month!, day!] as const, ...(toMonth === undefined ? [] : [[toMonth, toDay!] as const])];
	if (!days.every(([m, d]) => isDay(dayText('2024', m, d)))) return PASS;
	if (days.length < 2 && (NAMED_DAY.test(after) || (/[“"]$/.test(before) && /^[”"]/.test(after))))
		return saidDay(month!, day!);
	if (!DATED.test(after)) {
		if (/^\s*[A-Za-z%‰℃°\p{Script=Han}]/u.test(after)) return PASS;
		return days.length < 2 && day!.length < 2 ? PASS : undefined;
	}
	const said = days.map(([m, d]) => `${spokenNumber(Number(m))}月${spokenNumber(Number(d))}日`).join('到');
	return /^\s*[日号]/.test(after) ? said.slice(0, -1) : said;
}

/** 5+2, 1+N and 党建+服务 are put together; 60+岁 is so many and more. */
function saidPlus(_: RegExpExecArray, { before, after }: AroundPiece): string {
	const isSum = /[\dA-Za-z]\s*$/.test(before) && /^\s*[\dA-Za-z]/.test(after);
	if (isSum || (/[\p{Script=Han}A-Za-z]\s*$/u.test(before) && /^\s*[\p{Script=Han}A-Za-z”]/u.test(after)))
		return '加';
	return /\d\s*$/.test(before) ? '多' : '';
}

function saidPhone([found]: RegExpExecArray): string {
	const [, number, extension] = /^(.*?\d{4})(?:-|\s*转\s*)(\d{1,5})$/.exec(found) ?? [];
	const isExtended = number !== undefined && number.replace(/\D/g, '').length >= 10;
	if (!isExtended || extension === undefined) return spokenPhone(found);
	return `${spokenPhone(number)}转${spokenPhone(extension)}`;
}

const saidMark = (mark: string): string => {
	const plain = mark.normalize('NFKC').replace(/[().]/g, '');
	if (/^\d+$/.test(plain)) return saidWhole(plain);
	return /^\p{Script=Han}$/u.test(plain) ? plain : spokenNumber(mark.charCodeAt(0) - 0x2775);
};
