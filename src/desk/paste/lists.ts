/** Blocks of Markdown and the lists among them: of HTML, of Word, and of bullets that somebody typed. */
import { atLineStart, type LinePiece, linesOf } from './lines.ts';
import { type ItemMark, isBare, itemMarks } from './list-marks.ts';
import { numberOf, wordMark, writtenMark } from './marks.ts';
import { runsOf } from './runs.ts';
import { holdsBlocks, isLeftOut, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';

/** A block of Markdown; an item of a list of Word knows its depth and its number, if it has one. */
export type PastedBlock = string | { item: string; depth: number; number?: number | undefined };
/** Reads the blocks below an element. */
export type ReadBlocks = (element: Element, setting: Setting) => PastedBlock[];

/** Words that begin with their own place: “1. ”, “一、”, “（二）”, “①”. */
const PLACED =
	/^(?:\d+\\?[.)]\s|\d+[、．）]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、．]|[①-⑳])/;

export function listIn(list: Element, setting: Setting, read: ReadBlocks): PastedBlock[] {
	const markOf = itemMarks(list);
	const parts: { mark: ItemMark; blocks: string[] }[] = [];
	const made: PastedBlock[] = [];
	let runs: LinePiece[] = [];
	/** Words that stand between the items are a paragraph. */
	const end = () => {
		const words = paragraphs(runs);
		runs = [];
		if (words.length > 0) made.push(...itemBlocks(parts.splice(0), list), ...words);
	};
	for (const child of list.childNodes) {
		const isElement = child.nodeType === Node.ELEMENT_NODE;
		if (isElement && isLeftOut(child as Element, setting.dropped)) continue;
		if (!isElement || !(tagOf(child as Element) === 'LI' || holdsBlocks(child))) {
			runs.push(...runsOf(child, setting));
			continue;
		}
		end();
		const element = child as Element;
		const isList = /^(?:UL|OL)$/.test(tagOf(element));
		const inside = { ...settingIn(element, setting), isItem: true };
		const blocks = listed(isList ? listIn(element, inside, read) : read(element, inside));
		if (blocks.length === 0) continue;
		// Some programs put an inner list beside its item.
		const last = parts.at(-1);
		if (isList && last) last.blocks.push(...blocks);
		else parts.push({ mark: markOf(element), blocks });
	}
	end();
	return listed([...made, ...itemBlocks(parts, list)]);
}

function itemBlocks(parts: readonly { mark: ItemMark; blocks: string[] }[], list: Element): PastedBlock[] {
	const isPlaced = parts.every(({ blocks }) => PLACED.test(blocks[0]!));
	const isTwice = parts.every(
		({ mark, blocks }) => Number(/^(\d+)\\?[.)、．]/.exec(blocks[0]!)?.[1]) === mark.number
	);
	return parts.flatMap(({ mark: { number, written }, blocks }): PastedBlock[] => {
		if (isPlaced && (number === undefined ? !written : isTwice || isBare(list))) return blocks;
		if (written === undefined) return [{ item: itemOf(blocks, ''), depth: 0, number }];
		const [first = '', ...others] = blocks;
		return /^(?:[*>|]|\d+\. )/.test(first) ? [written.trim(), ...blocks] : [written + first, ...others];
	});
}

/** Lists inside an item follow it at once; other blocks after an empty line. */
export function itemOf(blocks: readonly string[], mark: string): string {
	const [first, ...others] = blocks;
	if (first === undefined) return '';
	const rest = others
		.map((block) => (/^(?:\* |\d+\. )/.test(block) ? `\n${block}` : `\n\n${block}`))
		.join('');
	return mark + indented(first + rest, mark.length).slice(mark.length);
}

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** A paragraph that Word numbers itself: its mark is set apart and is not its text. */
export function wordItem(element: Element, blocks: readonly PastedBlock[], level: number): PastedBlock[] {
	const mark = wordMark(element);
	const text = listed(blocks).join('\n\n');
	if (mark === undefined || text === '') return [...blocks];
	const number = numberOf(mark);
	const written = writtenMark(mark);
	// What Markdown cannot count stays as it is written.
	if (number === undefined && written !== '') return [`${written}${text}`];
	return [{ item: text, depth: level - 1, number }];
}

// A bullet that somebody typed, or that a program wrote out. Boxes, rings and ticks say something: 是 or 否, 某.
const BULLET = /^(?:([•·●▪◆❖➢])(?!\s*\1)\s*|\\?[-*+]\s+)(?=\S)/;

/** Blocks as Markdown: items that follow each other become one list. */
export function listed(blocks: readonly PastedBlock[]): string[] {
	const made: string[] = [];
	/** The number of the last item at each depth; nothing for a bullet. */
	let open: (number | undefined)[] = [];
	let base = 0;
	/** The number before, where it stands as text. */
	let written: number | undefined;
	for (const block of blocks) {
		if (typeof block === 'string') {
			made.push(block);
			open = [];
			written = undefined;
			continue;
		}
		const { item, number } = block;
		// A part of a list may have been taken from its depth.
		if (open.length === 0) base = block.depth;
		const depth = Math.min(Math.max(0, block.depth - base), open.length);
		const isGoingOn = depth < open.length;
		const before = open[depth];
		const isAnew = isGoingOn && before !== undefined && number !== before + 1;
		if (number !== undefined && (isAnew || number - 1 === written)) {
			// Markdown would count on from the list above.
			made.push(`${number}、${item}`);
			open = [];
			written = number;
			continue;
		}
		written = undefined;
		const isNext = depth > 0 || (isGoingOn && (before === undefined) === (number === undefined));
		open = isNext ? [...open.slice(0, depth), number] : [number];
		const text = indented(itemOf([item], number === undefined ? '* ' : `${number}. `), depth * 3);
		if (isNext) made.push(`${made.pop()}\n${text}`);
		else made.push(text);
	}
	return made;
}

/** Runs as paragraphs: a line break stays one, two begin a new paragraph, a bullet an item. */
export function paragraphs(runs: readonly LinePiece[]): PastedBlock[] {
	const made: PastedBlock[] = [];
	let rows: string[] = [];
	const end = () => {
		if (rows.length > 0) made.push(rows.join('\\\n'));
		rows = [];
	};
	for (const text of linesOf(runs)) {
		const mark = BULLET.exec(text)?.[0];
		if (text === '' || mark !== undefined) end();
		if (mark !== undefined) made.push({ item: text.slice(mark.length), depth: 0 });
		else if (text !== '') rows.push(atLineStart(text));
	}
	end();
	return made;
}
