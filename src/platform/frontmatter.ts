/**
 * A content file: YAML between two `---` lines, then text. Read strictly, because a lenient reader publishes wrong pages.
 */
import { readYaml, type YamlData } from './yaml.ts';
import { type YamlIssue, yamlIssue } from './yaml-faults.ts';

export type { YamlIssue };

/** The front matter as plain data, the text below it, and where each part stands in the file. */
export type Parsed = YamlData & {
	body: string;
	/** Line of the file on which the body begins, from 1. */
	bodyLine: number;
};

/**
 * Takes a content file apart. Text must already be decoded, with `\n` line ends.
 * Returns what is wrong instead of throwing: no front matter, YAML that does not parse, data that is not key and value.
 */
export function parseFrontmatter(text: string): { parsed: Parsed } | { faults: YamlIssue[] } {
	const conflict = mergeConflict(text);
	if (conflict) return { faults: [conflict] };
	const opening = /^---[ \t]*(?:\n|$)/.exec(text);
	if (!opening) return { faults: [noOpening(text)] };
	const closing = /^---[ \t]*$\n?/m.exec(text.slice(opening[0].length));
	if (!closing)
		return {
			faults: [yamlIssue('front-matter-open', 1, '开头的资料区没有结束：请在资料之后单独写一行 ---')],
		};
	const source = text.slice(opening[0].length, opening[0].length + closing.index);
	const end = opening[0].length + closing.index + closing[0].length;
	const result = readYaml(source, 1);
	if ('faults' in result) return result;
	return { parsed: { ...result.yaml, body: text.slice(end), bodyLine: countLines(text.slice(0, end)) + 1 } };
}

/** Reads a whole file as YAML data, e.g. the settings of the site. */
export function parseYamlFile(text: string): { parsed: Parsed } | { faults: YamlIssue[] } {
	const conflict = mergeConflict(text);
	if (conflict) return { faults: [conflict] };
	if (text.trim() === '') return { faults: [EMPTY] };
	const result = readYaml(text, 0);
	return 'faults' in result ? result : { parsed: { ...result.yaml, body: '', bodyLine: 1 } };
}

/** What `parseFrontmatter` says of a file without its text and lines, as one line that takes no reading. */
export function headText(text: string): string {
	const result = parseFrontmatter(text);
	return JSON.stringify(
		'faults' in result
			? { faults: result.faults.map(({ message }) => message) }
			: { data: result.parsed.data }
	);
}

/** Reads what `headText` wrote; nothing when it is something else, such as a whole file. */
export const readHead = (
	text: string
): { data: Record<string, unknown> } | { faults: string[] } | undefined =>
	HEAD.test(text) ? JSON.parse(text) : undefined;
const HEAD = /^\{"(?:data|faults)":/;

const EMPTY = yamlIssue('file-empty', 1, '文件是空的：请补上内容，或者删除这个文件');

function noOpening(text: string): YamlIssue {
	if (text.trim() === '') return EMPTY;
	if (/^\s+---/.test(text))
		return yamlIssue('front-matter-late', 1, '第一行必须是 ---，前面不能有空行或空格');
	if (/^[-—–－]{2}/.test(text))
		return yamlIssue('front-matter-engine', 1, '第一行只能是三个英文短横 ---，后面不能再写别的字');
	if (/^\+\+\+/.test(text)) return yamlIssue('front-matter-toml', 1, '资料区要用 --- 包起来，不能用 +++');
	return yamlIssue(
		'front-matter-missing',
		1,
		'缺少开头的资料区：第一行写 ---，接着写“title: 标题”等，再用 --- 结束'
	);
}

function mergeConflict(text: string): YamlIssue | undefined {
	const found = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text);
	if (!found) return undefined;
	const message = '两个人的改动撞在一起了（<<<<<<<、=======、>>>>>>> 之间）：请选定一种写法，删掉这些记号';
	return yamlIssue('merge-conflict', countLines(text.slice(0, found.index)) + 1, message);
}

const countLines = (text: string) => text.split('\n').length - 1;
