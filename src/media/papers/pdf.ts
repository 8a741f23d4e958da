/** A document as tagged PDF: what can be heard, searched and copied is the text of the document, character by character. */
import PDFDocument from 'pdfkit';
import type { Paper } from '../../domain/plan/paper.ts';
import { embeddedFont } from '../typefaces/embedded.ts';
import { missingGlyphs } from '../typefaces/song.ts';
import { compose, type LineFace, type PaperLine, type PaperPage, type ParagraphRole } from './compose.ts';
import { NUMBER_BELOW, PAGE, RED, ROW, SIZE } from './measures.ts';
import { STAND_IN } from './missing.ts';

type Pdf = InstanceType<typeof PDFDocument>;
/** The package's types do not know that letters can be drawn narrower. */
type LineSetting = PDFKit.Mixins.TextOptions & { horizontalScaling: number };

const TAGS: Record<ParagraphRole, string> = {
	issuer: 'P',
	number: 'P',
	title: 'H1',
	heading1: 'H2',
	heading2: 'H3',
	text: 'P',
	imprint: 'P',
};
const FACES = ['text', 'title', 'hei', 'kai'] as const satisfies readonly LineFace[];
/** Of a line's height, where its letters stand: the em box is in the middle, the base line at 0.88 of it. */
const BASE = 0.88;

/** The same paper gives the same bytes. */
export async function paperPdf(paper: Paper): Promise<Buffer> {
	const pages = compose(paper);
	const pdf = new PDFDocument({
		size: [PAGE.width, PAGE.height],
		margin: 0,
		autoFirstPage: false,
		pdfVersion: '1.7',
		subset: 'PDF/UA' as never,
		tagged: true,
		lang: 'zh-CN',
		displayTitle: true,
		// No typeface is loaded that the document does not name.
		font: '',
		info: {
			Title: paper.title,
			Author: paper.author,
			Subject: paper.number.join(' '),
			CreationDate: new Date(`${paper.dateSigned}T00:00:00Z`),
			Producer: 'PDFKit',
			Creator: 'PDFKit',
		},
	});
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise((done, fail) => pdf.on('end', done).on('error', fail));
	for (const face of FACES) {
		const letters = lettersOf(pages, face);
		if (letters !== '') pdf.registerFont(face, await embeddedFont(face, letters));
	}
	draw(pdf, pages);
	pdf.end();
	await ended;
	return Buffer.concat(chunks);
}

/** Every letter of a face, each once, in one order; the digits and dashes of page numbers with those of the text. */
const lettersOf = (pages: readonly PaperPage[], face: LineFace): string => {
	const used = pages.flatMap(({ lines }) =>
		lines.flatMap(({ glyphs }) =>
			glyphs.flatMap(({ character, style }) => (style === face ? shapeOf(character) : []))
		)
	);
	return [...new Set([...used, ...(face === 'text' ? '—0123456789 ' : '')])].sort().join('');
};

/** What is drawn for a character. */
const shapeOf = (character: string): string => (missingGlyphs(character).length > 0 ? STAND_IN : character);

function draw(pdf: Pdf, pages: readonly PaperPage[]): void {
	const root = pdf.struct('Document');
	pdf.addStructure(root);
	let open: { paragraph: number; element: PDFKit.PDFStructureElement } | undefined;
	const close = () => {
		open?.element.end();
		open = undefined;
	};
	pages.forEach((page, at) => {
		pdf.addPage();
		for (const line of page.lines) {
			if (open?.paragraph !== line.paragraph) {
				close();
				open = { paragraph: line.paragraph, element: pdf.struct(TAGS[line.role]) };
				root.add(open.element);
				if (line.role === 'title' || line.role === 'heading1')
					pdf.outline.addItem(wordsOf(pages, line.paragraph));
			}
			const content = pdf.markStructureContent(TAGS[line.role]);
			open.element.add(content);
			drawLine(pdf, line);
			pdf.endMarkedContent();
		}
		pdf.markContent('Artifact', { type: 'Layout' });
		for (const { y, thickness, isRed } of page.rules)
			pdf
				.rect(PAGE.left, PAGE.top + y - thickness / 2, PAGE.inner.width, thickness)
				.fill(isRed ? RED : 'black');
		pdf.endMarkedContent();
		drawNumber(pdf, at + 1);
	});
	close();
	root.end();
}

const wordsOf = (pages: readonly PaperPage[], paragraph: number): string =>
	pages
		.flatMap(({ lines }) => lines.filter((line) => line.paragraph === paragraph))
		.flatMap(({ glyphs }) => glyphs.map(({ character }) => character))
		.join('');

/** Letters of one face at even distances go in one piece, so that they are one word to whoever copies them. */
function drawLine(pdf: Pdf, { glyphs, left, row, size, narrowed, cell, role }: PaperLine): void {
	const base = PAGE.top + (role === 'issuer' ? row * ROW : row * ROW + (ROW - size) / 2) + size * BASE;
	pdf.fillColor(role === 'issuer' ? RED : 'black');
	for (let from = 0; from < glyphs.length; ) {
		const first = glyphs[from]!;
		pdf.font(first.style).fontSize(size);
		const gapAfter = (at: number): number =>
			(glyphs[at + 1]!.x - glyphs[at]!.x) * cell -
			pdf.widthOfString(shapeOf(glyphs[at]!.character)) * narrowed;
		let to = from + 1;
		const gap = to < glyphs.length ? gapAfter(from) : 0;
		while (to < glyphs.length && glyphs[to]!.style === first.style && Math.abs(gapAfter(to - 1) - gap) < 0.01)
			to += 1;
		const text = glyphs
			.slice(from, to)
			.map(({ character }) => shapeOf(character))
			.join('');
		const setting: LineSetting = {
			lineBreak: false,
			baseline: 'alphabetic',
			characterSpacing: gap / narrowed,
			horizontalScaling: narrowed * 100,
			features: [],
		};
		pdf.text(text, PAGE.left + left + first.x * cell, base, setting);
		from = to;
	}
}

/** 页码: 四号半角, between dashes; odd pages have it right, even ones left, one character in. */
function drawNumber(pdf: Pdf, number: number): void {
	pdf.markContent('Artifact', { type: 'Pagination' });
	pdf.font('text').fontSize(SIZE.small).fillColor('black');
	const text = `— ${number} —`;
	const x = number % 2 === 1 ? PAGE.inner.width - SIZE.small - pdf.widthOfString(text) : SIZE.small;
	// A dash stands in the middle of its letter.
	const top = PAGE.top + PAGE.inner.height + NUMBER_BELOW - SIZE.small * 0.5;
	pdf.text(text, PAGE.left + x, top + SIZE.small * BASE, {
		lineBreak: false,
		baseline: 'alphabetic',
		features: [],
	});
	pdf.endMarkedContent();
}
