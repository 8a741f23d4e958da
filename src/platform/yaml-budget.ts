/** What the YAML of one file may cost, judged on its characters: the parser's time grows with the square of its faults. */
import { type YamlIssue, yamlIssue } from './yaml-faults.ts';

const BUDGET = { text: 120_000, lines: 4_000, lineSigns: 500, signs: 8_000, commas: 2_000 } as const;

/** The first thing in `source` that costs too much, with its line; nothing for every file that people write. */
export function yamlOverBudget(source: string): YamlIssue | undefined {
	if (source.length > BUDGET.text)
		return yamlIssue('yaml-too-long', 1, '资料区太长：正文请写在第二个 --- 下面，照片太多请分成几篇');
	const lines = source.split('\n');
	if (lines.length > BUDGET.lines)
		return yamlIssue('yaml-too-long', BUDGET.lines + 1, `资料区超过了 ${BUDGET.lines} 行：请分成几篇`);
	let all = 0;
	for (const [index, line] of lines.entries()) {
		const signs = line.match(/[[\]{}&*!"'|>%@`?]|-(?=\s|$)|:(?=\s|$)/g)?.length ?? 0;
		const commas = line.split(',').length - 1;
		all += signs;
		if (signs > BUDGET.lineSigns || all > BUDGET.signs || commas > BUDGET.commas)
			return yamlIssue(
				'yaml-signs',
				index + 1,
				'这一行里的方括号、引号、短横等符号太多，没法读：请照别的条目的样子重写'
			);
	}
	return undefined;
}
