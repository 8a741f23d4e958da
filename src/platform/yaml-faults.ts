/**
 * What is wrong in YAML, told to people who have never heard of it. Besides what the parser refuses, this finds what
 * it would drop or join in silence: a line with a Chinese colon, the words behind ` #` or `&`.
 */
import { type Document, isAlias, isNode, isScalar, visit } from 'yaml';

export type YamlIssue = { code: string; line: number; message: string };
export const yamlIssue = (code: string, line: number, message: string): YamlIssue => ({
	code,
	line,
	message,
});

type LineAt = (offset: number) => number;

/** Every fault of a document, the first of each line; lines count from 1. */
export function yamlIssues(document: Document, source: string, lineAt: LineAt): YamlIssue[] {
	const rows = source.split('\n');
	const refused = [
		...document.errors,
		...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
	].map((error) => refusal(error, lineAt(error.pos[0]), rows));
	const told = new Set<number>();
	return [...silentFaults(document, source, lineAt), ...refused]
		.filter(({ line }) => !told.has(line) && told.add(line))
		.sort((a, b) => a.line - b.line);
}

const QUOTE_ALL = '请把冒号后的内容整个用英文双引号括起来';

function silentFaults(document: Document, source: string, lineAt: LineAt): YamlIssue[] {
	const faults: YamlIssue[] = [];
	const add = (code: string, offset: number, message: string) => {
		faults.push(yamlIssue(code, lineAt(offset), message));
	};
	visit(document, (_, node) => {
		if (!isNode(node)) return;
		const [start, end] = node.range ?? [0, 0];
		if (isAlias(node)) add('yaml-alias', start, `内容不能以 * 开头：${QUOTE_ALL}`);
		else if (node.anchor !== undefined) add('yaml-alias', start, `内容不能以 & 开头：${QUOTE_ALL}`);
		if (!isScalar(node) || node.type !== 'PLAIN') return;
		const colon = chineseColon(source, start, end);
		if (colon !== undefined)
			add('yaml-full-width-colon', colon, '冒号要用英文冒号加空格（: ），现在是中文冒号“：”');
		if (losesWords(node.value, source, end))
			add('yaml-comment', start, `“#”和它后面的字不会显示。要显示就${QUOTE_ALL}；要作注释就另写一行`);
	});
	return faults;
}

/** Offset of a line inside a plain value that was meant as `name: value`. */
function chineseColon(source: string, start: number, end: number): number | undefined {
	const from = source.lastIndexOf('\n', start - 1) + 1;
	const found = /^[ \u3000]*[A-Za-z][\w-]*：/m.exec(source.slice(from, end));
	return found ? from + found.index : undefined;
}

function losesWords(value: unknown, source: string, end: number): boolean {
	if (value !== null && typeof value !== 'string') return false;
	return /^[ \t]*#[ \t]*\S/.test(source.slice(end).split('\n', 1)[0]!);
}

function refusal(error: { code: string; message: string }, at: number, rows: readonly string[]): YamlIssue {
	const unclosed = /^Missing closing/.test(error.message)
		? rows.findIndex((row) => OPEN_QUOTE.test(row))
		: -1;
	const line = unclosed >= 0 ? unclosed + 1 : at;
	const row = rows[line - 1] ?? '';
	if (error.code === 'DUPLICATE_KEY')
		return yamlIssue('yaml-duplicate', line, `“${row.split(':')[0]?.trim()}”写了两次，请只留一处`);
	const [code, , message] = WORDING.find(([, applies]) => applies({ ...error, row })) ?? OTHER;
	return yamlIssue(code, line, message);
}

// A quote that opens after `name: ` or `- ` and does not close on its line.
const OPEN_QUOTE = /^\s*(?:- +)*(?:[^\s"':]+: +)?(?:"(?:[^"\\]|\\.)*|'[^']*)$/;

type Clue = { code: string; message: string; row: string };
const WORDING: readonly (readonly [code: string, applies: (clue: Clue) => boolean, message: string])[] = [
	[
		'yaml-deep',
		({ code }) => code === 'RESOURCE_EXHAUSTION',
		'资料一层套一层，套得太深：请照别的条目的样子重写',
	],
	['yaml-tab', ({ code }) => code === 'TAB_AS_INDENT', '行首用了制表符（Tab），请改用空格'],
	[
		'yaml-quote',
		({ message }) => message.startsWith('Missing closing'),
		'引号没有成对：请在这一行的末尾补上引号',
	],
	[
		'yaml-bracket',
		({ message }) => /^Flow|in flow/.test(message),
		`括号没有成对：请看这一行和上一行；内容里要有括号的，${QUOTE_ALL}`,
	],
	[
		'yaml-start',
		({ code, row }) => code === 'BAD_SCALAR_START' || /: +[!>|]/.test(row),
		`内容不能以 @ % ! > | 这类符号开头：${QUOTE_ALL}`,
	],
	[
		'yaml-trailing',
		({ message }) => message.endsWith('at node end'),
		`引号或方括号后面还有字：${QUOTE_ALL}，里面的引号改成中文引号“”`,
	],
	[
		'yaml-colon-space',
		({ row }) => /^\s*(?:- +)*[\w-]+:(?![ \t/]|$)/.test(row),
		'冒号后面要留一个英文空格（不是全角空格）',
	],
	['yaml-colon', ({ row }) => /: .*: /.test(row), `这一行里有两个“: ”：${QUOTE_ALL}`],
	[
		'yaml-colon-missing',
		({ row }) => !/:(?: |$)/.test(row),
		'这一行缺少“名称: ”：请写成“名称: 内容”，或删掉这一行',
	],
	[
		'yaml-indent',
		({ code }) => /INDENT|IMPLICIT_KEY|MISSING_CHAR/.test(code),
		'缩进不对：请看这一行和下一行，同一层的各行左对齐，下一层多空两格',
	],
];
const OTHER = [
	'yaml-invalid',
	() => true,
	'这一行写法有误，请照“名称: 内容”的样子改（英文冒号后留一个空格）',
] as const;
