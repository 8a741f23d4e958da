/** Letters and lines of a document in Word's own units. */
import { type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Face } from '../../../domain/plan/paper.ts';
import { CELL, ROW } from '../measures.ts';

/** Faces of the body, and those of titles and of page numbers. */
export type WordFace = Face | 'title' | 'number';

const NAMES: Record<WordFace, string> = {
	text: '仿宋_GB2312',
	hei: '黑体',
	kai: '楷体_GB2312',
	title: '方正小标宋简体',
	number: '宋体',
};

/** Word counts letters in halves of a point, everything else in twentieths. */
export const halves = (points: number) => Math.round(points * 2);
export const twips = (points: number) => Math.round(points * 20);

/** 三号 is 16 points in Word: a hair less between the letters, and 28 stand in a line. */
const WORD_TEXT = 16;
const CLOSER = twips(CELL - WORD_TEXT) - 1;

/** So many rows of the page, a hair less than whole, so that 22 find room. */
export const rows = (count: number) =>
	({ line: (twips(ROW) - 1) * count, lineRule: LineRuleType.EXACT }) as const;
export const LINE = rows(1);

export const letters = (face: WordFace): IRunOptions => ({
	font: { ascii: NAMES[face], hAnsi: NAMES[face], eastAsia: NAMES[face], cs: NAMES[face] },
	size: halves(WORD_TEXT),
});

export const wordRun = (text: string, face: WordFace, more: IRunOptions = {}) =>
	new TextRun({ text, ...letters(face), characterSpacing: CLOSER, ...more });

export const wordLine = (children: IParagraphOptions['children'], more: IParagraphOptions = {}) =>
	new Paragraph({ children: children ?? [], spacing: LINE, widowControl: false, ...more });

export const blank = () => wordLine([]);
