/** A table as it stands in a text, and as rows of cells to be filled in. */

/** `align` holds what stands under each head: `---`, `:--`, `--:` or `:-:`. */
export type TableText = { align: string[]; rows: string[][] };

/** Cells between upright lines; `\|` is a character of its cell. */
const cellsOf = (line: string): string[] =>
	line
		.trim()
		.replace(/^\|/, '')
		.replace(/(?<!\\)\|$/, '')
		.split(/(?<!\\)\|/)
		.map((cell) => cell.trim().replaceAll('\\|', '|'));

/** The rows of a table, its head first, each as wide as the head; nothing for what only looks like a table. */
export function readTable(text: string): TableText | undefined {
	const [head = '', marks = '', ...lines] = text.trim().split('\n');
	const first = cellsOf(head);
	const align = cellsOf(marks);
	if (align.length !== first.length || align.some((mark) => !/^:?-+:?$/.test(mark))) return undefined;
	const rows = [first, ...lines.map(cellsOf)].map((row) => first.map((_, at) => row[at] ?? ''));
	return { align, rows };
}

/** The text of a table; a cell is one line. */
export function writeTable({ align, rows }: TableText): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const [head = [], ...others] = rows.map((row) =>
		row.map((cell) => cell.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|'))
	);
	return [head, head.map((_, at) => align[at] ?? '---'), ...others].map(line).join('\n');
}
