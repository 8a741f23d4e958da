/** Texts through the reader and the writer of Decap's rich editor, as the desk builds them. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lostInRichText } from '../../src/desk/rich-text/lost.ts';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { replaceModules } from '../../src/publish/desk/repairs/repair.ts';
import { REPLACED } from '../../src/publish/desk/repairs/replaced.ts';

const folder = mkdtempSync(join(tmpdir(), 'rich-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Serializers = {
	markdownToSlate: (text: string) => unknown;
	slateToMarkdown: (slate: unknown) => string;
};
const TEXT_PARTS = REPLACED.filter(({ file }) => file.includes('widget-markdown'));

let throughEditor: (text: string) => string;

// Decap's modules name each other without endings, which only a bundler understands.
beforeAll(async () => {
	await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		plugins: [replaceModules(resolve('src/desk'), TEXT_PARTS)],
		define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
		resolve: {
			conditions: ['module', 'browser', 'production'],
			alias: [
				{ find: /^lodash\/(\w+)$/, replacement: 'lodash-es/$1.js' },
				{
					find: /^(?:rehype-(?:parse|remark|remove-comments|stringify)|remark-rehype|dompurify)$/,
					replacement: resolve('src/desk/stand-ins/nothing.ts'),
				},
			],
		},
		build: {
			outDir: folder,
			minify: false,
			rolldownOptions: {
				preserveEntrySignatures: 'strict',
				input: resolve('node_modules/decap-cms-widget-markdown/dist/esm/serializers/index.js'),
				output: { entryFileNames: 'serializers.mjs' },
			},
		},
	});
	const { markdownToSlate, slateToMarkdown } = (await import(
		/* @vite-ignore */ pathToFileURL(join(folder, 'serializers.mjs')).href
	)) as Serializers;
	throughEditor = (text) => slateToMarkdown(markdownToSlate(text));
}, 60_000);

const lost = (text: string) => lostInRichText(text, throughEditor);

test.each([
	['paragraphs', '第一段。\n\n第二段。'],
	['headings', '## 起因\n\n一段。\n\n### 经过\n\n一段。'],
	['bold', '这里**要紧**，那里不。'],
	['a link', '见[上一篇](/stories/a/)和[外面](https://example.cn/x?a=1&b=2)。'],
	['bullets', '- 一\n- 二\n- 三'],
	['numbers', '1. 一\n2. 二'],
	['a list in a list', '- 一\n  - 甲\n  - 乙\n- 二'],
	['a quotation', '> 引来的话。\n>\n> 第二段。'],
	['a line end in a paragraph', '一行\\\n又一行'],
	['a table', '| 村 | 人数 |\n| --- | --- |\n| 甲 | 3 |'],
	['a table set to a side', '| 村 | 人数 |\n|:--|--:|\n| 甲 \\| 乙 | **3** |\n\n后面一段。'],
	['notes', '灯亮了[^灯]，人也来了[^2]。\n\n[^灯]: 十盏，都是旧的。\n[^2]: 一共二十人，\n有老有少。'],
	['a picture', '一段。\n\n![老人试穿冬衣](20261124-01.jpg "图为老人试穿冬衣。")\n\n又一段。'],
])('the rich editor holds %s', (_, text) => {
	expect(lost(text)).toBeUndefined();
	// What was written once stays as it is from then on.
	const once = throughEditor(text);
	expect(throughEditor(once)).toBe(once);
});

test.each([
	['表格的左右对齐', '村 | 人数\n:-- | --:\n甲 | 3'],
	['清单前的方框', '- [ ] 搬凳子\n- [x] 挂灯'],
	['分成几段的脚注', '长注[^a]。\n\n[^a]: 一。\n\n    注里的第二段。'],
])('what it cannot hold is named: %s', (name, text) => expect(lost(text)).toBe(name));

test('of the texts that are there, only what is named opens by its marks; of all others nothing is lost', () => {
	const files = globSync('{content,tests/fixtures/township}/*/**/*.md');
	expect(files.length).toBeGreaterThan(60);
	const [told, unlike]: Set<string>[] = [new Set(), new Set()];
	for (const file of files.filter((one) => !one.includes('/documents/'))) {
		const result = parseFrontmatter(readFileSync(file, 'utf8'));
		if ('faults' in result) continue;
		const { body } = result.parsed;
		const name = lost(body);
		if (name) told!.add(name);
		// Boxes to tick: all else the rich editor must hold.
		if ((name !== undefined) !== /^\s*[-*] \[[ x]\]/m.test(body)) unlike!.add(file);
	}
	expect([...unlike!]).toEqual([]);
	expect([...told!]).toEqual([]);
});

test('what is kept whole is the same to the last blank', () => {
	for (const text of [
		'|村|人数|\n|:-|-:|\n|甲|3|\n|乙 | 4 |',
		'[^1]:   两个空格开头，\n  下一行缩进。',
		'字[^甲乙]字',
	])
		expect(throughEditor(`前。\n\n${text}\n\n后。`)).toBe(`前。\n\n${text}\n\n后。`);
});
