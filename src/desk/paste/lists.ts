/** Blocks of Markdown and the lists among them: of HTML, of Word, and of bullets that somebody typed. */
import { atLineStart, type LinePiece, lineOf } from './lines.ts';
import { isLeftOut, styleOf, tagOf } from './seen.ts';
import { type Setting, settingIn } from './setting.ts';

/** A block of Markdown; an item of a list of Word knows its list and its depth. */
export type PastedBlock = string | { item: string; depth: number; ordered: boolean };
/** Reads the blocks below an element. */
export type ReadBlocks = (element: Element, setting: Setting) => PastedBlock[];

export function listIn(list: Element, setting: Setting, read: ReadBlocks): PastedBlock[] {
	const isOrdered = tagOf(list) === 'OL';
	let number = Number(list.getAttribute('start') ?? 1) || 1;
	const items: string[] = [];
	for (const child of list.children) {
		if (isLeftOut(child, setting.dropped)) continue;
		const inner = /^(?:UL|OL)$/.test(tagOf(child))
			? listIn(child, setting, read)
			: read(child, settingIn(child, setting));
		const blocks = listed(inner);
		if (blocks.length === 0) continue;
		// Some programs put an inner list beside its item.
		const last = items.at(-1);
		if (/^(?:UL|OL)$/.test(tagOf(child)) && last !== undefined)
			items[items.length - 1] = `${last}\n${indented(blocks.join('\n\n'), isOrdered ? 3 : 2)}`;
		else items.push(itemOf(blocks, isOrdered ? `${number++}. ` : '* '));
	}
	return items.length === 0 ? [] : [items.join('\n')];
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
export function wordItem(element: Element, blocks: readonly PastedBlock[], depth: number): PastedBlock[] {
	const mark = [...element.querySelectorAll('span')].find((span) => /mso-list:ignore/.test(styleOf(span)));
	const sign = (mark?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
	const text = listed(blocks).join('\n\n');
	if (text === '') return [];
	// What Markdown cannot count stays as it is written: 一、, （1）.
	if (/[\p{Script=Han}（(①-⑳]/u.test(sign)) return [`${sign}${text}`];
	return [{ item: text, depth: depth - 1, ordered: /^[\da-z]+[.)、．]$/i.test(sign) }];
}

// A bullet that somebody typed, or that a program wrote out.
const BULLET = /^(?:[•·●○▪■□◆❖➢✓]\s*|\\?[-*+]\s+)(?=\S)/;

/** Blocks as Markdown: items that follow each other become one list. */
export function listed(blocks: readonly PastedBlock[]): string[] {
	const made: string[] = [];
	let counts: number[] = [];
	let kind: boolean | undefined;
	for (const block of blocks) {
		if (typeof block === 'string') {
			made.push(block);
			counts = [];
			continue;
		}
		const { item, ordered } = block;
		const isNext = counts.length > 0 && (block.depth > 0 || ordered === kind);
		const depth = isNext ? Math.min(block.depth, counts.length) : 0;
		if (depth === 0) kind = ordered;
		counts = isNext ? counts.slice(0, depth + 1) : [];
		counts[depth] = (counts[depth] ?? 0) + 1;
		const text = indented(itemOf([item], ordered ? `${counts[depth]}. ` : '* '), depth * 3);
		if (isNext) made.push(`${made.pop()}\n${text}`);
		else made.push(text);
	}
	return made;
}

/** Runs as paragraphs: a line break stays one, two begin a new paragraph, a bullet an item. */
export function paragraphs(runs: readonly LinePiece[]): PastedBlock[] {
	const lines: LinePiece[][] = [[]];
	for (const run of runs)
		for (const [at, text] of run.text.split('\n').entries()) {
			if (at > 0) lines.push([]);
			lines.at(-1)!.push({ ...run, text });
		}
	const made: PastedBlock[] = [];
	let rows: string[] = [];
	const end = () => {
		if (rows.length > 0) made.push(rows.join('\\\n'));
		rows = [];
	};
	for (const line of lines) {
		const text = lineOf(line);
		const mark = BULLET.exec(text)?.[0];
		if (text === '' || mark !== undefined) end();
		if (mark !== undefined) made.push({ item: text.slice(mark.length), depth: 0, ordered: false });
		else if (text !== '') rows.push(atLineStart(text));
	}
	end();
	return made;
}
