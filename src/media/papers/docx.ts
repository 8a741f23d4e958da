/**
 * A document as a Word file on the same page. It names the typefaces of official documents and carries none: the
 * reader's own are used, and where there are none, the next of their kind.
 */
import {
	AlignmentType,
	BorderStyle,
	convertMillimetersToTwip,
	Document,
	Footer,
	FrameAnchorType,
	HeadingLevel,
	HorizontalPositionAlign,
	type IParagraphOptions,
	type IRunOptions,
	LineRuleType,
	PageNumber,
	Paragraph,
	Tab,
	TabStopType,
	TextRun,
	VerticalPositionAlign,
} from 'docx';
import type { Block, Face, Paper } from '../../domain/plan/paper.ts';
import { docxFile } from './docx-file.ts';
import { cellsWide } from './grid.ts';
import { CELL, LINE_CELLS, PAGE, RED, ROW, SIZE } from './measures.ts';
import { issuerSize, titleLines } from './title.ts';

const NAMES: Record<Face | 'title' | 'number', string> = {
	text: '仿宋_GB2312',
	hei: '黑体',
	kai: '楷体_GB2312',
	title: '方正小标宋简体',
	number: '宋体',
};
/** Word counts letters in halves of a point, everything else in twentieths. */
const halves = (points: number) => Math.round(points * 2);
const twips = (points: number) => Math.round(points * 20);
/** 三号 is 16 points in Word: a hair less between the letters, and 28 stand in a line. */
const WORD_TEXT = 16;
const CLOSER = twips(CELL - WORD_TEXT) - 1;
const LINE = { line: twips(ROW) - 1, lineRule: LineRuleType.EXACT } as const;
const BLACK_RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 } as const;

/** The same paper gives the same bytes. */
export function paperDocx(paper: Paper): Promise<Buffer> {
	const document = new Document({
		title: paper.title,
		creator: paper.author,
		evenAndOddHeaderAndFooters: true,
		styles: {
			default: {
				document: { run: { ...letters('text'), language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
				...Object.fromEntries(
					['heading1', 'heading2', 'heading3'].map((name) => [
						name,
						{ run: { ...letters('text'), color: '000000', bold: false }, paragraph: { spacing: LINE } },
					])
				),
			},
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
						margin: {
							top: convertMillimetersToTwip(37),
							bottom: convertMillimetersToTwip(35),
							left: convertMillimetersToTwip(28),
							right: convertMillimetersToTwip(26),
							// The number's dashes are 7 mm below the printed area.
							footer: convertMillimetersToTwip(35 - 7 - 5),
						},
					},
				},
				footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
				children: [...head(paper), ...paper.parts.flatMap(partOf), ...paper.imprint.map(imprintLine)],
			},
		],
	});
	return docxFile(document, paper);
}

const letters = (face: keyof typeof NAMES): IRunOptions => ({
	font: { ascii: NAMES[face], hAnsi: NAMES[face], eastAsia: NAMES[face], cs: NAMES[face] },
	size: halves(WORD_TEXT),
});

const run = (text: string, face: keyof typeof NAMES, more: IRunOptions = {}) =>
	new TextRun({ text, ...letters(face), characterSpacing: CLOSER, ...more });

const line = (children: TextRun[], more: IParagraphOptions = {}) =>
	new Paragraph({
		children,
		spacing: LINE,
		widowControl: false,
		...more,
	});

const blank = () => line([]);

function head({ issuer, number }: Paper): Paragraph[] {
	if (issuer === undefined) return [];
	const { size, narrowed } = issuerSize(issuer);
	const red = { color: RED.slice(1) };
	const rule = { style: BorderStyle.SINGLE, size: 24, space: 11, ...red } as const;
	return [
		line(
			[
				run(issuer, 'title', {
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
			line([run(text, 'text')], {
				alignment: AlignmentType.CENTER,
				...(at === number.length - 1 && { border: { bottom: rule } }),
			})
		),
		blank(),
		blank(),
	];
}

function partOf({ titleLines: printed, blocks }: Paper['parts'][number], at: number): Paragraph[] {
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
		...(at > 0 ? [line([], { pageBreakBefore: true }), blank()] : []),
		line(title, { alignment: AlignmentType.CENTER, heading: HeadingLevel.HEADING_1 }),
		blank(),
		...blocks.flatMap((block, place) => [
			...(block.role === 'signature' && blocks[place - 1]?.role === 'text' ? [blank()] : []),
			line(
				block.runs.map(({ text, face }) => run(text, face)),
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

/** At the foot of the last page, between two rules. */
const imprintLine = ({ left, right }: Paper['imprint'][number], at: number, all: Paper['imprint']) =>
	new Paragraph({
		children: [
			run(left, 'text', { size: halves(SIZE.small), characterSpacing: 0 }),
			...(right === ''
				? []
				: [new TextRun({ children: [new Tab(), right], ...letters('text'), size: halves(SIZE.small) })]),
		],
		spacing: LINE,
		indent: { left: twips(SIZE.small), right: twips(SIZE.small) },
		tabStops: [{ type: TabStopType.RIGHT, position: twips(PAGE.inner.width - SIZE.small) }],
		border: {
			...(at === 0 && { top: BLACK_RULE }),
			...(at === all.length - 1 && { bottom: BLACK_RULE }),
		},
		frame: {
			type: 'alignment',
			width: twips(PAGE.inner.width),
			height: LINE.line * all.length,
			anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
			alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
		},
	});

const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']) => {
	const side = alignment === AlignmentType.RIGHT ? 'right' : 'left';
	const children = ['— ', PageNumber.CURRENT, ' —'];
	return new Footer({
		children: [
			new Paragraph({
				alignment,
				indent: { [side]: twips(SIZE.small) },
				children: [new TextRun({ children, ...letters('number'), size: halves(SIZE.small) })],
			}),
		],
	});
};
