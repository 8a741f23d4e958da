import { expect, test } from 'vitest';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { BUDGET, type BUDGET_CODES, overBudget } from '../../src/platform/markdown/budget.ts';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';

/** Everything that Markdown reads as more than itself, and some of what surrounds it. */
const SHAPES = [
	...[
		'*',
		'_',
		'**',
		'`',
		'~~',
		'[',
		'![',
		'](',
		'[^1]',
		'[a]',
		'<',
		'> ',
		'- ',
		'1. ',
		'#',
		'|',
		'a|',
		'\\',
		'&',
	],
	...[
		'a*',
		'*a ',
		'_a ',
		'*a_ ',
		'[a](',
		'![a](',
		'a\n',
		'a  \n',
		'- a\n',
		'> a\n',
		'|a|b|\n',
		'```\n',
		'[a]: b\n',
	],
	...[
		'[^a]: b\n',
		'<a>',
		'<!--',
		'http://a.cn ',
		'www.a.cn',
		'a@b.c ',
		'**一',
		'一**',
		'“',
		'[一](b) ',
		'`a',
		'~~a ',
	],
	...[
		'\t',
		'    a\n',
		'---\n',
		'===\n',
		'- [ ] a\n',
		'[x][y]',
		'&#x1;',
		'<?',
		'一',
		'# a\n\n',
		'- a\n  - b\n',
		' - a\n',
	],
];

/** The longest text of a shape that may be read: `make(n)` grows with `n`. */
function largest(make: (count: number) => string): string {
	let [low, high] = [1, 100_000];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (overBudget(make(middle))) high = middle - 1;
		else low = middle;
	}
	return make(low);
}

/** Milliseconds of the processor at the best of three times: a loaded machine is slow, not the program. */
function cost(run: () => void): number {
	const once = () => {
		const before = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};
	const first = once();
	return first < ENOUGH ? first : Math.min(first, once(), once());
}
/** What costs no more than this need not be measured twice. */
const ENOUGH = 250;

test.each(SHAPES)('no text of “%s” that is taken costs more than a second to check and draw', (shape) => {
	const block = largest((count) => `${shape.repeat(count)}b*\`x]`);
	const blocks = largest((count) =>
		Array(count % 5000)
			.fill(block)
			.join('\n\n')
	);
	const lines = largest((count) =>
		Array(count % 5000)
			.fill(shape.repeat(10))
			.join('\n\n')
	);
	for (const text of [block, blocks, lines]) {
		expect(cost(() => checkMarkdown(text))).toBeLessThan(1000);
		expect(cost(() => renderMarkdown(text))).toBeLessThan(1000);
	}
});

test.each(SHAPES)('400,000 characters of “%s” are judged in no time', (shape) => {
	const text = `${shape.repeat(400_000 / shape.length)}b*`;
	expect(cost(() => checkMarkdown(text))).toBeLessThan(300);
	expect(cost(() => renderMarkdown(text))).toBeLessThan(1000);
});

test.each<[string, string, number, (typeof BUDGET_CODES)[number]]>([
	['marks that begin and never end', `字\n\n${'*字 '.repeat(4000)}字*`, 3, 'marks-too-many'],
	['a run of one mark', `字\n${'~'.repeat(BUDGET.run + 2)}`, 2, 'run-too-long'],
	[
		'lists in lists',
		Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- 字`).join('\n'),
		32,
		'nesting',
	],
	['quotations in quotations', `${'>'.repeat(BUDGET.nesting + 1)}字`, 1, 'nesting'],
	['a table as wide as a wall', `|${'字|'.repeat(900)}\n|${'-|'.repeat(900)}`, 1, 'table-too-wide'],
	['a paragraph without end', `字\n\n${'一'.repeat(BUDGET.block + 1)}`, 3, 'paragraph-too-long'],
	['lines without end', '字\n\n'.repeat(90_000), 1, 'text-too-long'],
	['items without end', '- 字\n'.repeat(BUDGET.items + 1), BUDGET.items + 1, 'items-too-many'],
])('%s is told at its line', (_, text, line, code) => {
	expect(checkMarkdown(text)).toMatchObject([{ severity: 'error', code, line }]);
});

test('what is too much is shown as it was written, not lost', () => {
	expect(renderMarkdown(`字\n\n${'*字 '.repeat(4000)}`).html).toContain('*字 *字');
});

test('a long report with tables, pictures and links is none of this', () => {
	const chapter = `## 三、怎么做\n\n${'志愿者**一早**到了[实践站](/stations/)，帮老人理发。'.repeat(20)}\n\n| 村 | 人次 | 场次 |\n|---|---|---|\n${'| 甲村 | 20 | 3 |\n'.repeat(12)}\n- 第一\n  - 其一\n    - 其中\n\n`;
	expect(checkMarkdown(chapter.repeat(20))).toEqual([]);
});

const YAML = [
	'[',
	'[]',
	'{a: ',
	'&a ',
	'*a ',
	'- ',
	'- - ',
	'"',
	'a: ',
	'? ',
	'|\n',
	'- a\n',
	'a: b\n',
	'[a],',
	'!!',
	'%',
	'@',
];

test.each(YAML)('fields of nothing but “%s” are read or refused in a moment, with their line', (shape) => {
	for (const yaml of [shape, `title: ${shape}`]) {
		const text = `---\n${yaml}${shape.repeat(400_000 / shape.length)}\n---\n`;
		expect(cost(() => parseFrontmatter(text))).toBeLessThan(1000);
		const short = `---\n${yaml}${shape.repeat(450)}\n---\n`;
		expect(cost(() => parseFrontmatter(short))).toBeLessThan(1000);
		expect(parseFrontmatter(text)).toMatchObject({ faults: [{ line: expect.any(Number) }] });
	}
});
