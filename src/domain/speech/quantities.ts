/**
 * Bare figures and figures with units: what is counted or measured is a quantity, what names something is said digit by
 * digit, and what could be either is not said.
 */
import { type AroundPiece, NUMBER, PASS, type ReadSoFar, rule, SPAN, type SpokenRule } from './rule.ts';
import { saidMoney, saidNumber, saidWhole, spokenDigits, spokenPhone } from './spoken-figures.ts';

const UNITS: Record<string, string> = {
	'℃': '摄氏度',
	'°C': '摄氏度',
	'°': '度',
	'm²': '平方米',
	m2: '平方米',
	'km²': '平方公里',
	km2: '平方公里',
	'm³': '立方米',
	m3: '立方米',
	'mg/L': '毫克每升',
	'mmol/L': '毫摩尔每升',
	'mg/m³': '毫克每立方米',
	'μg/m³': '微克每立方米',
	'kg/m²': '公斤每平方米',
	mmHg: '毫米汞柱',
	'km/h': '公里每小时',
	'm/s': '米每秒',
	km: '公里',
	cm: '厘米',
	mm: '毫米',
	m: '米',
	KM: '公里',
	Km: '公里',
	kg: '公斤',
	Kg: '公斤',
	KG: '公斤',
	mg: '毫克',
	g: '克',
	t: '吨',
	ml: '毫升',
	mL: '毫升',
	L: '升',
	kWh: '千瓦时',
	kV: '千伏',
	kW: '千瓦',
	KW: '千瓦',
	kw: '千瓦',
	W: '瓦',
	V: '伏',
	h: '小时',
	min: '分钟',
	F: '楼',
};
const UNIT_SIGN = `(?:${Object.keys(UNITS)
	.sort((a, b) => b.length - a.length)
	.join('|')})`;
const UNIT = `${UNIT_SIGN}(?:(?<=[²³])|(?![A-Za-z0-9²³]|/(?!\\p{Script=Han})))`;

/** Before these, 2 is 两: 两个人, 两小时. In 二月, 二日, 二楼 it is not. */
const MEASURES =
	/^(?:[个名位场次项人户天晚件只台张课节元毛角岁遍倍秒万千百亿点米斤亩吨升块本份条种样款头棵株袋盒瓶包碗桶箱筐捆壶罐家所座处间辆对双套副支枚根把篇幅封首批例起轮片顿粒颗滴口匹团趟回步串扇架艘段篇页项笔桌席餐荤素尾寸尺里丈克剂]|年(?!级)|周(?!年|末|报)|小时|公里|公斤|公顷|分钟|平方|立方|厘米|毫[米升克])/;
/** Words behind a long number that make it a quantity. */
export const COUNTED =
	/^(?:[多余]?(?:[个名位场次项人户天件只台张元岁万千百亿米斤亩吨块本份条种头棵袋盒家辆克升平公余多字步双根支枚株套把期级章册所村组届层页厘毫瓦度里寸尺盆尾羽丛幅]|小时|分钟|立方|年|左右|以[上下内外]|之多|来[个人名户次])|[%‰℃°])/;
const SUMMED = /(?:[共计达约近超过有到多为]|人[口数]|总[量数])\s*$/;
/** The same without words that a number to be dialled may follow: 改为12345, 反映到12345. */
const PLAINLY_SUMMED = /(?:[共计达约近超]|人[口数]|总[量数])\s*$/;
const ORDINAL = /[第初]\s*$/;
/** 80后, 00后: who was born in those years; 满60后 is a time. */
const isGeneration = (figure: string, { before, after }: AroundPiece): boolean =>
	/^(?:[5-9][05]|0[05]|10)$/.test(figure) &&
	/^(?:[、和]\s*[5-90][05])*后(?![天日来期])/.test(after) &&
	!/[满到过了第点]\s*$/.test(before);
const isYear = (figure: string): boolean => /^(?:19|20)\d{2}$/.test(figure);
export const NAMED =
	/(?:尾号|[后末][四六4-6]位|邮编|邮政编码|编号|代码|编码|号码|密码|验证码|QQ群?|微信号?|账号|帐号|学号|工号|房号|车牌|分机|转)[号是为：: ]*$/i;
export const CALLED =
	/(?:打|拨|电话|热线|致电|呼叫|报警|[火匪盗]警|火情|急救|电|专线|平台|[、或和及])[号是为：: ]*$/;
const CALLING =
	/^\s*(?:热线|平台|电话|急救|报警|火警|专线|举报|投诉|服务台|接警|救护|消防|宣传|来电|客服|指挥|[、或和及]\s*1[12][0249](?!\d))/;
/** Which room, which road, which bus: the figures of its name. */
const ROOM_OR_ROAD = /^\s*(?:室|号?房间?(?![子屋租])|教室|会议室|[国省县]道|路(?:公交|车|[、和或]\s*\d+路))/;
/** A栋301, 2单元1203. */
const IN_HOUSE = /(?:[栋幢座]|单元|号楼)\s*$/;
/** What is quoted is a name: “1234”工作法. */
const isQuoted = ({ before, after }: AroundPiece): boolean => /[“"]$/.test(before) && /^[”"]/.test(after);
const HOTLINE = /^(?:11[0249]|12[02]|12[1-5]\d\d|1118\d|9[56]\d{3,4}|100\d\d)$/;

/** 5W元 is 五万元; a small w alone could be either. */
const TEN_THOUSAND =
	'(?=\\s*(?:\\+|[多余]?\\s*(?:元|块钱|人|户|亩|斤|步|名|株|只|头|票|粉丝|用户|字|件|份|篇)))';
/** Dialled, and known by it: “119”消防宣传日. */
const isDialled = (figure: string, { after }: AroundPiece): boolean =>
	/^(?:11[0249]|12[02])$/.test(figure) && !/^[”"]\s*(?:工程|行动|计划|模式|工作)/.test(after);

/** From one figure to another, then figures alone. */
export const QUANTITIES: readonly SpokenRule[] = [
	rule(`(${NUMBER})\\s*[wW]${TEN_THOUSAND}`, ([, figure]) => `${saidQuantityOf(figure!)}万`, true),
	rule(`${NUMBER}\\s*w(?![A-Za-z])`, () => undefined),
	rule(
		`(-?)(${NUMBER})\\s*(${UNIT}|[%‰])?\\s*(${SPAN})\\s*(-?)(${NUMBER})\\s*(${UNIT}|[%‰])?`,
		saidSpan,
		true
	),
	rule(`(-?)(${NUMBER})\\s*(${UNIT}|[%‰])?`, saidQuantity, true),
];

/** 5元/kg, 每㎡: a unit without a figure. */
export const PER_UNIT: readonly SpokenRule[] = [
	rule(
		`(?:(?<=\\p{Script=Han}\\s*)/\\s*|(?<=每\\s*))(${UNIT_SIGN})(?![A-Za-z²³/])`,
		([found, unit]) => (found.startsWith('/') ? '每' : '') + UNITS[unit!]
	),
];

/** With the word of its unit; a share is told before its figure. */
function measured(
	minus: string | undefined,
	figure: string,
	unit: string | undefined,
	before: string,
	cold: string | undefined = unit
): string {
	const isCold = minus && (cold === '℃' || cold === '°C');
	if (minus && isShare(unit) && /[同环]比\s*$/.test(before))
		return `下降${measured(undefined, figure, unit, before)}`;
	const sign = !minus ? '' : isCold ? (before.endsWith('零下') ? '' : '零下') : '负';
	if (isShare(unit)) return `${sign}${unit === '%' ? '百' : '千'}分之${saidNumber(figure)}`;
	const word = unit === undefined ? '' : UNITS[unit]!;
	return sign + (figure === '2' && MEASURES.test(word) ? '两' : saidNumber(figure)) + word;
}

/** A hyphen before a figure is a sign only where nothing stands that it could join. */
const isMinus = (unit: string | undefined, after: string, { before, isMeasured }: ReadSoFar): boolean =>
	!isMeasured && (unit !== undefined || /^度/.test(after) || !/[\p{Script=Han}A-Za-z\d]$/u.test(before));

function saidSpan(match: RegExpExecArray, place: AroundPiece): string | undefined {
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
	if (isYear(from!) && isYear(to!) && low < high && !COUNTED.test(after))
		return `${spokenDigits(from!)}到${spokenDigits(to!)}`;
	const isLong = [from!, to!].some((figure) => /^0\d|^\d{5,}$/.test(figure) || figure.length > 9);
	// With a hyphen it may as well be a score, a room, a number of a file.
	const isCount = unit !== undefined || /^\s*\p{Script=Han}/u.test(after);
	if (isLoose && (!isCount || low >= high || /^\s*[室房]/u.test(after) || isLong)) return undefined;
	if (isLong && unit === undefined && !COUNTED.test(after)) return undefined;
	const isOrdinal = ORDINAL.test(before);
	const two = (figure: string) =>
		figure === '2' && unit === undefined && !isOrdinal && MEASURES.test(after) ? '两' : undefined;
	const first = two(from!) ?? measured(minus, from!, isShare(unit) ? unit : fromUnit, before, cold ?? unit);
	return `${first}到${two(to!) ?? measured(toMinus, to!, unit, '', cold ?? unit)}`;
}
const isShare = (unit: string | undefined) => unit === '%' || unit === '‰';
const saidQuantityOf = (figure: string) => (figure === '2' ? '两' : saidNumber(figure));

function saidQuantity(match: RegExpExecArray, place: AroundPiece): string | undefined {
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
	if (!isBare) {
		const [, year, month] = /^((?:19|20)\d{2})\.([1-9])$/.exec(figure) ?? [];
		if (year !== undefined && !isCounted && !SUMMED.test(before))
			return `${spokenDigits(year)}年${saidWhole(month!)}月`;
		if (/^\s*折/.test(after) && /^\d\.\d$/.test(figure)) return spokenDigits(figure.replace('.', ''));
		return sign + (/^\s*元/.test(after) ? saidMoney(figure) : saidNumber(figure));
	}
	if (NAMED.test(before) && length > 2) return spokenPhone(figure);
	const isCall = CALLING.test(after) || (CALLED.test(before) && !isCounted);
	if (isYear(figure) && !isCounted && !SUMMED.test(before)) return spokenDigits(figure);
	if (HOTLINE.test(figure) && !isCounted && (isCall || (length > 4 && !PLAINLY_SUMMED.test(before))))
		return spokenPhone(figure);
	if (
		(length === 3 && ROOM_OR_ROAD.test(after)) ||
		(length > 2 && length < 5 && IN_HOUSE.test(before) && !isCounted)
	)
		return spokenPhone(figure);
	if (isQuoted(place) && isDialled(figure, place)) return spokenPhone(figure);
	if (/^(?:\s*[、和或]\s*\d+)*\s*开头/.test(after)) return spokenPhone(figure);
	// Names that are said as they are written: 84消毒液, 618.
	if (
		(figure === '84' && /^消毒/.test(after)) ||
		(/^(?:520|618)$/.test(figure) &&
			(isQuoted(place) || /^\s*(?:活动|购物|大促|促销|颁证|结婚|领证)/.test(after)))
	)
		return spokenDigits(figure);
	if (length > 2 && isQuoted(place) && !/0$/.test(figure)) return spokenDigits(figure);
	if (length >= 7 && !isCounted) return spokenPhone(figure);
	if (length >= 13) return undefined;
	if (length >= 5 && !isCounted && !SUMMED.test(before)) return undefined;
	if (figure === '2' && MEASURES.test(after) && !ORDINAL.test(before)) return `${sign}两`;
	if (isGeneration(figure, place) || (/^折/.test(after) && length === 2)) return spokenDigits(figure);
	return sign + saidWhole(figure);
}
