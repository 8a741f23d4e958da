/**
 * 版记 at the foot of the last page, between two rules. The last paragraph of the document is empty and as high as the
 * imprint with a row above it; a text box that no text flows around hangs on it and stands at the foot of its page. So
 * the flow of the text alone finds the page that has room for it, in every program; where text has to flow around the
 * imprint, each program moves another part of the two.
 */
import {
	BorderStyle,
	BuilderElement,
	type IIndentAttributesProperties,
	Paragraph,
	Run,
	Tab,
	TabStopType,
	TextRun,
} from 'docx';
import type { Paper } from '../../../domain/plan/paper.ts';
import { imprintRows, labelWidth } from '../imprint-rows.ts';
import { PAGE, ROW, SIZE } from '../measures.ts';
import { halves, LINE, letters, rows, twips, wordLine, wordRun } from './letters.ts';

type ImprintLine = Paper['imprint'][number];

/**
 * Rows that a line may take. Where it goes on in a next one, each program breaks it by the widths of its own letters: one
 * row more than on squared paper. The box is seen by nobody, and its text stands at its foot.
 */
function roomOf(line: ImprintLine): number {
	const { length } = imprintRows(line);
	return length === 1 ? 1 : length + 1;
}

/** Points from a rule to the text, and of the rule itself. */
const RULE = { space: 2, thickness: 1 } as const;
const BLACK_RULE = {
	style: BorderStyle.SINGLE,
	// In eighths of a point.
	size: RULE.thickness * 8,
	color: '000000',
	space: RULE.space,
} as const;

export function imprint(lines: Paper['imprint']): Paragraph[] {
	const count = lines.reduce((sum, line) => sum + roomOf(line), 0);
	return count === 0 ? [] : [wordLine([textBox(lines, count)], { spacing: rows(count + 1) })];
}

/** In the older of Word's two languages for shapes: every program that opens a Word file reads it, ours at the desk too. */
function textBox(lines: Paper['imprint'], count: number): Run {
	const { space, thickness } = RULE;
	const style = {
		position: 'absolute',
		width: pt(PAGE.inner.width),
		height: pt(ROW * count + 2 * (space + thickness)),
		'margin-left': '0',
		'mso-position-horizontal-relative': 'margin',
		'mso-position-vertical': 'bottom',
		'mso-position-vertical-relative': 'margin',
		'v-text-anchor': 'bottom',
	};
	const content = element('w:txbxContent', {}, lines.map(imprintLine));
	const box = element('v:rect', { style: styleText(style), filled: 'f', stroked: 'f' }, [
		element('v:textbox', { inset: '0,0,0,0' }, [content]),
	]);
	return new Run({ children: [element('w:pict', {}, [box])] });
}

const element = (
	name: string,
	attributes: Record<string, string>,
	children: readonly (BuilderElement | Paragraph)[]
) =>
	new BuilderElement({
		name,
		attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
		children,
	});

const pt = (points: number): string => `${points.toFixed(2)}pt`;

const styleText = (style: Record<string, string>): string =>
	Object.entries(style)
		.map(([key, value]) => `${key}:${value}`)
		.join(';');

/** One character in from either end of the rules; what goes on, behind the label. */
function indentOf(line: ImprintLine): IIndentAttributesProperties {
	const [edge, label] = [SIZE.small, SIZE.small * labelWidth(line.left)];
	if (imprintRows(line).length === 1) return { firstLine: twips(edge) };
	return { left: twips(edge + label), hanging: twips(label), right: twips(edge) };
}

/** The rules are as long as the lines of the text. */
const imprintLine = ({ left, right }: ImprintLine, at: number, all: readonly ImprintLine[]) =>
	new Paragraph({
		children: [
			wordRun(left, 'text', { size: halves(SIZE.small), characterSpacing: 0 }),
			...(right === ''
				? []
				: [new TextRun({ children: [new Tab(), right], ...letters('text'), size: halves(SIZE.small) })]),
		],
		spacing: LINE,
		indent: indentOf({ left, right }),
		tabStops: [{ type: TabStopType.RIGHT, position: twips(PAGE.inner.width - SIZE.small) }],
		border: {
			...(at === 0 && { top: BLACK_RULE }),
			...(at === all.length - 1 && { bottom: BLACK_RULE }),
		},
	});
