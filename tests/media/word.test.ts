/** A document's Word file as an office sees it: opened in LibreOffice, and read page by page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperDocx } from '../../src/media/papers/word/docx.ts';
import { converted } from '../support/libreoffice.ts';
import { charactersOf, paperFrom, readPdf } from '../support/paper.ts';

const mm = (millimetres: number) => (millimetres / 25.4) * 72;
const IMPRINT = ['抄送：示例县委宣传部', '桃源示例镇办公室2026年1月6日印发'];
/** So many paragraphs of a line each. */
const bodyWith = (lines: number) => `桃源示例镇办公室文件

桃示发〔2026〕1号

# 示例方案

${Array.from({ length: lines }, (_, at) => `第${at + 1}行写在这里。`).join('\n\n')}

---

${IMPRINT.join('\n\n')}
`;

/** By how many lines they have: on which page the text ends, and on which the imprint stands. */
const LENGTHS = [
	{ name: 'a short one', lines: 3, textEnds: 1, imprint: 1 },
	{ name: 'one whose text leaves no room for it', lines: 8, textEnds: 1, imprint: 2 },
	{ name: 'one whose text ends just above it', lines: 28, textEnds: 2, imprint: 2 },
	{ name: 'one that is a line longer', lines: 29, textEnds: 2, imprint: 3 },
	{ name: 'one of several pages', lines: 60, textEnds: 4, imprint: 4 },
] as const;

let folder: string;
/** By how many lines a document has: its pages, line by line, without their numbers. */
let read: Map<number, { text: string; base: number }[][]>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'word-'));
	const files = LENGTHS.map(({ lines }) => join(folder, `${lines}.docx`));
	for (const [at, { lines }] of LENGTHS.entries())
		writeFileSync(files[at]!, await paperDocx(paperFrom(bodyWith(lines))));
	const pdfs = converted(files, 'pdf');
	read = new Map();
	for (const [at, { lines }] of LENGTHS.entries()) {
		const { pages } = await readPdf(pdfs[at]!);
		read.set(
			lines,
			pages.map((page) =>
				page
					.map(({ text, base }) => ({ text: text.replace(/\s/g, ''), base }))
					.filter(({ text }) => !/^—\d+—$/.test(text))
			)
		);
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(LENGTHS)(
	'$name ends with its imprint, at the foot of its last page',
	({ lines, textEnds, imprint }) => {
		const pages = read.get(lines)!;
		expect(pages).toHaveLength(imprint);
		expect(
			pages
				.at(-1)!
				.slice(-2)
				.map(({ text }) => text)
		).toEqual(IMPRINT);
		const lastLine = pages.findIndex((page) => page.some(({ text }) => text === `第${lines}行写在这里。`));
		expect(lastLine + 1).toBe(textEnds);
		const { base } = pages.at(-1)!.at(-1)!;
		expect(base).toBeGreaterThan(mm(35));
		expect(base).toBeLessThan(mm(35) + 16);
	}
);

test.each(LENGTHS)('$name says the document, character by character', ({ lines }) => {
	expect(
		read
			.get(lines)!
			.flat()
			.map(({ text }) => text)
			.join('')
	).toBe(charactersOf(bodyWith(lines)));
});
