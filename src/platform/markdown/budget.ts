/**
 * What one text may cost, judged on its characters before any parser sees them: the parser's time grows with the square
 * of some shapes, and a page that no reader can read through need not be drawn.
 */
import { error, type MarkdownIssue } from './markdown-issue.ts';

/** Far above any real text, far below what takes a second to read. */
export const BUDGET = {
	/** Characters of a text. */
	text: 100_000,
	/** Characters between two empty lines. */
	block: 20_000,
	lines: 4_000,
	/** Signs of the same kind in a row. */
	run: 200,
	/** Quotations and lists within each other, on one line. */
	nesting: 20,
	/** Blanks before the first sign of a line; lists within lists move in by two or more. */
	indent: 60,
	/** `|` of one line. */
	columns: 40,
	/** `|` of a text. */
	cells: 4_000,
	/** Signs of Markdown between two empty lines, and of a text. */
	blockMarks: 500,
	marks: 8_000,
	/** Items of lists and quotations in a text. */
	items: 1_000,
} as const;

/** Codes of what is told here: such a text is not even kept, because whoever opens it would wait. */
export const BUDGET_CODES = [
	'text-too-long',
	'run-too-long',
	'nesting',
	'table-too-wide',
	'table-too-long',
	'paragraph-too-long',
	'marks-too-many',
	'items-too-many',
] as const;
type BudgetCode = (typeof BUDGET_CODES)[number];

const RUN = new RegExp(`([*_~\`\\[\\]!<>#|&\\\\()+=-])\\1{${BUDGET.run}}`);
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** The first thing in `source` that costs too much, with its line; nothing for every text that people write. */
export function overBudget(source: string): MarkdownIssue | undefined {
	if (source.length > BUDGET.text)
		return error(
			'text-too-long',
			1,
			`这一段文字有 ${source.length} 个字，太长（最多 ${BUDGET.text} 字）：请分成几篇`
		);
	const lines = source.split('\n');
	if (lines.length > BUDGET.lines)
		return error(
			'text-too-long',
			BUDGET.lines + 1,
			`从这一行起超过了 ${BUDGET.lines} 行：请分成几篇，或删去多余的空行`
		);
	const all = { marks: 0, cells: 0, items: 0 };
	let block = { length: 0, marks: 0 };
	for (const [index, line] of lines.entries()) {
		if (/^\s*$/.test(line)) block = { length: 0, marks: 0 };
		const marks = marksIn(line);
		const pipes = line.split('|').length - 1;
		const items = containersOf(line);
		block.length += line.length;
		block.marks += marks;
		all.marks += marks;
		all.cells += pipes;
		all.items += items;
		const told = (code: BudgetCode, message: string) => error(code, index + 1, message);
		if (RUN.test(line))
			return told('run-too-long', `这一行里同一个符号连着写了 ${BUDGET.run} 个以上：请删去多余的`);
		if (items > BUDGET.nesting || indentOf(line) > BUDGET.indent) return told('nesting', NESTED);
		if (pipes > BUDGET.columns)
			return told(
				'table-too-wide',
				`表格的列太多（最多 ${BUDGET.columns} 列），手机上看不了：请拆成几个表，或附表格文件`
			);
		if (all.cells > BUDGET.cells)
			return told('table-too-long', '表格太大，读者看不过来：请只留要点，或附表格文件');
		if (block.length > BUDGET.block)
			return told('paragraph-too-long', `这一段超过 ${BUDGET.block} 字：请在合适的地方空一行，分成几段`);
		if (block.marks > BUDGET.blockMarks || all.marks > BUDGET.marks)
			return told('marks-too-many', '这里的 * _ [ ] ` 等排版符号太多，无法排版：请删去多余的，或分成几段');
		if (all.items > BUDGET.items) return told('items-too-many', `列表超过了 ${BUDGET.items} 项：请分成几篇`);
	}
	return undefined;
}

export const NESTED = '列表、引用或加粗套得太深，无法排版：请减少层次，或把重复的符号删掉';

const marksIn = (line: string) =>
	(line.match(/[*_~`[\]!<&\\]|https?:|www\.|@/g)?.length ?? 0) + (UNDERLINE.test(line) ? UNDERLINE_MARKS : 0);
// A line of `=` or `-` makes a heading of what stands above it; each costs the parser a walk through all that it has read.
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const UNDERLINE_MARKS = 40;

const indentOf = (line: string) => {
	const [blanks] = /^[ \t]*/.exec(line)!;
	return blanks.replaceAll('\t', '    ').length;
};

/** How many quotations and lists a line opens or goes on with. */
function containersOf(line: string): number {
	let count = 0;
	CONTAINER.lastIndex = 0;
	while (count <= BUDGET.nesting && CONTAINER.test(line)) count += 1;
	return count;
}
