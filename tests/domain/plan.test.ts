import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allClauses, clauseName, parseDocument } from '../../src/domain/plan.ts';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';

const file = parseFrontmatter(readFileSync('content/documents/work-plan-2020-6.md', 'utf8'));
if (!('parsed' in file)) throw new Error('the plan does not parse');
const plan = parseDocument(file.parsed.body);
const clauses = allClauses(plan.parts[1]!.clauses);

test('the plan has 33 clauses, numbered as the document numbers them', () => {
	expect(clauses).toHaveLength(33);
	expect(
		clauses.map((clause) => `${clause.id} ${clause.citation} ${clauseName(clause)}`)
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

test('every non-space character of the issued document is kept, in its order', () => {
	const issued = readFileSync('tests/fixtures/work-plan-2020-6.txt', 'utf8').replace(/\s/g, '');
	const ofClauses = clauses.flatMap(({ number, heading, text }) => [number, heading, ...text]);
	const [notice, attached] = plan.parts;
	const kept = [
		...plan.head,
		notice!.title,
		...notice!.paragraphs,
		attached!.title,
		...attached!.paragraphs,
		...ofClauses,
		...plan.imprint,
	];
	expect(kept.join('').replace(/\s/g, '')).toBe(issued);
});

test('a run-in heading is text, not a Markdown list', () => {
	const { parts } = parseDocument('# 标题\n\n一、总则\n\n5.有活动项目。要丰富活动内容。');
	expect(parts[0]!.clauses[0]!.children[0]).toMatchObject({
		id: '1.1',
		number: '5.',
		heading: '有活动项目。',
		text: ['要丰富活动内容。'],
	});
});

test('what follows the closing rule is the imprint, whatever it looks like', () => {
	expect(parseDocument('# 标题\n\n一、总则\n\n---\n\n1.某办公室印发').imprint).toEqual(['1.某办公室印发']);
});

test('clauses of an annex, which counts from one again, have numbers of their own', () => {
	const text = parseDocument(
		'# 方案\n\n一、总则\n\n（一）原则\n\n# 附件\n\n一、表格\n\n（一）填法\n\n# 附件二\n\n一、说明'
	);
	const ids = text.parts.flatMap((part) => allClauses(part.clauses)).map(({ id }) => id);
	expect(ids).toEqual(['1', '1.1', 'annex1.1', 'annex1.1.1', 'annex2.1']);
});
