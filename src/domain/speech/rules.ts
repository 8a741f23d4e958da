/** How pieces of a text are read, rule by rule: the first that knows a piece decides. */
import { isDay } from '../../platform/day.ts';
import { ACCOUNTS, NAMES } from './names.ts';
import { CALLED, COUNTED, NAMED, PER_UNIT, QUANTITIES } from './quantities.ts';
import { type AroundPiece, NUMBER, PASS, rule, SPAN, type SpokenRule } from './rule.ts';
import { SIGNS } from './signs.ts';
import {
	saidMoney,
	saidNumber,
	saidWhole,
	spokenDigits,
	spokenNumber,
	spokenPhone,
} from './spoken-figures.ts';
import { DAYS_AND_HOURS, dayText, spokenDay } from './times.ts';

// 11.28: a day, or a figure with decimals.
const DOTTED = '(\\d{1,2})\\.(\\d{1,2})';
const MARKS = '①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩㊀-㊉';
const DATED =
	/^\s*(?:[前起止后晚早日号开]|之前|截止|上午|下午|（?周|（?星期|放假|假期|期间|元旦|当[天日晚]|举[行办]|活动(?![室场中])|启动)/;
/** Days that have a name: 5.1劳动节 is 五一. */
const NAMED_DAY =
	/^\s*(?:(?:国际|世界|全国|全民|国家|中国|联合国)\p{Script=Han}{1,10}?[日节周]|(?:国际|世界|全国|国家)?(?:劳动|儿童|妇女|消费者|植树|青年|建[党军]|国庆|宪法|消防|禁毒|防灾|环境|学?雷锋|志愿者日|教师|护士节|医师节|记者节|警察节|烈士|抗战|交通安全|国家安全|公祭|公民道德|政务公开|地球|读书|扶贫|卫生日|红十字|无烟|献血|艾滋|爱[耳眼牙]|税法|知识产权|保密|维权|晚会|小?长假|黄金周))/u;
/** What is counted by such figures, so that a stroke between two of them means 和: 5/6年级. */
const NUMBERED =
	/^\s*(?:月|年级|组(?![员长织委])|班(?![级长上])|季度|号楼|栋|社(?![区会员保])|队(?![员伍长])|单元|批|届)/;
const isList = ({ before, after }: AroundPiece): boolean =>
	/(?:周|星期|礼拜|第|逢)\s*$/.test(before) || NUMBERED.test(after);

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
	...ACCOUNTS,
	// Telephones: of an area, 400, mobile, with an extension; a service number with its area.
	rule(
		'(?:\\+?86[- ]?)?(?:[(（]0\\d{2,3}[)）]\\s*|0\\d{2,3}[-–— ]?)\\d{3,4}[- ]?\\d{4}(?:(?:-|\\s*转\\s*)\\d{1,5})?(?![\\d-])|0\\d{2,3}[-–—](?:11[0249]|12[02]|12[1-5]\\d\\d|9[56]\\d{3})(?![\\d-])|[48]00[- ]?(?:\\d{3}[- ]?\\d{4}|\\d{4}[- ]?\\d{3})(?![\\d-])|(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![\\d-])',
		saidPhone,
		true
	),
	// From one amount to another looks the same as a number without its area.
	rule(
		'[2-9]\\d{3}[- ]\\d{4}(?![\\d-])',
		(match, { after }) =>
			COUNTED.test(after) || /00[- ]\d+00$|^(?:19|20)\d\d-20\d\d$/.test(match[0]) ? PASS : saidPhone(match),
		true
	),
	// 20260105, 20260105-20260107
	rule(
		`(20\\d{6})(?:\\s*${SPAN}\\s*(20\\d{6}))?(?![\\d.]|-\\d)`,
		([, from, to], { before, after }) => {
			const isOther =
				NAMED.test(before) || CALLED.test(before) || (COUNTED.test(after) && !/^期/.test(after));
			const dates = [from!, ...(to === undefined ? [] : [to])].map((date) =>
				dayText(date.slice(0, 4), date.slice(4, 6), date.slice(6))
			);
			return isOther || !dates.every(isDay) ? PASS : dates.map((date) => spokenDay(date)).join('到');
		},
		true
	),
	// 周1-5, but 每周1-2次.
	rule(
		`(?<=(?:周|星期|礼拜)\\s*)([1-7])\\s*${SPAN}\\s*(周|星期|礼拜)?\\s*([1-7日天])(?![\\d.:：]|\\s*(?:次|个|天|场|节|期|回|小时|名|人|课|篇|条|堂|户|趟|遍))`,
		([, from, week, to]) =>
			`${spokenNumber(Number(from))}到${week ?? ''}${/\d/.test(to!) ? spokenNumber(Number(to)) : to}`
	),
	rule(
		'\\d{1,4}(?:[:：]\\d{1,6})+(?!\\d)',
		([ratio]) => ratio.split(/[:：]/).map(saidWhole).join('比'),
		true
	),
	...PER_UNIT,
	...NAMES,
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
	// Pressure of the blood, upper and lower.
	rule('(\\d{2,3})/(\\d{2,3})(\\s*mmHg)?(?![\\d/])', ([, high, low, unit], { before }) =>
		unit !== undefined || /血压[^，。；、\d]{0,6}$/.test(before)
			? `${saidWhole(high!)}比${saidWhole(low!)}${unit ? '毫米汞柱' : ''}`
			: PASS
	),
	rule('\\d{1,3}(?:/\\d{1,3}){2,}(?![\\d/])', ([list], place) =>
		isList(place) ? list.split('/').map(saidWhole).join('、') : undefined
	),
	rule('(\\d{1,4})/(\\d{1,4})(?![\\d/])', ([found, over, under], place) => {
		const { after } = place;
		const [a, b] = [Number(over), Number(under)];
		// 80/90后
		if (/^[5-9][05]\/(?:[5-9][05]|00)$/.test(found) && /^后/.test(after))
			return found.split('/').map(spokenDigits).join('、');
		const isDate = isDay(dayText('2024', over!, under!));
		if (isDate && NAMED_DAY.test(after)) return saidNamedDay(over!, under!);
		if (isList(place)) return found.split('/').map(saidWhole).join('、');
		if (isDate && DATED.test(after))
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
	rule(`${DOTTED}\\s*${SPAN}\\s*(\\d{1,2})(?![\\d.:：])`, saidDottedDays),
	rule(`${DOTTED}(?:\\s*${SPAN}\\s*${DOTTED})?(?![\\d.])`, saidDotted),
	rule('[〔［\\[（(]\\s*((?:19|20)\\d{2})\\s*[〕］\\]）)]', ([, year]) => `，${spokenDigits(year!)}，`),
	// Houses and parts of machines: which figure is what nobody can hear.
	rule('\\d+(?:[-–]\\d+){2,}', () => undefined),
	rule(
		'\\d{1,3}，\\d{3}(?!\\d)',
		([found]) => (/，0/.test(found) ? saidNumber(found.replace('，', '')) : undefined),
		true
	),
	// 10 000元; 1 200元 may as well be two figures.
	rule(
		'(?<![\\d.] ?)[1-9]\\d{0,2}(?: \\d{3})+(?![\\d ])',
		([found], { after }) => {
			if (!COUNTED.test(after)) return PASS;
			return /^\d+(?: 000)+$/.test(found) ? saidNumber(found.replaceAll(' ', '')) : undefined;
		},
		true
	),
	...QUANTITIES,
	...SIGNS,
	rule('[：；;:（(）)—–\\n/…]+', () => '，'),
	rule('[.!?,]', ([mark]) => ({ '.': '。', '!': '！', '?': '？' })[mark] ?? '，'),
];

/** Days whose figures are those of the number that is dialled. */
const DIALLED: Record<string, string> = { '1.10': '幺幺零', '11.9': '幺幺九', '12.2': '幺二二' };
function saidDay(month: string, day: string): string {
	const [m, d] = [Number(month), Number(day)];
	// One figure after another is clear only where one of them is short: 十二一三 is nothing.
	if (m > 9 && d > 9) return `${spokenNumber(m)}月${spokenNumber(d)}日`;
	return DIALLED[`${m}.${d}`] ?? spokenNumber(m) + spokenDigits(day);
}

/** Known by the figures of its day as much as by its name. */
const KNOWN =
	/^(?:1\.10|3\.(?:5|8|12|15)|4\.15|5\.(?:1|4|12)|6\.(?:1|5|26)|7\.1|8\.1|9\.(?:3|18)|10\.1|11\.9|12\.[249])$/;
const saidNamedDay = (month: string, day: string): string =>
	KNOWN.test(`${Number(month)}.${Number(day)}`)
		? saidDay(month, day)
		: `${spokenNumber(Number(month))}月${spokenNumber(Number(day))}日`;
const isQuoted = (before: string, after: string): boolean => /[“"]$/.test(before) && /^[”"]/.test(after);

/** 12.24-26日; what could be an amount is left to others. */
function saidDottedDays([, month, day, to]: RegExpExecArray, { after }: AroundPiece): string | undefined {
	const isSpan = Number(to) > Number(day) && [day!, to!].every((one) => isDay(dayText('2024', month!, one)));
	if (!isSpan || /^\s*[A-Za-z%‰℃°]/.test(after)) return PASS;
	if (!/^\s*(?:[日号]|之?前|截止|上午|下午|放假|假期|期间|举[行办])/.test(after))
		return /^\s*\p{Script=Han}/u.test(after) ? PASS : undefined;
	const said = `${spokenNumber(Number(month))}月${spokenNumber(Number(day))}日到${spokenNumber(Number(to))}`;
	return /^\s*[日号]/.test(after) ? said : `${said}日`;
}

/** A day only where the words behind it say so, a figure only where a unit follows; else nobody can tell. */
function saidDotted(
	[, month, day, toMonth, toDay]: RegExpExecArray,
	{ before, after }: AroundPiece
): string | undefined {
	const days = [[month!, day!] as const, ...(toMonth === undefined ? [] : [[toMonth, toDay!] as const])];
	if (!days.every(([m, d]) => isDay(dayText('2024', m, d)))) return PASS;
	const { length } = days;
	const isHoliday = /^(?:5\.1|10\.1)$/.test(`${month}.${day}`) && /^\s*假期/.test(after);
	const isFeast =
		/^(?:3\.8|6\.1)$/.test(`${month}.${day}`) && /^节(?![省约点气目])/.test(after) && !/第\s*$/.test(before);
	if (length < 2 && (isHoliday || isFeast || isQuoted(before, after))) return saidDay(month!, day!);
	if (length < 2 && NAMED_DAY.test(after)) return saidNamedDay(month!, day!);
	const isDue =
		/^\s*\d{1,2}[:：]\d{2}/.test(after) ||
		(/(?:截[止至]|日期)[:：为是]?\s*$/.test(before) && !/^\s*[A-Za-z%‰℃°\p{Script=Han}]/u.test(after));
	if (!isDue && !DATED.test(after)) {
		if (/^\s*[A-Za-z%‰℃°\p{Script=Han}]/u.test(after)) return PASS;
		return days.length < 2 && day!.length < 2 ? PASS : undefined;
	}
	const said = days.map(([m, d]) => `${spokenNumber(Number(m))}月${spokenNumber(Number(d))}日`).join('到');
	return /^\s*[日号]/.test(after) ? said.slice(0, -1) : said;
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
