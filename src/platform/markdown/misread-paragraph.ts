/**
 * What is asked of the rows of a paragraph: marks at their beginning that Markdown does not know as such, lines that
 * run together.
 */
import type { Paragraph, Parents } from 'mdast';
import { checkTableRows } from './misread-table.ts';
import { type MisreadContext, sourceRows } from './misread-words.ts';

/** How a paragraph begins, or an item of a list that Markdown does not know as such. */
const ITEM =
	/^(?:[\u3000\u00a0\u2002\u2003]|[\d０-９]{1,3}[.)、．）](?!\d)|[（(](?:[\d０-９]{1,3}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⒛❶-❿㈠-㈩㉑-㉟㊀-㊉㊱-㊿]|[-*+](?=[^\s\d*-])|[•·●○▪■□◆➢✓☑★▲—－])/u;

/** Findings for a paragraph, also one in an item or a quotation. */
export function checkParagraph(node: Paragraph, parent: Parents | undefined, context: MisreadContext): void {
	const { say } = context;
	const first = node.position?.start.line ?? 1;
	const rows = sourceRows(context.rows, node).map((row, at) =>
		(at === 0 ? row.slice((node.position?.start.column ?? 1) - 1) : row).replace(/^[ \t>]+/, '')
	);
	for (const [at, row] of rows.entries()) {
		const line = first + at;
		if (/^(?:#{2,6}[^# \t]|#(?!\d+ ?(?:号|栋|幢|楼|单元|室|院|井|泵|机))[^# \t][^#]*$)/.test(row))
			say('heading-space', line);
		if (/^#{7,}[ \t]*[^# \t]/.test(row)) say('heading-deep', line);
		if (/^(?:[＃＊]|＞(?![=＝]?\d)|[－＋][ \u3000]|[０-９]{1,3}[．.、）])/.test(row))
			say('full-width-mark', line);
		if (/^\u3000+(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\|)/.test(row)) say('mark-indented', line);
	}
	const swallowed = swallowedRows(node, parent, context);
	if (!checkTableRows(node, parent, rows, context)) checkJoined(rows, swallowed, first, context);
	if (/\\[ \t]*$/.test(rows.at(-1) ?? '') && !/\\\\[ \t]*$/.test(rows.at(-1) ?? ''))
		say('backslash-end', first + rows.length - 1);
	if (parent?.type === 'footnoteDefinition') for (const at of swallowed) say('note-swallows', first + at);
	if (parent?.type === 'listItem') for (const at of swallowed) say('list-swallows', first + at);
}

/** Rows that belong to an item, a quotation or a note only because no empty line keeps them apart. */
function swallowedRows(
	node: Paragraph,
	parent: Parents | undefined,
	{ rows }: MisreadContext
): readonly number[] {
	const indent = (node.position?.start.column ?? 1) - 1;
	return sourceRows(rows, node).flatMap((row, at) => {
		const [opening] = /^[ \t>]*/.exec(row)!;
		const isIn =
			parent?.type === 'blockquote'
				? opening.includes('>')
				: opening.length >= (parent?.type === 'footnoteDefinition' ? 1 : indent);
		return at > 0 && !isIn ? at : [];
	});
}

/** Lines of text wrapped by an editor are about as long as each other; others were meant to stand by themselves. */
function checkJoined(
	rows: readonly string[],
	swallowed: readonly number[],
	first: number,
	{ say }: MisreadContext
): void {
	const longest = Math.max(...rows.map(({ length }) => length));
	for (const [at, row] of rows.entries()) {
		const above = rows[at - 1];
		if (
			above === undefined ||
			swallowed.includes(at) ||
			isBroken(above) ||
			isPicture(row) ||
			isPicture(above)
		)
			continue;
		const isShort = above.length < Math.max(18, longest * 0.6) && WHOLE.test(above);
		const isAlike = ALIKE.some((opening) => opening.test(row) && opening.test(above));
		if (!isShort && !isAlike && !ITEM.test(row)) continue;
		if (/｜|\|/.test(above)) continue;
		say('lines-joined', first + at);
		return;
	}
}

/** More than one character that nothing is waiting for, or so many that one wrapped line would hold them and more. */
const WHOLE = /(?:\p{Script=Han}.*){4}|(?:\p{Script=Han}.*){2}(?<![，、；,])$/u;

/** Two lines that begin so do not belong to one sentence: the name of a fact, an hour, a day, a letter, a small picture. */
const ALIKE = [
	/^\p{Script=Han}{1,8}[：:]/u,
	/^\d{1,2}[：:]\d{2}/,
	/^(?:\d{4}年)?\d{1,2}月\d{1,2}日/,
	/^(?:[A-Za-z][.、．)）]|[Ⅰ-Ⅻ]|第[一二三四五六七八九十\d]{1,3}[，、：])/,
	/^(?:\p{So}|\p{Extended_Pictographic}|[\d#*]\ufe0f?\u20e3)/u,
];

const isBroken = (row: string) => /(?: {2,}|\\)$/.test(row);
const isPicture = (row: string) => /^!\[/.test(row);
