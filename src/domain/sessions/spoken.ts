/**
 * Chinese as it is read out: figures, days and hours in words, nothing left that a voice cannot say.
 * 十一月二十五日下午三点, not 11月25日15:00. What could be read in two ways is left out and named, never guessed.
 */
import { type Day, dayParts, isDay, type Moment } from '../../platform/day.ts';

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
const spokenDigits = (digits: string): string => digits.replace(/\d/g, (digit) => DIGITS[Number(digit)]!);

/** Digit by digit with 幺 for 1, as telephone numbers are. */
export const spokenPhone = (digits: string): string =>
	spokenDigits(digits.replace(/\D/g, '')).replaceAll('一', '幺');

/** `十一月二十五日`; with the year `二零二七年…` where it is not `thisYear`. */
export function spokenDay(day: Day | Moment, thisYear?: number): string {
	const { year, month, day: number } = dayParts(day);
	const said = year === thisYear ? '' : `${spokenDigits(String(year))}年`;
	return `${said}${spokenNumber(month)}月${spokenNumber(number)}日`;
}

/** `15:00` is 下午三点, `12:00` 中午十二点, `00:30` 凌晨零点三十分, `19:05` 晚上七点零五分. */
export const spokenClock = (clock: string): string => partOfDay(clock) + bareClock(clock);

/** `下午三点到四点半`; the part of the day is said again only where it changes. */
export function spokenHours(from: string, to?: string): string {
	if (to === undefined) return spokenClock(from);
	const end = partOfDay(from) === partOfDay(to) ? bareClock(to) : spokenClock(to);
	return `${spokenClock(from)}到${end}`;
}

const hourOf = (clock: string) => Number(clock.split(':')[0]);

function partOfDay(clock: string): string {
	const hour = hourOf(clock);
	if (hour < 6) return '凌晨';
	if (hour < 9) return '早上';
	if (hour < 12) return '上午';
	if (hour === 12) return '中午';
	return hour < 18 ? '下午' : '晚上';
}

function bareClock(clock: string): string {
	const hour = hourOf(clock) > 12 ? hourOf(clock) - 12 : hourOf(clock);
	const minute = Number(clock.split(':')[1]);
	const said = hour === 2 ? '两点' : `${spokenNumber(hour)}点`;
	if (minute === 0) return said;
	if (minute === 30 && hour > 0) return `${said}半`;
	return `${said}${minute < 10 ? '零' : ''}${spokenNumber(minute)}分`;
}

/** What a voice says of a text, and the pieces that it leaves out because nobody could say how they are read. */
export type SpokenText = { said: string; unsaid: string[] };

/** Any text of ours, ready to be read out: words and 、，。！？ alone. */
export const spoken = (text: string): string => readAloud(text).said;

/** The same, with what was left out. */
export function readAloud(text: string): SpokenText {
	const source = halfWidth(text);
	const unsaid: string[] = [];
	let said = '';
	let isMeasured = false;
	for (let at = 0; at < source.length; ) {
		const place: Place = { before: source.slice(0, at), isMeasured };
		const piece = pieceAt(source, at, place);
		if (piece.said === undefined) unsaid.push(piece.found);
		said += piece.said ?? '';
		// “28日-30日”: whether a hyphen means “to” is decided by what stands before it.
		isMeasured = piece.isNumber || (isMeasured && /^[\p{Script=Han}%℃]$/u.test(piece.found));
		at += piece.found.length;
	}
	return { said: tidy(said), unsaid };
}

const tidy = (said: string): string =>
	said.replace(/[、，]+(?=[，。！？])|^[、，。]+/g, '').replace(/。+/g, '。');

/** Figures, letters and the signs between them in half width; Chinese punctuation stays. */
const halfWidth = (text: string): string =>
	text
		.replace(/[０-９Ａ-Ｚａ-ｚ％．－＋／＝＠＃＊＄]/g, (one) =>
			String.fromCharCode(one.charCodeAt(0) - 0xfee0)
		)
		.replace(/[−‐‑‒]/g, '-')
		.replace(/[˚º](?=C)/g, '°');

type Place = { before: string; isMeasured: boolean };
type Piece = { found: string; said: string | undefined; isNumber?: boolean };

/** The piece of `source` that begins at a place, by the first rule that knows it. */
function pieceAt(source: string, at: number, place: Place): Piece {
	for (const { pattern, say, isNumber } of RULES) {
		pattern.lastIndex = at;
		const match = pattern.exec(source);
		if (!match || match[0] === '') continue;
		const after = source.slice(at + match[0].length);
		const said = say(match, { ...place, after });
		if (said === PASS) continue;
		return { found: match[0], said, isNumber: isNumber ?? false };
	}
	const found = String.fromCodePoint(source.codePointAt(at)!);
	if (/^[\p{Script=Han}、，。！？]$/u.test(found)) return { found, said: found };
	// Other letters and figures have words that we do not know; ornaments have none.
	return { found, said: /[\p{L}\p{N}]/u.test(found) ? undefined : '' };
}

/** Returned by a rule that does not apply here after all. */
const PASS = '\0';
type Say = (match: RegExpExecArray, place: Place & { after: string }) => string | undefined;
type SpokenRule = { pattern: RegExp; say: Say; isNumber?: boolean };

const SPAN = '[-–—~～至到]';
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
// 11.28: a day, or a figure with decimals.
const DOTTED = '(\\d{1,2})\\.(\\d{1,2})';
const CLOCK = '(\\d{1,2})[:：](\\d{2})(?:[:：]\\d{2})?';
const rule = (pattern: string, say: Say, isNumber?: boolean): SpokenRule => ({
	pattern: new RegExp(pattern, 'uy'),
	say,
	...(isNumber && { isNumber }),
});

const MARKS = '①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩㊀-㊉';

const UNITS: Record<string, string> = {
	'℃': '摄氏度',
	'°C': '摄氏度',
	'°': '度',
	'㎡': '平方米',
	'm²': '平方米',
	m2: '平方米',
	'km²': '平方公里',
	km2: '平方公里',
	'm³': '立方米',
	m3: '立方米',
	'km/h': '公里每小时',
	'm/s': '米每秒',
	'㎞': '公里',
	km: '公里',
	'㎝': '厘米',
	cm: '厘米',
	'㎜': '毫米',
	mm: '毫米',
	m: '米',
	'㎏': '公斤',
	kg: '公斤',
	KG: '公斤',
	'㎎': '毫克',
	mg: '毫克',
	g: '克',
	t: '吨',
	ml: '毫升',
	mL: '毫升',
	L: '升',
	kWh: '千瓦时',
	kW: '千瓦',
	W: '瓦',
	V: '伏',
	h: '小时',
	min: '分钟',
};
const UNIT = `(?:${Object.keys(UNITS)
	.sort((a, b) => b.length - a.length)
	.join('|')})(?![A-Za-z0-9²³/])`;

/** Before these, 2 is 两: 两个人, 两小时. In 二月, 二日, 二楼 it is not. */
const MEASURES =
	/^(?:[个名位场次项人户天件只台张课节元岁遍万千百亿点米斤亩吨块本份条种头棵袋盒家辆对双套支]|年(?!级)|小时|公里|公斤|分钟|平方|立方|厘米|毫米)/;
/** Words behind a long number that make it a quantity. */
const COUNTED =
	/^(?:[多余]?(?:[个名位场次项人户天件只台张元岁万千百亿米斤亩吨块本份条种头棵袋盒家辆克升平公余多字步双根支枚株套把期级章册所村组届层页厘毫瓦度里寸尺]|小时|分钟|立方|年)|[%‰℃°㎡㎏㎞])/;
const SUMMED = /[共计达约近超过有到多为]\s*$/;
const ORDINAL = /(?:第|初|周|星期|礼拜)\s*$/;
const isYear = (figure: string): boolean => /^(?:19|20)\d{2}$/.test(figure);
const NAMED =
	/(?:邮编|邮政编码|编号|代码|编码|号码|密码|验证码|QQ群?|微信号?|账号|帐号|学号|工号|房号|车牌|分机|转)[号是为：: ]*$/i;
const CALLED = /(?:打|拨|电话|热线|致电|呼叫|报警|急救|电|专线|平台|[、或和及])[号是为：: ]*$/;
const CALLING = /^\s*(?:热线|平台|电话|急救|报警|专线|举报|投诉|服务台|接警|救护|消防)/;
const HOTLINE = /^(?:11[0249]|12[02]|12[34]\d\d|9[56]\d{3,4}|100\d\d)$/;
const PART_OF_DAY = /(?:凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|今晚|明晚|当晚|夜里|[早晚])\s*$/;
const COMPARED = /(?:比分|比例|配比|浓度|稀释|[以按])\s*$/;
const DATED = /^\s*(?:[前起止后晚早日号开]|之前|截止|上午|下午|（?周|（?星期)/;

const RULES: readonly SpokenRule[] = [
	// Addresses of the web and of mail.
	rule('(?:https?://|www\\.)[\\x21-\\x7e]+|[A-Za-z0-9_.+-]+@[\\w-]+(?:\\.[\\w-]+)+', () => undefined),
	rule('([学讲帮乐评])-(\\d{2})(?!\\d)', ([, strand, digits]) => strand! + spokenDigits(digits!)),
	rule(
		'[〔［\\[【（(]\\s*((?:19|20)\\d{2})\\s*[〕］\\]】）)]\\s*(第?)\\s*(\\d{1,4})\\s*号',
		([, year, ordinal, number]) => `，${spokenDigits(year!)}，${ordinal}${spokenNumber(Number(number))}号`
	),
	rule(
		`((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/.])(?!-\\d+-)(?:日|号)?(?:\\s*${SPAN}\\s*(?:(\\d{1,2})[-/.])?(\\d{1,2})(?![\\d./:：-])(?:日|号)?)?`,
		([, year, , month, day, toMonth, toDay]) => {
			const from = dayText(year!, month!, day!);
			if (!isDay(from)) return undefined;
			if (toDay === undefined) return spokenDay(from);
			if (!isDay(dayText(year!, toMonth ?? month!, toDay))) return undefined;
			const end = `${toMonth ? `${spokenNumber(Number(toMonth))}月` : ''}${spokenNumber(Number(toDay))}日`;
			return `${spokenDay(from)}到${end}`;
		},
		true
	),
	rule(
		'((?:19|20)\\d{2})[-/.](0[1-9]|1[0-2])(?![\\d./-]|年)',
		([, year, month]) => `${spokenDigits(year!)}年${spokenNumber(Number(month))}月`,
		true
	),
	rule(
		`((?:19|20)\\d{2})\\s*${SPAN}\\s*((?:19|20)\\d{2})(?=年|学年|届|级)`,
		([, from, to]) => `${spokenDigits(from!)}到${spokenDigits(to!)}`,
		true
	),
	rule('(?:1[89]|2[01])\\d{2}(?=\\s*(?:年|届|级|学年))', ([year]) => spokenDigits(year!), true),
	rule(`${CLOCK}(?:\\s*${SPAN}+\\s*${CLOCK})?(?![\\d:：])`, saidClocks),
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
			return `${saidNumber(from!)}${to ? `到${saidNumber(to)}` : ''}${size}${money}`;
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
	rule(
		'(1[0-2]|[1-9])·(3[01]|[12]\\d|[1-9])(?!\\d)',
		([, month, day]) => spokenNumber(Number(month)) + spokenDigits(day!)
	),
	rule(`${DOTTED}(?:\\s*${SPAN}\\s*${DOTTED})?(?![\\d.])`, saidDotted),
	rule('[〔［\\[（(]\\s*((?:19|20)\\d{2})\\s*[〕］\\]）)]', ([, year]) => `，${spokenDigits(year!)}，`),
	// Houses and parts of machines: which figure is what nobody can hear.
	rule('\\d+(?:[-–]\\d+){2,}', () => undefined),
	rule(
		'\\d{1,3}，\\d{3}(?!\\d)',
		([found]) => (/，0/.test(found) ? saidNumber(found.replace('，', '')) : undefined),
		true
	),
	rule(
		`(-?)(${NUMBER})\\s*(${UNIT}|[%‰])?\\s*(${SPAN})\\s*(-?)(${NUMBER})\\s*(${UNIT}|[%‰])?`,
		saidSpan,
		true
	),
	rule(`(-?)(${NUMBER})\\s*(${UNIT}|[%‰])?`, saidQuantity, true),
	rule('#(?=[楼栋号院幢])', () => '号'),
	rule(`${SPAN.replace('至到', '')}(?=\\s*-?\\d)`, (_, { isMeasured }) => (isMeasured ? '到' : '，')),
	rule('[×*](?=\\s*\\d)', (_, { before }) => (/[\d米]\s*$/u.test(before) ? '乘' : '')),
	rule('[+](?=\\s*\\d)', (_, { before }) => (/\d\s*$/.test(before) ? '加' : '')),
	// 60+岁: so many and more.
	rule('[+]', (_, { before }) => (/\d\s*$/.test(before) ? '多' : '')),
	// 周一—周五: days in words.
	rule('[-–—~～](?=[周星期礼拜一二三四五六日天月号上下]{1,3})', (_, { before }) =>
		/(?:[周期拜][一二三四五六日天]|[月日号]|[上下]午)\s*$/u.test(before) ? '到' : PASS
	),
	rule('[÷=≥≤±>＞<＜→&](?=\\s*\\S)', ([sign], { before }) =>
		/[\d\p{Script=Han}A-Za-z]\s*$/u.test(before) || /[≥≤±]/.test(sign) ? (SIGNS[sign] ?? '') : ''
	),
	rule('/(?=\\p{Script=Han})', (_, { before }) => (/\d\s*\p{Script=Han}{1,3}$/u.test(before) ? '每' : '，')),
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
	'＞': '大于',
	'<': '小于',
	'＜': '小于',
};

/** A day only where the words behind it say so, a figure only where a unit follows; else nobody can tell. */
function saidDotted(
	[, month, day, toMonth, toDay]: RegExpExecArray,
	{ after }: { after: string }
): string | undefined {
	const days = [[month!, day!] as const, ...(toMonth === undefined ? [] : [[toMonth, toDay!] as const])];
	if (!days.every(([m, d]) => isDay(dayText('2024', m, d)))) return PASS;
	if (!DATED.test(after)) {
		if (/^\s*[A-Za-z%‰℃°㎡㎏㎞\p{Script=Han}]/u.test(after)) return PASS;
		return days.length < 2 && day!.length < 2 ? PASS : undefined;
	}
	const said = days.map(([m, d]) => `${spokenNumber(Number(m))}月${spokenNumber(Number(d))}日`).join('到');
	return /^\s*[日号]/.test(after) ? said.slice(0, -1) : said;
}

const dayText = (year: string, month: string, day: string): Day =>
	`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function saidClocks(match: RegExpExecArray, { before }: Place): string | undefined {
	const [, hour, minute, toHour, toMinute] = match;
	const isClock = (h: string, m: string) =>
		Number(h) <= 24 && Number(m) < 60 && (Number(h) < 24 || Number(m) === 0);
	if (!isClock(hour!, minute!) || COMPARED.test(before)) return PASS;
	// 3:00 alone may be meant for the afternoon.
	if (/^[1-5]$/.test(hour!) && toHour === undefined && !PART_OF_DAY.test(before)) return undefined;
	const from = `${hour}:${minute}`;
	if (toHour !== undefined && !isClock(toHour, toMinute!)) return undefined;
	const to = toHour === undefined ? undefined : `${toHour}:${toMinute}`;
	if (!PART_OF_DAY.test(before)) return spokenHours(from, to);
	// 下午3:00 is said with the words that stand there.
	const isSame = to !== undefined && (hourOf(to) <= 12 || partOfDay(from) === partOfDay(to));
	return bareClock(from) + (to === undefined ? '' : `到${isSame ? bareClock(to) : spokenClock(to)}`);
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

const saidWhole = (digits: string): string =>
	/^0\d|^\d{13}/.test(digits) ? spokenDigits(digits) : spokenNumber(Number(digits));

function saidNumber(figure: string): string {
	const [whole = '', part] = figure.replaceAll(',', '').split('.');
	return part === undefined ? saidWhole(whole) : `${saidWhole(whole)}点${spokenDigits(part)}`;
}

/** With the word of its unit; a share is told before its figure. */
function measured(
	minus: string | undefined,
	figure: string,
	unit: string | undefined,
	before: string,
	cold: string | undefined = unit
): string {
	const isCold = minus && (cold === '℃' || cold === '°C');
	const sign = !minus ? '' : isCold ? (before.endsWith('零下') ? '' : '零下') : '负';
	if (unit === '%' || unit === '‰') return `${sign}${unit === '%' ? '百' : '千'}分之${saidNumber(figure)}`;
	const word = unit === undefined ? '' : UNITS[unit]!;
	return sign + (figure === '2' && MEASURES.test(word) ? '两' : saidNumber(figure)) + word;
}

/** A hyphen before a figure is a sign only where nothing stands that it could join. */
const isMinus = (unit: string | undefined, after: string, { before, isMeasured }: Place): boolean =>
	!isMeasured && (unit !== undefined || /^度/.test(after) || !/[\p{Script=Han}A-Za-z\d]$/u.test(before));

function saidSpan(match: RegExpExecArray, place: Place & { after: string }): string | undefined {
	const [, minus, from, fromUnit, sign, toMinus, to, toUnit] = match as unknown as string[];
	const { after, before } = place;
	const unit = toUnit ?? fromUnit;
	if (minus && !isMinus(unit, after, place)) return PASS;
	const isLoose = sign === '-' || sign === '–';
	const cold = /^度/.test(after) ? '℃' : undefined;
	const [low, high] = [
		Number(`${minus}${from!.replaceAll(',', '')}`),
		Number(`${toMinus}${to!.replaceAll(',', '')}`),
	];
	const isLong = [from!, to!].some((figure) => /^0\d|^\d{5,}$/.test(figure) || figure.length > 9);
	// With a hyphen it may as well be a score, a room, a number of a file.
	const isCount = unit !== undefined || /^\s*\p{Script=Han}/u.test(after);
	if (isLoose && (!isCount || low >= high || /^\s*[室房]/u.test(after) || isLong)) return undefined;
	if (isLong && unit === undefined && !COUNTED.test(after)) return undefined;
	if (isYear(from!) && isYear(to!) && !COUNTED.test(after))
		return `${spokenDigits(from!)}到${spokenDigits(to!)}`;
	const isOrdinal = ORDINAL.test(before);
	const two = (figure: string) =>
		figure === '2' && unit === undefined && !isOrdinal && MEASURES.test(after) ? '两' : undefined;
	const first = two(from!) ?? measured(minus, from!, isShare(unit) ? unit : fromUnit, before, cold ?? unit);
	return `${first}到${two(to!) ?? measured(toMinus, to!, unit, '', cold ?? unit)}`;
}
const isShare = (unit: string | undefined) => unit === '%' || unit === '‰';

function saidQuantity(match: RegExpExecArray, place: Place & { after: string }): string | undefined {
	const [, minus, figure = '', unit] = match;
	const { before, after } = place;
	const { length } = figure;
	if (minus && !isMinus(unit, after, place)) return PASS;
	if (unit !== undefined) return measured(minus, figure, unit, before);
	// Left of a sign that no rule knows, as in 10² or 5^3.
	if (/^[²³^_]/.test(after)) return undefined;
	const sign = minus ? (/^度/.test(after) ? '零下' : '负') : '';
	const isBare = /^\d+$/.test(figure);
	const isCounted = COUNTED.test(after);
	if (!isBare) return sign + saidNumber(figure);
	if (NAMED.test(before) && length > 2) return spokenPhone(figure);
	const isCall = CALLING.test(after) || (CALLED.test(before) && !isCounted);
	if (isYear(figure) && !isCounted && !SUMMED.test(before)) return spokenDigits(figure);
	if (HOTLINE.test(figure) && !isCounted && (isCall || length > 4)) return spokenPhone(figure);
	if (length >= 7 && !isCounted) return spokenPhone(figure);
	if (length >= 13) return undefined;
	if (length >= 5 && !isCounted && !SUMMED.test(before)) return undefined;
	if (figure === '2' && MEASURES.test(after) && !ORDINAL.test(before)) return `${sign}两`;
	if (/^折/.test(after) && length === 2) return spokenDigits(figure);
	return sign + saidWhole(figure);
}
