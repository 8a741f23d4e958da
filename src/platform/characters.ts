/**
 * Characters that stand in for others, and the right ones: radicals in the place of characters, bullets of a symbol font.
 * They come from PDF files and word processors. Wherever a text is shown, drawn or searched, it is mended here first.
 */

/** A class of a regular expression: what stands without blanks in Chinese, characters and marks. */
export const CHINESE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d\\u2014\\u2026\\u00b7]';

// A radical or a stroke and the character that it stands for: Equivalent_Unified_Ideograph of Unicode. NFKC knows those
// from U+2F00 on; the first three of them are told apart, because the mainland writes them 户 黄 青, not 戶 黃 靑.
const PAIRS = Array.from(
	'⼾户⿈黄⾭青' +
		'⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟' +
		'㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎'
);
const RADICALS = new Map(PAIRS.flatMap((one, at) => (at % 2 === 0 ? [[one, PAIRS[at + 1]!] as const] : [])));

// Bullets and signs of the fonts Symbol and Wingdings, which Word keeps in the private area of Unicode.
export const SYMBOLS = new Map(
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

/** Radicals, strokes and compatibility characters. */
export const RADICAL = /[\u2e80-\u2fd5\u31c0-\u31ef]|[\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
/** `ﬁ`, `ﬂ`, `ﬀ`: letters drawn as one, which nobody types and no search finds. */
const LIGATURE = /[\ufb00-\ufb06]/g;
/** What every font draws differently, or not at all. */
export const PRIVATE = /\p{Co}/gu;

/** The character that `one` stands in for; itself when it is what it looks like. */
export const radicalMended = (one: string): string => RADICALS.get(one) ?? one.normalize('NFKC');

/** `text` with everything mended that can be mended without asking: radicals, symbols, ligatures, accents stored apart, a mark of byte order. */
export const mendedCharacters = (text: string): string =>
	PLAIN.test(text)
		? text
		: text
				// No parser counts it, and places would be one off.
				.replace(/^\ufeff/, '')
				.replace(RADICAL, radicalMended)
				.replace(PRIVATE, (one) => SYMBOLS.get(one) ?? one)
				.replace(LIGATURE, (one) => one.normalize('NFKC'))
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
