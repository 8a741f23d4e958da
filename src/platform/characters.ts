/**
 * Characters that are not what they look like: radicals in the place of characters, bullets of a symbol font, blanks and
 * signs nobody sees. They come from PDF files and word processors, cannot be searched, and phones draw boxes for them.
 * Declared once; fields, texts, the copy check, posters and the search ask here.
 */

/** A class of a regular expression: what stands without blanks in Chinese, characters and marks. */
export const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2014\\u2026\\u00b7]';

/** One stray character, or a run of one kind; offsets in UTF-16 units. `replacement` is what should stand there. */
export type Stray = {
	/** Stable name of the kind, e.g. `radical`. */
	code: string;
	/** `warning`: it is mended wherever the text is shown. `error`: only the writer knows what was meant. */
	level: 'error' | 'warning';
	start: number;
	end: number;
	found: string;
	replacement?: string;
};

// A radical or a stroke and the character that it stands for: Equivalent_Unified_Ideograph of Unicode. NFKC knows those
// from U+2F00 on; the first three of them are told apart, because the mainland writes them 户 黄 青, not 戶 黃 靑.
const PAIRS = Array.from(
	'⼾户⿈黄⾭青' +
		'⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟' +
		'㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎'
);
const RADICALS = new Map(PAIRS.flatMap((one, at) => (at % 2 === 0 ? [[one, PAIRS[at + 1]!] as const] : [])));

// Bullets and signs of the fonts Symbol and Wingdings, which Word keeps in the private area of Unicode.
const SYMBOLS = new Map(
	Object.entries({
		'\uf021': '✏',
		'\uf028': '☎',
		'\uf02a': '✉',
		'\uf046': '☞',
		'\uf06c': '●',
		'\uf06e': '■',
		'\uf06f': '□',
		'\uf070': '□',
		'\uf071': '□',
		'\uf072': '□',
		'\uf074': '◆',
		'\uf075': '◆',
		'\uf076': '❖',
		'\uf077': '◆',
		'\uf09f': '•',
		'\uf0a1': '○',
		'\uf0a7': '▪',
		'\uf0a8': '□',
		'\uf0ab': '★',
		'\uf0b0': '°',
		'\uf0b1': '±',
		'\uf0b4': '×',
		'\uf0b6': '☆',
		'\uf0b7': '•',
		'\uf0b8': '÷',
		'\uf0d8': '➢',
		'\uf0df': '←',
		'\uf0e0': '→',
		'\uf0e1': '↑',
		'\uf0e2': '↓',
		'\uf0e8': '➔',
		'\uf0f0': '⇨',
		'\uf0fb': '✗',
		'\uf0fc': '✓',
		'\uf0fd': '☒',
		'\uf0fe': '☑',
		// The wide blank of old Chinese code pages.
		'\ue5e5': '\u3000',
	})
);

const RADICAL = /[\u2e80-\u2fd5\u31c0-\u31ef]|[\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
const PRIVATE = /\p{Co}/gu;

/** The character that `one` stands in for; itself when it is what it looks like. */
const radicalMended = (one: string): string => RADICALS.get(one) ?? one.normalize('NFKC');

/** `text` with everything mended that can be mended without asking: radicals, symbols, accents stored apart. */
export const mendedCharacters = (text: string): string =>
	PLAIN.test(text)
		? text
		: text
				.replace(RADICAL, radicalMended)
				.replace(PRIVATE, (one) => SYMBOLS.get(one) ?? one)
				.normalize('NFC');

// Nothing in these needs mending: almost every text.
const PLAIN = /^[\0-\u02ff\u2010-\u2bff\u3000-\u3098\u309b-\u31bf\u31f0-\u9fff\uff00-\uffef]*$/;

/** A character as the search knows it: half-width, lower case, whichever of its forms was typed. */
export const folded = (character: string): string => radicalMended(character).normalize('NFKC').toLowerCase();

/**
 * `text` without the characters that need no shape in a typeface: selectors of a form (U+FE0F, U+E0100 …), joiners.
 * The zero-width space stays: it says where a line may end.
 */
export const drawn = (text: string): string =>
	text.replace(/(?!\u200b)\p{Default_Ignorable_Code_Point}/gu, '');

type Kind = Pick<Stray, 'code' | 'level'> & {
	pattern: RegExp;
	replacement?: (found: string) => string | undefined;
};

const nothing = () => '';
const KINDS: readonly Kind[] = [
	{
		code: 'radical',
		level: 'warning',
		pattern: RADICAL,
		replacement: (found) => (radicalMended(found) === found ? undefined : radicalMended(found)),
	},
	{ code: 'symbol-font', level: 'warning', pattern: PRIVATE, replacement: (found) => SYMBOLS.get(found) },
	{
		code: 'control-character',
		level: 'error',
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
		pattern: /[\0-\u0008\u000b-\u001f\u007f-\u009f]/gu,
		replacement: nothing,
	},
	{
		code: 'zero-width',
		level: 'error',
		// A joiner inside an emoji, such as a family, is part of it; so are the tags of some flags.
		pattern:
			/\u034f|[\u00ad\u200b\u200c\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]/gu,
		replacement: nothing,
	},
	{
		code: 'blank-character',
		level: 'error',
		pattern: /[\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0]/gu,
		replacement: nothing,
	},
	{
		code: 'bidi',
		level: 'error',
		pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
		replacement: nothing,
	},
	{ code: 'line-separator', level: 'error', pattern: /[\u2028\u2029]/gu, replacement: () => '\n' },
	{ code: 'broken-character', level: 'error', pattern: /[\ufffc\ufffd\p{Cs}\p{Noncharacter_Code_Point}]/gu },
];

/** Every stray character of `text`, in order. */
export function strayCharacters(text: string): Stray[] {
	if (!SUSPECT.test(text)) return [];
	const found = KINDS.flatMap(({ code, level, pattern, replacement }) =>
		[...text.matchAll(pattern)].flatMap((match): Stray[] => {
			const mended = replacement?.(match[0]);
			// A compatibility character that is its own only form is one like any other.
			if (code === 'radical' && mended === undefined) return [];
			const isUnknown = code === 'symbol-font' && mended === undefined;
			return [
				{
					code: isUnknown ? 'private-use' : code,
					level: isUnknown ? 'error' : level,
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

/** True for a text with a character that may not stand in any field. */
export const firstUnfit = (text: string): Stray | undefined =>
	strayCharacters(text).find(({ level }) => level === 'error');

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
): { code: string; level: Stray['level']; line: number; message: string }[] {
	if (!SUSPECT.test(text)) return [];
	return text.split('\n').flatMap((row, index) => {
		const kinds = Map.groupBy(strayCharacters(row), ({ code }) => code);
		return [...kinds.values()].map((strays) => {
			const [first, ...others] = strays as [Stray, ...Stray[]];
			return {
				code: first.code,
				level: first.level,
				line: index + 1,
				message: strayWords([first, ...others]),
			};
		});
	});
}
