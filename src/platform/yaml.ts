/**
 * YAML as data, read strictly: dates stay text, nothing is dropped or joined in silence, every fault carries its line.
 */
import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { yamlOverBudget } from './yaml-budget.ts';
import { parseYaml } from './yaml-document.ts';
import { type YamlIssue, yamlIssue, yamlIssues } from './yaml-faults.ts';

export type YamlData = {
	data: Record<string, unknown>;
	/**
	 * Line of the field at `path`, or of the nearest part above it that exists. A number below a `|` text is a line
	 * of that text, from 0.
	 */
	lineOf: (path: readonly PropertyKey[]) => number;
};

/** @param linesBefore how many lines of the file stand above `source` */
export function readYaml(source: string, linesBefore: number): { yaml: YamlData } | { faults: YamlIssue[] } {
	const costly = yamlOverBudget(source);
	if (costly) return { faults: [{ ...costly, line: costly.line + linesBefore }] };
	const { document, lines, text } = parseYaml(source);
	const lineAt = (offset: number) => lines.linePos(offset).line;
	const inFile = (faults: YamlIssue[]) => ({
		faults: faults.map((one) => ({ ...one, line: one.line + linesBefore })),
	});
	try {
		const faults = yamlIssues(document, text, lineAt);
		if (faults.length > 0) return inFile(faults);
		const data: unknown = document.toJS();
		if (data === null || typeof data !== 'object' || Array.isArray(data))
			return inFile([yamlIssue('yaml-shape', 1, '资料要写成一行一项的“名称: 内容”（英文冒号后留一个空格）')]);
		const lineOf = (path: readonly PropertyKey[]) => lineAgain(source, path) + linesBefore;
		return { yaml: { data: data as Record<string, unknown>, lineOf } };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return inFile([yamlIssue('yaml-deep', 1, '资料一层套一层，套得太深：请照别的条目的样子重写')]);
	}
}

/** A parsed document is large and hardly ever asked for a line: it is parsed again when it is, for all its lines. */
function lineAgain(source: string, path: readonly PropertyKey[]): number {
	if (latest?.source !== source) latest = { source, ...parseYaml(source) };
	const { document, lines } = latest;
	return lineIn(document, path, (offset) => lines.linePos(offset).line);
}
let latest: ({ source: string } & ReturnType<typeof parseYaml>) | undefined;

function lineIn(
	document: Document,
	path: readonly PropertyKey[],
	lineAt: (offset: number) => number
): number {
	let node: unknown = document.contents;
	let line = 1;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
			if (!pair) break;
			line = lineAt(startOf(pair.key));
			node = pair.value;
		} else if (isSeq(node) && node.items[Number(step)] !== undefined) {
			node = node.items[Number(step)];
			line = lineAt(startOf(node));
		} else if (isScalar(node) && node.type === 'BLOCK_LITERAL')
			return lineAt(startOf(node)) + 1 + Number(step);
		else break;
	}
	return line;
}

const startOf = (node: unknown): number => (node as { range?: [number] | null }).range?.[0] ?? 0;
