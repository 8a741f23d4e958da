/**
 * An official document set out for paper as GB/T 9704—2012 has it: what stands on it, block by block, in the order it
 * is printed. Every character of the document's text that has a shape is in one of them, and none besides; editor's notes
 * are not.
 */
import { type Clause, type DocumentText, isRunIn } from './document-text.ts';
import { isDateLine, lineRole } from './line-role.ts';

/** Typefaces of the body: 仿宋 for text, 黑体 for `一、`, 楷体 for `（一）`. */
export type Face = 'text' | 'hei' | 'kai';
type Run = { text: string; face: Face };

export type Block = {
	/** What it is on the page; an `addressee` stands flush left, `signature` and `date` to the right. */
	role: 'addressee' | 'signature' | 'date' | 'heading' | 'text';
	/** Of a heading that is a line of its own: 1 for `一、`. */
	level?: number;
	runs: Run[];
};

/** The document or what is attached to it. */
type PaperPart = {
	title: string;
	/** The title as it is broken on the page. */
	titleLines: string[];
	blocks: Block[];
};

export type Paper = {
	title: string;
	/** 发文机关. */
	author: string;
	/** The red head; nothing when the document has none. */
	issuer: string | undefined;
	/** 发文字号, and whatever else stands above the red rule. */
	number: string[];
	parts: PaperPart[];
	/** 版记: who printed it, and when. */
	imprint: { left: string; right: string }[];
	/** 成文日期, ISO. */
	dateSigned: string;
};

/** @param document what is known about the text */
export function paperOf(
	document: { title: string; issuer: string; dateSigned: string },
	text: DocumentText
): Paper {
	const { head, parts, imprint } = onPaper(text);
	const [issuer, ...number] = head;
	return {
		title: document.title,
		author: document.issuer,
		issuer,
		number,
		parts: parts.map(({ title, titleLines, paragraphs, clauses }) => ({
			title,
			titleLines,
			blocks: [
				...paragraphs.map((line, at) => paragraph(line, lineRole(line, at, document.issuer))),
				...clauses.flatMap((clause) => clauseBlocks(clause, 1)),
			],
		})),
		imprint: imprint.map(imprintLine),
		dateSigned: document.dateSigned,
	};
}

/** The same text, or part of a text, as letters can print it. */
const onPaper = <T>(part: T): T => {
	if (typeof part === 'string') return printable(part) as T;
	if (Array.isArray(part)) return part.map(onPaper) as T;
	if (typeof part !== 'object' || part === null) return part;
	return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, onPaper(value)])) as T;
};

/** Tabs and narrow blanks are blanks; what nobody sees has no letter in any typeface, and XML cannot hold some of it. */
const printable = (text: string): string =>
	text
		.replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
		.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029]/gu, '');

/** All words that stand on it, in the order they are printed. */
export const paperTexts = ({ issuer, number, parts, imprint }: Paper): string[] => [
	...(issuer === undefined ? [] : [issuer]),
	...number,
	...parts.flatMap(({ titleLines, blocks }) => [
		...titleLines,
		...blocks.map(({ runs }) => runs.map(({ text }) => text).join('')),
	]),
	...imprint.flatMap(({ left, right }) => [left, right]),
];

function paragraph(line: string, role: ReturnType<typeof lineRole>): Block {
	const runs: Run[] = [{ text: line, face: 'text' }];
	return { role: role === 'signature' && isDateLine(line) ? 'date' : role, runs };
}

/** By how it is numbered, not by how deep it stands: `1.` is text also where no `（一）` is above it. */
const faceOf = (number: string): Face =>
	number.endsWith('、') ? 'hei' : number.startsWith('（') ? 'kai' : 'text';

function clauseBlocks(clause: Clause, level: number): Block[] {
	const { number, heading, text, children } = clause;
	// A sentence without a heading is text from its number on.
	const face = heading === '' ? 'text' : faceOf(number);
	const isTitle = heading !== '' && !isRunIn(clause);
	const [first = '', ...rest] = isTitle ? ['', ...text] : text;
	const opening: Run[] = [{ text: number + heading, face }, ...run(first)];
	return [
		isTitle ? { role: 'heading', level, runs: opening } : { role: 'text', runs: opening },
		...rest.map((line): Block => ({ role: 'text', runs: run(line) })),
		...children.flatMap((child) => clauseBlocks(child, level + 1)),
	];
}

const run = (text: string): Run[] => (text === '' ? [] : [{ text, face: 'text' }]);

/** The one who printed it stands left, the date right. */
function imprintLine(line: string): Paper['imprint'][number] {
	const date = /\s*(\d{4}年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发)$/.exec(line);
	return date ? { left: line.slice(0, date.index), right: date[1]! } : { left: line, right: '' };
}
