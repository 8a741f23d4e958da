/** Sets a document on pages: which line stands on which page, in which row, and to which paragraph it belongs. */
import type { Block, Face, Paper } from '../../domain/plan/paper.ts';
import { cellsWide, gridLines, type Placed } from './grid.ts';
import { type ImprintRow, imprintRows, rightAt } from './imprint-rows.ts';
import { CELL, LINE_CELLS, mm, PAGE, PAGE_ROWS, ROW, RULE_BELOW, SIZE } from './measures.ts';
import { issuerSize, titleLines } from './title.ts';

/** What a paragraph is to a reader who hears it. */
export type ParagraphRole = 'issuer' | 'number' | 'title' | 'heading1' | 'heading2' | 'text' | 'imprint';
export type LineFace = Face | 'title';

export type PaperLine = {
	/** Counted over the document: lines of one paragraph have one number, on whichever pages they stand. */
	paragraph: number;
	role: ParagraphRole;
	/** Rows from the top of the printed area. */
	row: number;
	/** Points, and how much narrower the letters are drawn. */
	size: number;
	narrowed: number;
	/** Points that one cell is wide. */
	cell: number;
	/** Points from the left of the printed area. */
	left: number;
	glyphs: Placed<LineFace>[];
};
export type PaperPage = {
	lines: PaperLine[];
	/** Rules as wide as the printed area, in points below its top. */
	rules: { y: number; thickness: number; isRed: boolean }[];
};

/** Two characters at the beginning of a paragraph. */
const INDENT = 2;
const OUTER_RULE = mm(0.35);

export function compose(paper: Paper): PaperPage[] {
	const pages: PaperPage[] = [{ lines: [], rules: [] }];
	let row = 0;
	let paragraph = 0;
	const page = () => pages.at(-1)!;
	const turn = () => {
		pages.push({ lines: [], rules: [] });
		row = 0;
	};
	const put = (
		role: ParagraphRole,
		lines: readonly Omit<PaperLine, 'paragraph' | 'role' | 'row'>[],
		keepNext = false
	) => {
		// A heading does not stand last on a page.
		if (keepNext && row > 0 && row + lines.length >= PAGE_ROWS) turn();
		for (const line of lines) {
			if (row >= PAGE_ROWS) turn();
			page().lines.push({ ...line, paragraph, role, row });
			row += 1;
		}
		paragraph += 1;
	};

	if (paper.issuer !== undefined) {
		row = PAGE.headAt / ROW;
		const issuer = issuerLine(paper.issuer);
		put('issuer', [issuer]);
		row = (PAGE.headAt + issuer.size) / ROW + 2;
		for (const number of paper.number) put('number', centred(number));
		page().rules.push({ y: row * ROW + RULE_BELOW, thickness: mm(1), isRed: true });
		row = Math.ceil((row * ROW + RULE_BELOW) / ROW + 1);
	}
	paper.parts.forEach((part, at) => {
		// What is attached begins on a page of its own, its title in the third row.
		if (at > 0) {
			turn();
			row = 2;
		}
		put('title', titleLines(part.titleLines).map(titleLine));
		row += 1;
		part.blocks.forEach((block, place) => {
			if (block.role === 'signature' && part.blocks[place - 1]?.role === 'text') row += 1;
			const isHeading = block.role === 'heading';
			put(
				isHeading ? (block.level === 1 ? 'heading1' : 'heading2') : 'text',
				blockLines(block, part.blocks[place - 1]),
				isHeading
			);
		});
	});
	putImprint();
	return pages;

	function putImprint() {
		const printed = paper.imprint.map(imprintRows);
		const { length } = printed.flat();
		if (length === 0) return;
		if (row > PAGE_ROWS - length - 1) turn();
		const top = PAGE_ROWS - length;
		page().rules.push({ y: top * ROW, thickness: OUTER_RULE, isRed: false });
		page().rules.push({ y: PAGE_ROWS * ROW, thickness: OUTER_RULE, isRed: false });
		row = top;
		for (const rows of printed) put('imprint', rows.map(imprintLine));
	}
}

const textLine = (glyphs: Placed<LineFace>[]) => ({
	size: SIZE.text,
	narrowed: 1,
	cell: CELL,
	left: 0,
	glyphs,
});

/** Letters one after another, from this cell on. */
function glyphsOf(text: string, face: LineFace, from = 0): Placed<LineFace>[] {
	return gridLines([{ text, style: face }], { indent: from, width: Number.POSITIVE_INFINITY }).flat();
}

/** On one line from this cell on, or on as many as it takes from the left edge. */
const linesFrom = (text: string, at: number) =>
	cellsWide(text) <= LINE_CELLS
		? [textLine(glyphsOf(text, 'text', at))]
		: gridLines([{ text, style: 'text' as LineFace }], { indent: 0, width: LINE_CELLS }).map(textLine);

const centred = (text: string) => linesFrom(text, (LINE_CELLS - cellsWide(text)) / 2);

function issuerLine(text: string) {
	const { size, narrowed } = issuerSize(text);
	const cell = size * narrowed;
	const left = (PAGE.inner.width - cellsWide(text) * cell) / 2;
	return { size, narrowed, cell, left, glyphs: glyphsOf(text, 'title') };
}

function titleLine(text: string) {
	const left = (PAGE.inner.width - cellsWide(text) * SIZE.title) / 2;
	return { size: SIZE.title, narrowed: 1, cell: SIZE.title, left, glyphs: glyphsOf(text, 'title') };
}

function blockLines({ role, runs }: Block, before: Block | undefined) {
	const styled = runs.map(({ text, face }) => ({ text, style: face as LineFace }));
	const text = runs.map((run) => run.text).join('');
	if (role === 'signature') return linesFrom(text, signatureAt(text));
	if (role === 'date') {
		// Two characters to the right of the name above it; further left where that leaves no room.
		const above = before?.role === 'signature' ? before.runs.map((run) => run.text).join('') : '';
		const name = cellsWide(above) > LINE_CELLS ? '' : above;
		const room = LINE_CELLS - cellsWide(text) - (name === '' ? 4 : 2);
		const at = name === '' ? room : Math.min(signatureAt(name) + 2, room);
		return [textLine(glyphsOf(text, 'text', at))];
	}
	const indent = role === 'addressee' ? 0 : INDENT;
	return gridLines(styled, { indent, width: LINE_CELLS }).map(textLine);
}

/** A name without a seal leaves two characters free to its right. */
const signatureAt = (name: string): number => Math.max(0, LINE_CELLS - 2 - cellsWide(name));

function imprintLine({ glyphs, right }: ImprintRow) {
	return {
		size: SIZE.small,
		narrowed: 1,
		cell: SIZE.small,
		left: 0,
		glyphs: [...glyphs, ...glyphsOf(right, 'text', rightAt(right))],
	};
}
