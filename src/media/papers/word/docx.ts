/**
 * A document as a Word file on the same page. It names the typefaces of official documents and carries none: the
 * reader's own are used, and where there are none, the next of their kind.
 */
import {
	AlignmentType,
	convertMillimetersToTwip,
	Document,
	Footer,
	PageNumber,
	Paragraph,
	TextRun,
} from 'docx';
import type { Paper } from '../../../domain/plan/paper.ts';
import { SIZE } from '../measures.ts';
import { head, part } from './blocks.ts';
import { docxFile } from './docx-file.ts';
import { imprint } from './imprint.ts';
import { halves, LINE, letters, twips } from './letters.ts';

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
				children: [...head(paper), ...paper.parts.flatMap(part), ...imprint(paper.imprint)],
			},
		],
	});
	return docxFile(document, paper);
}

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
