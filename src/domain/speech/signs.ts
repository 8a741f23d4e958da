/** Signs between figures and words: what they mean there, or nothing where they are an ornament. */
import { type AroundPiece, NUMBER, PASS, rule, SPAN, type SpokenRule } from './rule.ts';

const UP_OR_DOWN = /(?:[升涨增降跌减]|提高)[^\d，。；]{0,3}$/;
const TIME_BEFORE =
	/(?:\d|[点时分半日号月天度℃%]|[初高廿十月][一二三四五六七八九十]|[上下中]午|[早晚]上|凌晨|除夕|元宵)\s*$/u;
const TIME_AFTER =
	'(?:次[日年月晨]|当[天日晚]|第二天|[今明后][天日晚]|凌晨|清晨|早上|上午|中午|下午(?!茶)|傍晚|晚上|夜里|[正腊冬闰]月|初[一二三四五六七八九十\\d]|廿|零下|半[小个天年]|除夕|元宵|[一二三四五六七八九十]{1,3}[点日号时月]|高[一二三]|(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}[日号])';
/** 100元/人/年, 100元/人·年: every sign is one more 每. */
const PER_TWO = /\d\s*\p{Script=Han}{1,3}\/\p{Script=Han}{1,2}$/u;

export const SIGNS: readonly SpokenRule[] = [
	rule('#(?=[楼栋号院幢])', () => '号'),
	// 92#汽油; the marks around a topic are none.
	rule('#(?=\\p{Script=Han})', (_, { before }) => (/^(?:[^#]|(?<=\d)#)*\d$/.test(before) ? '号' : '')),
	rule(`[↑↓](?=\\s*${NUMBER})`, ([arrow], { before }) =>
		UP_OR_DOWN.test(before) ? '' : arrow === '↑' ? '上升' : '下降'
	),
	// Behind a figure it may be the same said again.
	rule('[↑↓]', (_, { before, isMeasured }) =>
		isMeasured && !/(?:[升涨增降跌减]|提高)[^，。；]{0,12}$/.test(before) ? undefined : ''
	),
	rule(`[-–—~～](?=\\s*${TIME_AFTER})`, (_, { before }) => (TIME_BEFORE.test(before) ? '到' : PASS)),
	rule(`${SPAN.replace('至到', '')}(?=\\s*[-+]?\\d)`, (_, { isMeasured }) => (isMeasured ? '到' : '，')),
	rule('[×*](?=\\s*\\d)', (_, { before }) =>
		/\d\s*(?:[A-Za-z²³℃]{1,3}|\p{Script=Han}{1,2})?\s*$/u.test(before) ? '乘' : ''
	),
	rule('[+]', saidPlus),
	// 周一—周五: days in words.
	rule('[-–—~～](?=[周星期礼拜一二三四五六日天月号上下]{1,3})', (_, { before }) =>
		/(?:[周期拜][一二三四五六日天]|[月日号]|[上下]午|[初廿月][一二三四五六七八九十]{1,2})\s*$/u.test(before)
			? '到'
			: PASS
	),
	// Before a word ＞ may be an ornament.
	rule('[÷=≥≤±><→&](?=\\s*\\S)', ([sign], { before, after }) =>
		/[\d\p{Script=Han}A-Za-z]\s*$/u.test(before) || /[≥≤±]|[<>]\s*\d/.test(sign + after.slice(0, 2))
			? (WORDS[sign] ?? '')
			: ''
	),
	rule('/(?=\\p{Script=Han})', (_, { before }) =>
		/\d\s*(?:\p{Script=Han}{1,3}|[A-Za-z℃]{0,3}[²³]?)$/u.test(before) || PER_TWO.test(before) ? '每' : '，'
	),
	rule('·(?=\\p{Script=Han})', (_, { before }) => (PER_TWO.test(before) ? '每' : PASS)),
];

const WORDS: Record<string, string> = {
	'÷': '除以',
	'=': '等于',
	'≥': '不少于',
	'≤': '不超过',
	'±': '正负',
	'→': '到',
	'>': '大于',
	'<': '小于',
};

/** 5+2, 1+N, 党建+服务 and +10分 are put together; 60+岁 and 60岁+ are so many and more; 同比+5% has grown. */
function saidPlus(_: RegExpExecArray, { before: allBefore, after }: AroundPiece): string {
	// Only what stands near decides; a long text would be searched at every sign.
	const before = allBefore.slice(-16);
	if (/(?:[同环]比|[较比][上去]?年(?:同期)?)\s*$/.test(before) && /^\s*\d/.test(after)) return '增长';
	if (/[\dA-Za-z]\s*$/.test(before) && /^\s*[\dA-Za-z]/.test(after)) return '加';
	const isBeforeFigure = /^\s*\d/.test(after);
	if (!isBeforeFigure && /\d\s*(?:周?岁)\s*$/.test(before)) return '以上';
	if (!isBeforeFigure && /\d\s*[千万亿wW]\s*$/.test(before)) return '多';
	if (/\d\s*[元分人天年户场次名只斤亩个篇]\s*$/u.test(before) && !/^\s*[\p{L}\p{N}”"]/u.test(after))
		return '以上';
	if (/[\p{Script=Han}A-Za-z]\s*$/u.test(before) && /^\s*[\p{Script=Han}A-Za-z”]/u.test(after)) return '加';
	if (/\d\s*$/.test(before)) return '多';
	if (/[A-Za-z]$/.test(before)) return '加';
	return isBeforeFigure && !new RegExp(`^\\s*${NUMBER}\\s*(?:℃|°C|度)`).test(after) ? '加' : '';
}
