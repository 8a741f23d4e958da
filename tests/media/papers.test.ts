import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { paperTexts } from '../../src/domain/plan/paper.ts';
import { cachedPaper } from '../../src/media/papers/cached.ts';
import { paperPdf } from '../../src/media/papers/pdf.ts';
import { paperDocx } from '../../src/media/papers/word/docx.ts';
import { flushesOf } from '../support/flushes.ts';
import { bodyOf, charactersOf, type PdfLine, paperFrom, readDocx, readPdf } from '../support/paper.ts';
import { unzip } from '../support/zip.ts';

const mm = (millimetres: number) => (millimetres / 25.4) * 72;
const SENTENCE = '全镇各站要把群众的事情放在心上把服务送到家门口让老人孩子都能得到照应';
const LONG = `桃源示例镇办公室文件

桃示发〔2026〕1号

# 桃源示例镇办公室
关于印发《示例方案》的通知

各村（社区）、镇级各部门：

现将《示例方案》印发给你们，请遵照执行。

桃源示例镇办公室

2026年1月5日

# 示例方案

一、总的要求

${Array.from({ length: 24 }, (_, at) => `（${'一二三四五六七八九十'[at % 10]}）要求：${SENTENCE.repeat(3)}，共${at + 1}项、“每月2次”，见附表（1）。`).join('\n\n')}

---

桃源示例镇办公室     2026年1月6日印发
`;
const SHORT = bodyOf('tests/fixtures/township/documents/gongzuo-fangan.md');
const paper = paperFrom(LONG);

describe('a document on paper', () => {
	test.each([
		['a long one', LONG],
		['one without a signature', SHORT],
	])('keeps every character of %s, in its order, and adds none', (_, body) => {
		expect(paperTexts(paperFrom(body)).join('').replace(/\s/g, '')).toBe(charactersOf(body));
	});

	test('has headings in the faces of official documents, by how they are numbered', () => {
		const faces = paperFrom(
			'# 题\n\n一、总则\n\n（一）原则：要好。\n\n二、办法\n\n1.先做。再说。'
		).parts[0]!.blocks.map(({ runs }) => runs.map(({ text, face }) => `${face}:${text}`).join(' '));
		expect(faces).toEqual([
			'hei:一、总则',
			'kai:（一）原则： text:要好。',
			'hei:二、办法',
			'text:1.先做。 text:再说。',
		]);
	});
});

describe('as PDF', () => {
	let read: Awaited<ReturnType<typeof readPdf>>;
	let bytes: Buffer;
	beforeAll(async () => {
		bytes = await paperPdf(paper);
		read = await readPdf(bytes);
	});
	const isNumber = ({ text }: PdfLine) => /^—\s*\d+\s*—$/.test(text);

	test('it says the document, character by character', () => {
		const lines = read.pages.flatMap((page) => page.filter((line) => !isNumber(line)));
		expect(
			lines
				.map(({ text }) => text)
				.join('')
				.replace(/\s/g, '')
		).toBe(charactersOf(LONG));
	});

	test('blanks of every kind and what nobody sees need no letter, in Word neither', async () => {
		const blanks = ['\t', '\u00a0', '\u2003', '\u2009', '\u202f', '\u2028'];
		const unseen = [
			'\u200b',
			'\u00ad',
			'\ufeff',
			'\ufe0f',
			'\u200d',
			'\u{e0100}',
			'\u0007',
			'\u000b',
			'\u3164',
		];
		const body = `# 示\u200b例\n\n一、要\ufe0f求\n\n（一）${[...blanks, ...unseen].join('好')}。\n\n---\n\n办公室\t2026年1月6日印发`;
		const strange = paperFrom(body);
		expect(paperTexts(strange).join('').replace(/ /g, '')).toBe(
			`示例一、要求（一）${'好'.repeat(14)}。办公室2026年1月6日印发`
		);
		const lines = (await readPdf(await paperPdf(strange))).pages.flat();
		expect(lines.map(({ text }) => text.replace(/\s/g, '')).join('')).toContain(`（一）${'好'.repeat(14)}。`);
		const xml = unzip(await paperDocx(strange))
			.get('word/document.xml')!
			.toString('utf8');
		expect(xml.replace(/[\t\r\n]/g, '')).not.toMatch(/\p{Cc}/u);
	});

	test('a full page has 22 lines of 28 characters, inside 156 by 225 millimetres', () => {
		const page = read.pages[3]!.filter((line) => !isNumber(line));
		expect(page).toHaveLength(22);
		const han = page.filter(({ text }) => /^\p{Script=Han}+$/u.test(text));
		expect(han.length).toBeGreaterThan(5);
		for (const { text } of han) expect([...text]).toHaveLength(28);
		for (const { left, right } of page) {
			expect(left).toBeGreaterThanOrEqual(mm(28) - 0.1);
			expect(right).toBeLessThanOrEqual(mm(28 + 156) + 0.3);
		}
		// The em boxes of the first and the last line touch neither edge.
		expect(page[0]!.base).toBeLessThan(mm(297 - 37));
		expect(page.at(-1)!.base).toBeGreaterThan(mm(35));
		const pitch = (page[0]!.base - page.at(-1)!.base) / 21;
		expect(pitch).toBeCloseTo(mm(225) / 22, 1);
	});

	test('no line begins with a closing mark or ends with an opening one', () => {
		const lines = read.pages.flat().map(({ text }) => text.trim());
		expect(lines.filter((text) => /^[，。、；：！？”’）》〉】〕]/.test(text))).toEqual([]);
		expect(lines.filter((text) => /[“‘（《〈【〔]$/.test(text))).toEqual([]);
	});

	test('a long list of who gets a copy, a joint name and a long number go on in the next line', async () => {
		const joint = '中共桃源示例县桃源示例镇委员会　桃源示例县桃源示例镇人民政府（联合）';
		const copies = `抄送：${Array.from({ length: 12 }, (_, at) => `示例县第${at + 1}办公室`).join('，')}。`;
		const printer = '中共桃源示例县桃源示例镇委员会党政办公室综合科     2026年1月6日印发';
		const body = `桃源示例镇文件\n\n桃示发〔2026〕1号　桃示府发〔2026〕1号　桃示人发〔2026〕1号\n\n# 示例\n\n请照办。\n\n${joint}\n\n2026年1月5日\n\n---\n\n${copies}\n\n${printer}`;
		const long = paperFrom(body, joint);
		const page = (await readPdf(await paperPdf(long))).pages.flat();
		for (const { text, right } of page) expect(right, text).toBeLessThanOrEqual(mm(28 + 156) + 0.3);
		const lines = page.filter((line) => !isNumber(line));
		const said = lines.map(({ text }) => text.replace(/\s/g, ''));
		expect(said.join('')).toBe(charactersOf(body));
		const imprint = lines.slice(said.findIndex((text) => text.startsWith('抄送：')));
		expect(imprint).toHaveLength(6);
		// One character in; what goes on, behind the colon.
		expect(imprint.map(({ left }) => Math.round((left - mm(28)) / 14))).toEqual([1, 4, 4, 4, 1, 23]);
		expect(imprint.at(-1)!.base).toBeGreaterThan(mm(35));
		// Word breaks lines by its own letters: its box has room for each of them and one more.
		const xml = unzip(await paperDocx(long))
			.get('word/document.xml')!
			.toString('utf8');
		const [, height] = /v:rect style="[^"]*height:([\d.]+)pt/.exec(xml)!;
		expect(Number(height) / (mm(225) / 22)).toBeGreaterThan(4 + 1 + 2 + 1);
	});

	test('page numbers stand between dashes 7 mm below the text, outside: right on odd pages, left on even ones', () => {
		read.pages.forEach((page, at) => {
			const [number] = page.filter(isNumber);
			expect(number!.text.replace(/\s/g, '')).toBe(`—${at + 1}—`);
			expect(number!.base).toBeGreaterThan(mm(35 - 7) - 14);
			expect(number!.base).toBeLessThan(mm(35 - 7));
			if (at % 2 === 0) expect(number!.right).toBeCloseTo(mm(28 + 156) - 14, 0);
			else expect(number!.left).toBeCloseTo(mm(28) + 14, 0);
		});
	});

	test('the imprint is the last line of the last page', () => {
		const last = read.pages
			.at(-1)!
			.filter((line) => !isNumber(line))
			.at(-1)!;
		expect(last.text.replace(/\s/g, '')).toBe('桃源示例镇办公室2026年1月6日印发');
		expect(last.base).toBeLessThan(mm(35) + 14);
	});

	test('it is tagged: a title is a heading, and so is a part of it; its language and its title are told', () => {
		expect(read.tags.filter((tag) => tag === 'H1').length).toBeGreaterThanOrEqual(2);
		expect(read.tags).toContain('H2');
		expect(read.info).toMatchObject({ Title: '示例方案', Language: 'zh-CN' });
		expect(bytes.includes('/MarkInfo')).toBe(true);
		expect(bytes.includes('Helvetica')).toBe(false);
	});

	test('a character that the typeface lacks is set as 〓, and the rest of the document with it', async () => {
		const { pages } = await readPdf(await paperPdf(paperFrom('# 题目\n\n一、人员\n\n由\u{30edd}某负责。')));
		expect(pages.flat().map(({ text }) => text.replace(/\s/g, ''))).toContain('由〓某负责。');
	});
});

describe('as a Word file', () => {
	test('it says the document, character by character', async () => {
		for (const body of [LONG, SHORT])
			expect(
				readDocx(await paperDocx(paperFrom(body)))
					.join('')
					.replace(/\s/g, '')
			).toBe(charactersOf(body));
	});

	test('the desk, which reads Word files, reads its imprint too', async () => {
		const { value: html } = await mammoth.convertToHtml({ buffer: await paperDocx(paper) }, {});
		expect(html.replace(/<[^>]*>|\s/g, '')).toBe(charactersOf(LONG));
	});

	test('its sheet is that of the standard, and page numbers change sides', async () => {
		const files = unzip(await paperDocx(paper));
		const document = files.get('word/document.xml')!.toString('utf8');
		expect(document).toMatch(/w:pgSz w:w="1190\d" w:h="1683\d"/);
		expect(document).toMatch(/w:pgMar w:top="209\d" w:right="147\d" w:bottom="198\d" w:left="158\d"/);
		expect(files.get('word/settings.xml')!.toString('utf8')).toContain('evenAndOddHeaders');
		expect(document).toContain('仿宋_GB2312');
	});
});

describe('made twice', () => {
	test('a file has the same bytes, whatever the hour', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 24, 15, 59) });
		onTestFinished(() => void vi.useRealTimers());
		const pdf = await paperPdf(paper);
		const docx = await paperDocx(paper);
		vi.setSystemTime(Date.UTC(2028, 1, 29, 16, 1));
		expect(pdf.equals(await paperPdf(paper))).toBe(true);
		expect(docx.equals(await paperDocx(paper))).toBe(true);
	});

	test('it is small', async () => {
		expect((await paperDocx(paper)).length).toBeLessThan(40_000);
		expect((await paperPdf(paper)).length).toBeLessThan(200_000);
	});

	test('it is on the disk before it is kept: no power cut leaves an empty one', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'papers-'));
		const flushed = await flushesOf(() => cachedPaper(folder, paper, 'docx'));
		rmSync(folder, { recursive: true, force: true });
		expect(flushed).toBe(1);
	});

	test('it is taken from where it is kept; other words make another file', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'papers-'));
		try {
			const first = await cachedPaper(folder, paper, 'docx');
			const [kept] = readdirSync(folder);
			writeFileSync(join(folder, kept!), 'as kept');
			expect((await cachedPaper(folder, paper, 'docx')).toString()).toBe('as kept');
			const other = await cachedPaper(folder, paperFrom(LONG.replace('示例方案', '另一方案')), 'docx');
			expect(other.equals(first)).toBe(false);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
