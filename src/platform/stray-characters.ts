/**
 * Stray characters, found and told: characters that are not what they look like, blanks and signs nobody sees. They
 * cannot be searched, and phones draw boxes for them. Fields, texts and the copy check ask here.
 */
import { PRIVATE, RADICAL, radicalMended, SYMBOLS } from './characters.ts';

/** One stray character, or a run of one kind; offsets in UTF-16 units. `replacement` is what should stand there. */
export type Stray = {
	/** Stable name of the kind, e.g. `radical`. */
	code: string;
	/** `warning`: it is mended wherever the text is shown. `error`: only the writer knows what was meant. */
	severity: 'error' | 'warning';
	start: number;
	end: number;
	found: string;
	replacement?: string;
};

type Kind = Pick<Stray, 'code' | 'severity'> & {
	pattern: RegExp;
	replacement?: (found: string) => string | undefined;
};

const nothing = () => '';
const KINDS: readonly Kind[] = [
	{
		code: 'radical',
		severity: 'warning',
		pattern: RADICAL,
		replacement: (found) => (radicalMended(found) === found ? undefined : radicalMended(found)),
	},
	{ code: 'symbol-font', severity: 'warning', pattern: PRIVATE, replacement: (found) => SYMBOLS.get(found) },
	{
		code: 'control-character',
		severity: 'error',
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
		pattern: /[\0-\u0008\u000b-\u001f\u007f-\u009f]/gu,
		replacement: nothing,
	},
	{
		code: 'zero-width',
		severity: 'error',
		// A joiner inside an emoji, such as a family, is part of it; so are the tags of some flags.
		pattern:
			/\u034f|[\u00ad\u200b\u200c\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]/gu,
		replacement: nothing,
	},
	{
		code: 'blank-character',
		severity: 'error',
		pattern: /[\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0]/gu,
		replacement: nothing,
	},
	{
		code: 'bidi',
		severity: 'error',
		pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
		replacement: nothing,
	},
	{ code: 'line-separator', severity: 'error', pattern: /[\u2028\u2029]/gu, replacement: () => '\n' },
	{
		code: 'broken-character',
		severity: 'error',
		pattern: /[\ufffc\ufffd\p{Cs}\p{Noncharacter_Code_Point}]/gu,
	},
];

/** Every stray character of `text`, in order. */
export function strayCharacters(text: string): Stray[] {
	if (!SUSPECT.test(text)) return [];
	const found = KINDS.flatMap(({ code, severity, pattern, replacement }) =>
		[...text.matchAll(pattern)].flatMap((match): Stray[] => {
			const mended = replacement?.(match[0]);
			// A compatibility character that is its own only form is one like any other.
			if (code === 'radical' && mended === undefined) return [];
			const isUnknown = code === 'symbol-font' && mended === undefined;
			return [
				{
					code: isUnknown ? 'private-use' : code,
					severity: isUnknown ? 'error' : severity,
					start: match.index,
					end: match.index + match[0].length,
					found: match[0],
					...(mended !== undefined && { replacement: mended }),
				},
			];
		})
	);
	return found.sort((a, b) => a.start - b.start);
}

/** The first character that may not stand in any field; nothing for a text that is fit. */
export const firstUnfit = (text: string): Stray | undefined =>
	strayCharacters(text).find(({ severity }) => severity === 'error');

// The same as all patterns above; almost every text has none of it.
const SUSPECT = new RegExp(KINDS.map(({ pattern }) => pattern.source).join('|'), 'u');

/** `U+2F11`, as tables of characters have it. */
const codePoint = (character: string): string =>
	`U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** What an editor is told of one kind of stray characters, with the right ones. */
export function strayWords(strays: readonly [Stray, ...Stray[]]): string {
	const [first] = strays;
	const once = [...new Map(strays.map((one) => [one.found, one])).values()].slice(0, 8);
	const found = once.map((one) => one.found).join('');
	const point = codePoint(first.found);
	switch (first.code) {
		case 'radical':
			return `“${found}”（${point}${once.length > 1 ? ' 等' : ''}）是部首或兼容字符，不是通常的汉字，多半从 PDF 复制而来：请改成“${once.map(({ replacement }) => replacement).join('')}”`;
		case 'symbol-font':
			return `这里有 Word 的专用符号（${point}），别的设备上是方框：请改成“${once.map(({ replacement }) => replacement).join('')}”，行首的项目符号请改成“- ”`;
		case 'private-use':
			return `这里有自造字符（${point}），别人的设备上是方框：请换成标准的字或符号`;
		case 'broken-character':
			return `这里有损坏的字符（${point}）：请删掉，补上原来的字`;
		case 'line-separator':
			return `这里有看不见的换行符（${point}）：请删掉，改按回车键换行`;
		default:
			return `里面有${STRAY_NAMES[first.code] ?? '看不见的字符'}（${point}），多半是从别处粘贴来的，请删掉重打`;
	}
}

const STRAY_NAMES: Record<string, string> = {
	'control-character': '看不见的控制字符',
	'zero-width': '看不见的零宽字符',
	'blank-character': '看不见的填充字符',
	bidi: '会颠倒文字方向的隐藏字符',
};

/** The stray characters of each line, told once a kind; lines count from 1. */
export function strayLines(
	text: string
): { code: string; severity: Stray['severity']; line: number; message: string }[] {
	if (!SUSPECT.test(text)) return [];
	return text.split('\n').flatMap((row, index) => {
		const all = strayCharacters(row);
		return [...new Set(all.map(({ code }) => code))].map((kind) => {
			const [first, ...others] = all.filter(({ code }) => code === kind) as [Stray, ...Stray[]];
			return {
				code: first.code,
				severity: first.severity,
				line: index + 1,
				message: strayWords([first, ...others]),
			};
		});
	});
}
