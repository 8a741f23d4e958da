import { expect, test } from 'vitest';
import { annotatedPlan } from '../../src/features/plan/document-view.ts';
import { evidenceByClause } from '../../src/features/plan/evidence.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const holdings = holdingsOf([
	entry('menu', 'dish', { clauses: ['1.1.1'] }),
	entry('stories', 'report', { clauses: ['1.1.1'], sample: true }),
]);

test('what carries out a clause is listed below its name, samples marked; clauses without any are left out', () => {
	expect(evidenceByClause(holdings)).toEqual([
		{
			id: '1.1.1',
			citation: '一（一）1',
			name: expect.any(String),
			count: '1项，另有示例1项',
			programmes: [],
			groups: [
				{ label: '菜单', links: [{ label: '帮-01 邻里守望', address: '/menu/dish/', sample: false }] },
				{ label: '报道', links: [{ label: '青竹村开了院坝会', address: '/stories/report/', sample: true }] },
			],
		},
	]);
	expect(evidenceByClause(holdingsOf([]))).toEqual([]);
});

test('what is counted is what is listed; a programme of the plan stands beside it, and alone carries nothing out', () => {
	const programme = entry('programmes', 'shouwang');
	expect(evidenceByClause(holdingsOf([programme]))).toEqual([]);
	const [clause] = evidenceByClause(holdingsOf([programme, entry('menu', 'dish', { clauses: ['1.1.1'] })]));
	expect(clause).toMatchObject({
		count: '1项',
		groups: [{ label: '菜单', links: [{ address: '/menu/dish/' }] }],
		programmes: [{ label: '邻里守望', address: '/plan/programmes/shouwang/' }],
	});
	expect(clause!.groups).toHaveLength(1);
});

test('the plan says beside a clause how much carries it out, and names nothing: it weighs the same in a busy year', () => {
	const [part] = annotatedPlan(holdings).parts;
	const said = (clauses: (typeof part & object)['clauses']): (string | undefined)[] =>
		clauses.flatMap(({ evidence, children }) => [evidence, ...said(children)]);
	expect(said(part!.clauses).filter((count) => count !== undefined)).toEqual(['1项，另有示例1项']);
});
