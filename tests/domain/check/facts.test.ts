import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/domain/check/facts.ts';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';

const plan = readFileSync('tests/fixtures/township/documents/gongzuo-fangan.md', 'utf8').replace(
	/^---\n[\s\S]*?\n---\n/,
	''
);
const site = { plan: 'work-plan', pressContact: {} } as Parameters<typeof factsOf>[0]['site'];
const facts = factsOf({
	site,
	sources: [],
	villages: {},
	texts: new Map([['work-plan', parseDocument(plan)]]),
	lexicon: { words: [] },
	today: '2026-11-24',
});

test('every clause of the plan that can be cited has words to be found by', () => {
	expect(facts.targets.clauses).toHaveLength(9);
	expect(Object.keys(facts.clauseNames!).sort()).toEqual([...facts.targets.clauses!].sort());
	for (const name of Object.values(facts.clauseNames!)) expect(name).toMatch(/^\S+ .*\p{Script=Han}{2}/u);
	expect(facts.clauseNames!['3.1.2']).toBe('三（一）2 制度到位');
});
