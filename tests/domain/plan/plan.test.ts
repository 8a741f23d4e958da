import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allClauses, clauseName, parseDocument } from '../../../src/domain/plan/document-text.ts';
import { parseFrontmatter } from '../../../src/platform/frontmatter.ts';

const file = parseFrontmatter(readFileSync('tests/fixtures/township/documents/gongzuo-fangan.md', 'utf8'));
if (!('parsed' in file)) throw new Error('the plan does not parse');
const { body } = file.parsed;
const plan = parseDocument(body);
const clauses = plan.parts.flatMap((part) => allClauses(part.clauses));

test('clauses are numbered as the document numbers them, and called by their headings or first words', () => {
	expect(clauses.map((clause) => `${clause.id} ${clause.citation} ${clauseName(clause)}`)).toEqual([
		'1 一 活动与队伍',
		'1.1 一（一） 活动',
		'1.2 一（二） 队伍',
		'2 二 人员',
		'3 三 站点与宣传',
		'3.1 三（一） 站点',
		'3.1.1 三（一）1 人员到位',
		'3.1.2 三（一）2 制度到位',
		'3.2 三（二） 宣传',
	]);
});

test('every non-space character of a document is kept, in its order', () => {
	const kept = [
		...plan.head,
		...plan.parts.flatMap((part) => [
			part.title,
			...part.paragraphs,
			...allClauses(part.clauses).flatMap(({ number, heading, text }) => [number, heading, ...text]),
		]),
		...plan.imprint,
	];
	// A title and a rule are marked; the document itself has no such signs.
	expect(kept.join('').replace(/\s/g, '')).toBe(body.replace(/^# |^---$|\s/gm, ''));
});

test('characters that stand in for others are read as those', () => {
	const { parts } = parseDocument('# ⽅案\n\n⼀、⺠⽣⼯程\n\n\uf0b7 惠及⻓江');
	expect(parts).toMatchObject([
		{ title: '方案', clauses: [{ number: '一、', heading: '民生工程', text: ['• 惠及长江'] }] },
	]);
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
