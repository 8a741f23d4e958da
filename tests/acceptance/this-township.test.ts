/**
 * What was promised to the township whose content this repository publishes: its issued plan word for word, its
 * addresses, and that its own queries are answered. Another township that puts its content here skips this file.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { copyIssues } from '../../src/domain/check/copy-check.ts';
import { allClauses, clauseName, parseDocument } from '../../src/domain/plan/document-text.ts';
import { lexiconSchema } from '../../src/domain/schemas/lexicon.ts';
import { spokenHere } from '../../src/domain/search/thesaurus.ts';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { brotliBytes } from '../../src/publish/checks/weight.ts';
import { readContent } from '../../src/reader/read.ts';
import { openSearch } from '../../src/search/engine/search.ts';
import { openIndex, readPages } from '../../src/search/writer/search-files.ts';
import { buildIndex } from '../../src/search/writer/search-index.ts';
import { askQueries, askVillagers, figuresOf, type VillagerQuery } from '../../tools/bench/search-measure.ts';
import type { BenchQuery } from '../../tools/bench/search-queries.ts';
import { readDocx, readPdf } from '../support/paper.ts';
import { planOf } from '../support/published-plan.ts';
import { fileOf } from '../support/site-pages.ts';

const { withSamples, production } = inject('published');
const PLAN = 'content/documents/work-plan-2020-6.md';
const isThis = parse(readFileSync('content/site.yml', 'utf8'))['township'] === '武陵山乡';
const issuedText = () => readFileSync('tests/fixtures/work-plan-2020-6.txt', 'utf8');

describe.runIf(isThis)('the work plan of 2020', () => {
	const file = () => parseFrontmatter(readFileSync(PLAN, 'utf8')) as { parsed: { body: string } };
	const plan = () => parseDocument(file().parsed.body);
	const clauses = () => allClauses(plan().parts[1]!.clauses);

	test('has 33 clauses, numbered as the document numbers them', () => {
		expect(clauses()).toHaveLength(33);
		expect(
			clauses().map((clause) => `${clause.id} ${clause.citation} ${clauseName(clause)}`)
		).toMatchInlineSnapshot(`
		[
		  "1 一 重要意义及总体要求",
		  "1.1 一（一） 重要意义",
		  "1.2 一（二） 总体要求",
		  "2 二 工作架构",
		  "2.1 二（一） 领导架构",
		  "2.1.1 二（一）1 乡新时代文明实践所",
		  "2.1.2 二（一）2 村（社区）新时代文明实践站",
		  "2.2 二（二） 建设标准",
		  "2.2.1 二（二）1 有统一标识",
		  "2.2.2 二（二）2 有办公场地",
		  "2.2.3 二（二）3 有工作人员",
		  "2.2.4 二（二）4 有规章制度",
		  "2.2.5 二（二）5 有活动项目",
		  "2.3 二（三） 建立队伍",
		  "2.3.1 二（三）1 乡成立新时代文明实践志愿服务……",
		  "2.3.2 二（三）2 村（社区）成立新时代文明实志……",
		  "2.4 二（四） 实践内容",
		  "2.4.1 二（四）1 深入“学”",
		  "2.4.2 二（四）2 广泛“讲”",
		  "2.4.3 二（四）3 主动“帮”",
		  "2.4.4 二（四）4 共享“乐”",
		  "2.4.5 二（四）5 公开“评”",
		  "3 三 工作要求",
		  "3.1 三1 统筹推进",
		  "3.2 三2 整合资源",
		  "3.3 三3 志愿服务",
		  "3.4 三4 示范带头",
		  "3.5 三5 抓好重点",
		  "4 四 保障措施",
		  "4.1 四1 加强组织领导",
		  "4.2 四2 加强政策保障",
		  "4.3 四3 加强督查考核",
		  "4.4 四4 加强宣传推介",
		]
	`);
	});

	test('keeps every non-space character of the issued document, in its order', () => {
		const [notice, attached] = plan().parts;
		const kept = [
			...plan().head,
			notice!.title,
			...notice!.paragraphs,
			attached!.title,
			...attached!.paragraphs,
			...clauses().flatMap(({ number, heading, text }) => [number, heading, ...text]),
			...plan().imprint,
		];
		expect(kept.join('').replace(/\s/g, '')).toBe(issuedText().replace(/\s/g, ''));
	});

	test('is published with every character of the issued one', () => {
		for (const { folder } of [withSamples, production])
			expect(planOf(folder)).toBe(issuedText().replace(/\s/g, ''));
	});

	test('weighs, with a plain sentence for each clause, no more than any other page may', () => {
		for (const { folder } of [withSamples, production])
			expect(brotliBytes(readFileSync(join(folder, 'plan/index.html'), 'utf8'))).toBeLessThanOrEqual(14_000);
	});

	test('stands on paper, as PDF and as a Word file, with every character of the issued one', async () => {
		const issued = issuedText().replace(/\s/g, '');
		const paper = (format: string) =>
			readFileSync(join(production.folder, `documents/work-plan-2020-6.${format}`));
		const { pages } = await readPdf(paper('pdf'));
		const lines = pages.flat().filter(({ text }) => !/^—\s*\d+\s*—$/.test(text));
		expect(
			lines
				.map(({ text }) => text)
				.join('')
				.replace(/\s/g, '')
		).toBe(issued);
		expect(readDocx(paper('docx')).join('').replace(/\s/g, '')).toBe(issued);
		expect(paper('pdf').length).toBeLessThan(200_000);
		expect(paper('docx').length).toBeLessThan(20_000);
	});

	test('has no word that the lexicon calls wrong but the one it is known for', () => {
		const lexicon = lexiconSchema.parse(parse(readFileSync('content/lexicon.yml', 'utf8')));
		expect(lexicon.words.length).toBeGreaterThan(20);
		const found = copyIssues(issuedText(), lexicon).filter(({ code }) => code === 'wording');
		expect(found.map((one) => one.found)).toEqual(['新时代文明实志愿']);
	});
});

describe.runIf(isThis)('addresses', () => {
	test.each(['chayuanba', 'baihuaqiao', 'shijiagou', 'wulingshan', 'jinzishan', 'jiaobangzhai', 'ledao'])(
		'station %s keeps its own, with samples and without',
		(station) => {
			const addresses = [
				...['', 'feed.xml', 'atom.xml', 'feed.json', 'calendar.ics'].map(
					(name) => `/stations/${station}/${name}`
				),
				...['menu', 'schedule', 'stories'].map((column) => `/${column}/station/${station}/`),
			];
			for (const { folder } of [withSamples, production])
				expect(addresses.filter((address) => !existsSync(join(folder, fileOf(address))))).toEqual([]);
		}
	);

	test('the plan and every dish that is no sample go out', () => {
		const dishes = globSync('content/menu/*.md').filter(
			(file) => !/^(?:sample|draft): true$/m.test(readFileSync(file, 'utf8'))
		);
		expect(dishes.length).toBeGreaterThan(10);
		const addresses = [
			'/documents/work-plan-2020-6/',
			...dishes.map((file) => `/menu/${basename(file, '.md')}/`),
		];
		expect(addresses.filter((address) => !existsSync(join(production.folder, fileOf(address))))).toEqual([]);
	});
});

describe.runIf(isThis)('search', () => {
	const QUERIES: BenchQuery[] = JSON.parse(readFileSync('tests/fixtures/search-queries.json', 'utf8'));

	/** Sets of queries, and how many of each at least have a page. The last was kept apart while the words were written. */
	const SPOKEN_QUERIES = {
		'villager-queries.json': 150,
		'spoken-queries.json': 95,
		'spoken-queries-kept-apart.json': 55,
	};
	const spoken = () => {
		const { site, entries, thesaurus } = readContent('content');
		return spokenHere(thesaurus, site!, entries);
	};

	test.each([
		['with samples', withSamples, true],
		['without', production, false],
	])('understands how villagers ask, %s', async (_, { folder }, samples) => {
		const pages = readPages(folder, samples);
		const { files } = buildIndex(pages, undefined, spoken());
		const engine = await openSearch(async (name) => files.get(name)!);
		for (const [file, least] of Object.entries(SPOKEN_QUERIES)) {
			const asked: VillagerQuery[] = JSON.parse(readFileSync(`tests/acceptance/${file}`, 'utf8'));
			const { queries, first, five, zero } = await askVillagers(engine, pages, asked);
			expect(queries).toBeGreaterThan(least);
			expect([file, first >= 0.85, five >= 0.95, zero <= 0.003], `${first} ${five} ${zero}`).toEqual([
				file,
				true,
				true,
				true,
			]);
		}
	});

	test('answers the own queries over real and sample pages', async () => {
		expect(QUERIES.length).toBeGreaterThanOrEqual(200);
		const pages = readPages(withSamples.folder, true);
		const { files } = buildIndex(pages, undefined, spoken());
		const engine = await openSearch(async (name) => files.get(name)!);
		const kinds = figuresOf(await askQueries(engine, pages, QUERIES));
		const figures = kinds.get('全部')!;
		expect(figures.queries).toBeGreaterThan(200);
		expect(figures.recall).toBeGreaterThanOrEqual(0.98);
		expect(figures.mrr).toBeGreaterThanOrEqual(0.99);
		expect(figures.zero).toBeLessThanOrEqual(0.005);
		for (const kind of ['繁体', '拼音', '首字母', '同音错字', '颠倒'])
			expect([kind, kinds.get(kind)!.recall >= 0.95]).toEqual([kind, true]);
		for (const kind of ['两字词', '四字以上', '半句话', '整句话', '单字', '日期数字', '两词加空格'])
			expect([kind, kinds.get(kind)!.recall >= 0.995]).toEqual([kind, true]);
		expect(figures.titled).toBeGreaterThanOrEqual(0.95);
		const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
		expect(bytes).toBeLessThan(400_000);
	});

	test('finds a clause of the plan at its anchor', async () => {
		const engine = await openIndex(production.folder);
		const { results } = await engine.search('每月开展');
		const shown = await Promise.all(results.map(engine.show));
		expect(shown.find(({ url }) => url === '/plan/')?.sections.length).toBeGreaterThan(0);
	});
});

test.runIf(isThis)('nothing in src knows this township', () => {
	const names = readFileSync('content/site.yml', 'utf8').match(/(?<=^(?:township|region|name): ).+/gm)!;
	const villages = globSync('content/stations/*/index.md').map(
		(file) => /^village: (.+)$/m.exec(readFileSync(file, 'utf8'))![1]!
	);
	const forbidden = new RegExp([...names, ...villages, '武陵山', '涪陵', '重庆'].join('|'));
	expect(names.length + villages.length).toBeGreaterThan(6);
	const sources = globSync('src/**/*.{ts,tsx,astro,css}');
	expect(sources.length).toBeGreaterThan(500);
	expect(sources.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
});
