/** What a list of a page sets before its items: numbers, letters, bullets, boxes. It stands nowhere in their text. */
import { numeral } from './numerals.ts';
import { styleOf, tagOf } from './seen.ts';

/** `number` is one that Markdown can count; `written` stands before the words; neither is a bullet. */
export type ItemMark = { number?: number | undefined; written?: string | undefined };

/** How places are written: a format of `numeral`, and what stands around it. */
type Shape = readonly [format: string, before: string, after: string];
const COUNTED: Shape = ['decimal', '', '. '];
const LOWER: Shape = ['lowerLetter', '', '. '];
const UPPER: Shape = ['upperLetter', '', '. '];
const HAN: Shape = ['chineseCounting', '', '、'];
/** As styles and attributes name them; those without a shape are bullets. */
const SHAPES: Record<string, Shape | undefined> = {
	...{ decimal: COUNTED, 'decimal-leading-zero': ['decimalZero', '', '. '], '1': COUNTED },
	...{
		'lower-alpha': LOWER,
		'lower-latin': LOWER,
		a: LOWER,
		'upper-alpha': UPPER,
		'upper-latin': UPPER,
		A: UPPER,
	},
	...{ 'lower-roman': ['lowerRoman', '', '. '], i: ['lowerRoman', '', '. '] },
	...{ 'upper-roman': ['upperRoman', '', '. '], I: ['upperRoman', '', '. '] },
	...{
		'cjk-ideographic': HAN,
		'cjk-decimal': HAN,
		'simp-chinese-informal': HAN,
		'trad-chinese-informal': HAN,
	},
	...{ 'japanese-informal': HAN, 'simp-chinese-formal': ['chineseLegalSimplified', '', '、'] },
	...{
		'cjk-heavenly-stem': ['ideographTraditional', '', '、'],
		'cjk-earthly-branch': ['ideographZodiac', '', '、'],
	},
	...{ disc: undefined, circle: undefined, square: undefined },
};
/** Lists of UEditor, with which most sites of offices are written: their marks are pictures. */
const EDITOR_SHAPES: Record<string, Shape | undefined> = {
	...{ num: ['decimal', '', '、'], num1: ['decimal', '', '）'], num2: ['decimal', '（', '）'] },
	...{ cn: HAN, cn1: ['chineseCounting', '', '）'], cn2: ['chineseCounting', '（', '）'] },
	...{ dash: undefined, dot: undefined },
};
/** Lists of Quill: a list of any kind is an `<ol>`, and its items say what they are. */
const ITEM_MARKS: Record<string, ItemMark> = {
	bullet: {},
	checked: { written: '☑ ' },
	unchecked: { written: '□ ' },
};

const NAMES = new RegExp(
	`(?:${Object.keys(SHAPES)
		.filter((name) => name.length > 1)
		.sort((a, b) => b.length - a.length)
		.join('|')})`
);
/** The mark that a style asks for; nothing where it says none of those that are known here. */
const namedIn = (element: Element): string | undefined => {
	const [said = ''] = /(?<=(?:^|;)list-style(?:-type)?:)[^;]*(?!.*;list-style)/.exec(styleOf(element)) ?? [];
	return NAMES.exec(said)?.[0];
};

function shapeOf(item: Element, list: Element): Shape | undefined {
	const name = namedIn(item) ?? namedIn(list) ?? item.getAttribute('type') ?? list.getAttribute('type') ?? '';
	if (name in SHAPES) return SHAPES[name];
	const [, own] = /\bcustom_(num[12]?|cn[12]?|dash|dot)\b/.exec(list.className) ?? [];
	if (own !== undefined) return EDITOR_SHAPES[own];
	return tagOf(list) === 'OL' ? COUNTED : undefined;
}

/** The marks of a list; asked for its items in their order, since they count. */
export function itemMarks(list: Element): (item: Element) => ItemMark {
	const isDown = list.hasAttribute('reversed');
	const items = [...list.children].filter((child) => tagOf(child) === 'LI');
	let next = Number(list.getAttribute('start')) || (isDown ? items.length : 1);
	return (item) => {
		const own = ITEM_MARKS[item.getAttribute('data-list') ?? ''];
		if (own) return own;
		const shape = shapeOf(item, list);
		if (!shape) return {};
		const number = Number(item.getAttribute('value')) || next;
		next = number + (isDown ? -1 : 1);
		// Markdown counts upwards alone.
		if (shape === COUNTED) return isDown ? { written: `${number}、` } : { number };
		const [format, before, after] = shape;
		return { written: `${before}${numeral(number, format)}${after}` };
	};
}

/** The mark of one item, as it is read before its words. */
export function itemMarkOf(item: Element): string {
	const list = item.parentElement;
	if (tagOf(item) !== 'LI' || !list) return '';
	const mark = itemMarks(list);
	for (const one of list.children)
		if (tagOf(one) === 'LI') {
			const { number, written } = mark(one);
			if (one === item) return number === undefined ? (written ?? '') : `${number}. `;
		}
	return '';
}

/** True for a list that shows no marks of its own. */
export const isBare = (list: Element): boolean => /list-style(?:-type)?:[^;]*none/.test(styleOf(list));
