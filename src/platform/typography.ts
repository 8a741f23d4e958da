/**
 * Chinese typography as rules over plain text: GB/T 15834 (punctuation) and GB/T 15835 (figures). Each rule finds a
 * place and offers what should stand there. None is certain enough to be applied unasked.
 */
import { strayCharacters, strayWords } from './stray-characters.ts';

/** One place that breaks a rule; offsets in UTF-16 units. Without `replacement` a person must decide. */
export type TypographyIssue = {
	/** Stable name for machines and tests, e.g. `straight-quotes`. */
	code: string;
	start: number;
	end: number;
	/** What should stand there; empty to delete. */
	replacement?: string;
	/** What the rule asks for, in Chinese. */
	message: string;
};

type Rule = {
	code: string;
	pattern: RegExp;
	fix: (match: RegExpExecArray) => string;
	message: string;
	/** Left out in lines without a mark: in a headline or a list of names the blank is the mark. */
	isOfSentences?: true;
};

const HAN = '\\p{Script=Han}';
const CLOSED = `[${HAN}”’）》〉】〕)]`;
const OPEN = `[${HAN}“‘（《〈【〔]`;
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
// Spans of time take the long dash, quantities the wave, as newspapers print them.
const TIME_UNIT = '年|月|日|点|时';
const UNIT = `${TIME_UNIT}|名|个|人|次|元|场|岁|户|件|户|公里|小时|分钟|天|周|亩|斤|%`;

const RULES: Rule[] = [
	{
		code: 'straight-quotes',
		pattern: new RegExp(`"(?=[^"\\n]*${HAN})([^"\\n]*)"`, 'gu'),
		fix: ([, inner]) => `“${inner}”`,
		message: '中文用弯引号“ ”',
	},
	{
		code: 'half-brackets',
		pattern: new RegExp(`\\((?=[^()\\n]*${HAN})([^()\\n]*)\\)|(?<=${HAN})\\(([^()\\n]*)\\)`, 'gu'),
		fix: ([, inner, after]) => `（${inner ?? after}）`,
		message: '中文用全角括号（ ）',
	},
	{
		code: 'half-punctuation',
		pattern: new RegExp(
			`(?<=${CLOSED})[,;:?!](?=\\s|$|${OPEN}|\\d)|(?<=${CLOSED})\\.(?=\\s|$|${OPEN})`,
			'gmu'
		),
		fix: ([mark]) => FULL[mark]!,
		message: '中文用全角标点',
	},
	{
		code: 'ellipsis',
		pattern: new RegExp(`(?<=${CLOSED})\\.{3,}|。{3,}|(?<!…)…(?!…)`, 'gu'),
		fix: () => '……',
		message: '省略号是六个点“……”',
	},
	{
		code: 'repeated-mark',
		pattern: /(?<!。)([。])\1(?!。)|([，、；：])\2+|[，、；：](?=。)|([！？])\3{2,}/gu,
		fix: ([, stop, mark, call]) => stop ?? mark ?? call ?? '',
		message: '多了标点，只留一个',
	},
	{
		code: 'number-brackets',
		pattern: /[[［【(（]((?:19|20)\d{2})[\]］】)）]\s*第?\s*(\d+)\s*号/gu,
		fix: ([, year, number]) => `〔${year}〕${number}号`,
		message: '发文字号用六角括号〔 〕',
	},
	{
		code: 'date-space',
		pattern: /(?<=\d)[ \u3000]+(?=[年月日时])|(?<=[年月])[ \u3000]+(?=\d)/gu,
		fix: () => '',
		message: '日期中间不留空格',
	},
	{
		code: 'padded-date',
		pattern: /(?<![\d.:-])0(?=[1-9]月)|(?<=月)0(?=[1-9]日)/gu,
		fix: () => '',
		message: '月和日前面不加 0',
	},
	{
		code: 'han-space',
		isOfSentences: true,
		// “张三 摄” is how photographers are named.
		pattern: new RegExp(
			`(?<=[${HAN}，。、；：？！）”》])[ \\t]+(?=[${HAN}（“《])(?!(?:摄|绘|文|图|供图|摄影)(?![${HAN}]))`,
			'gu'
		),
		fix: () => '',
		message: '汉字之间不留空格',
	},
	{
		code: 'number-range',
		pattern: new RegExp(
			`(?<![\\d.:-])(\\d+(?:\\.\\d+)?)\\s*[-－–~]\\s*(\\d+(?:\\.\\d+)?)(?=\\s*(${UNIT}))`,
			'gu'
		),
		fix: ([, from, to, unit]) => `${from}${new RegExp(`^(?:${TIME_UNIT})$`).test(unit!) ? '—' : '～'}${to}`,
		message: '数字的起止用“—”或“～”',
	},
	{
		code: 'full-width',
		pattern: /[０-９Ａ-Ｚａ-ｚ％]+/gu,
		fix: ([wide]) => wide.replace(/./gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)),
		message: '数字和字母用半角',
	},
	{
		code: 'about-twice',
		pattern: /(约(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千万]+)\p{Script=Han}{0,3})左右/gu,
		fix: ([, rest]) => rest!,
		message: '“约”和“左右”只留一个',
	},
];

/** Every issue of typography in `text`, in order; addresses, code and targets of links in Markdown are left alone. */
export function typographyIssues(text: string): TypographyIssue[] {
	const plain = withoutMachineWords(text);
	const sentences = plain.replace(/^[^，。、；：？！\n]+$/gm, blotted);
	const found = RULES.flatMap(({ code, pattern, fix, message, isOfSentences }) =>
		[...(isOfSentences ? sentences : plain).matchAll(pattern)].map((match) => ({
			code,
			start: match.index,
			end: match.index + match[0].length,
			replacement: fix(match),
			message,
		}))
	);
	const strays = strayCharacters(plain).map((stray): TypographyIssue => {
		const { code, start, end, replacement } = stray;
		return {
			code,
			start,
			end,
			...(replacement !== undefined && { replacement }),
			message: strayWords([stray]),
		};
	});
	return [...found, ...strays].sort((a, b) => a.start - b.start || b.end - a.end);
}

// Same length, so that offsets hold: a letter keeps what stands on either side apart.
const MACHINE =
	/`[^`\n]*`|(?<=\])\([^)\n]*\)|(?<=\])\[[^\]\n]*\]|<https?:[^>\s]*>|https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+|(?<![\w.+-])[\w.+-]+@[\w.-]+/gu;

/** `text` with everything that machines read blotted out, letter for letter. */
export const withoutMachineWords = (text: string): string => text.replace(MACHINE, blotted);

const blotted = (words: string) => 'x'.repeat(words.length);
