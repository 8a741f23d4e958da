/** What stands on the pages of a document above its imprint: the red head, titles, and text block by block. */
import {
	AlignmentType,
	BorderStyle,
	HeadingLevel,
	type IParagraphOptions,
	LineRuleType,
	type Paragraph,
	TextRun,
} from 'docx';
import type { Block, Paper } from '../../../domain/plan/paper.ts';
import { cellsWide } from '../grid.ts';
import { CELL, LINE_CELLS, PAGE, RED, SIZE } from '../measures.ts';
import { issuerSize, titleLines } from '../title.ts';
import { blank, halves, letters, twips, wordLine, wordRun } from './letters.ts';

export function head({ issuer, number }: Paper): Paragraph[] {
	if (issuer === undefined) return [];
	const { size, narrowed } = issuerSize(issuer);
	const red = { color: RED.slice(1) };
	const rule = { style: BorderStyle.SINGLE, size: 24, space: 11, ...red } as const;
	return [
		wordLine(
			[
				wordRun(issuer, 'title', {
					...red,
					size: halves(size),
					scale: Math.floor(narrowed * 100),
					characterSpacing: 0,
				}),
			],
			{
				alignment: AlignmentType.CENTER,
				spacing: { before: twips(PAGE.headAt), line: twips(size * 1.15), lineRule: LineRuleType.EXACT },
			}
		),
		blank(),
		blank(),
		...number.map((text, at) =>
			wordLine([wordRun(text, 'text')], {
				alignment: AlignmentType.CENTER,
				...(at === number.length - 1 && { border: { bottom: rule } }),
			})
		),
		blank(),
		blank(),
	];
}

export function part({ titleLines: printed, blocks }: Paper['parts'][number], at: number): Paragraph[] {
	const lines = titleLines(printed);
	const title = lines.flatMap((text, place) => [
		new TextRun({
			text,
			...letters('title'),
			size: halves(SIZE.title),
			...(place > 0 && { break: 1 }),
		}),
	]);
	return [
		...(at > 0 ? [wordLine([], { pageBreakBefore: true }), blank()] : []),
		wordLine(title, { alignment: AlignmentType.CENTER, heading: HeadingLevel.HEADING_1 }),
		blank(),
		...blocks.flatMap((block, place) => [
			...(block.role === 'signature' && blocks[place - 1]?.role === 'text' ? [blank()] : []),
			wordLine(
				block.runs.map(({ text, face }) => wordRun(text, face)),
				setting(block, blocks[place - 1])
			),
		]),
	];
}

function setting(block: Block, before: Block | undefined): IParagraphOptions {
	const indent = { firstLineChars: 200, firstLine: twips(CELL * 2) };
	switch (block.role) {
		case 'addressee':
			return { alignment: AlignmentType.LEFT };
		case 'signature':
			return { alignment: AlignmentType.RIGHT, indent: { right: twips(CELL * 2) } };
		case 'date': {
			const name = before?.role === 'signature' ? textOf(before) : undefined;
			const room = LINE_CELLS - cellsWide(textOf(block));
			const free = name === undefined ? 4 : Math.max(2, room - (LINE_CELLS - 2 - cellsWide(name)) - 2);
			return { alignment: AlignmentType.RIGHT, indent: { right: twips(CELL * free) } };
		}
		case 'heading':
			return {
				heading: block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
				keepNext: true,
				indent,
			};
		case 'text':
			return { alignment: AlignmentType.JUSTIFIED, indent };
	}
}

const textOf = ({ runs }: Block): string => runs.map(({ text }) => text).join('');
