import { expect, test } from 'vitest';
import { collectionForm } from '../../../src/domain/schemas/collection-form.ts';
import type { Entry } from '../../../src/domain/schemas/entry.ts';
import { closestWord } from '../../../src/domain/schemas/field-issues.ts';
import { lostReferences, references, type Targets } from '../../../src/domain/schemas/references.ts';
import { entry } from '../../support/entries.ts';

const lost = (one: Entry, targets: Targets) =>
	lostReferences(collectionForm(one.collection), one.data, targets);
const named = (one: Entry) => references(one).map(({ relation, target }) => `${relation}/${target}`);

test('references are read from the schema, single, listed and deep', () => {
	const session = entry('sessions', 's', { dish: 'd', station: 'a', teams: ['t', 'u'], clauses: ['1.1'] });
	expect(named(session).sort()).toEqual(['clauses/1.1', 'menu/d', 'stations/a', 'teams/t', 'teams/u']);
	const have = { met: true, evidence: '门口有标牌', checkedOn: '2026-11-01', story: 'x' };
	expect(named(entry('stations', 'a', { haves: { sign: have } }))).toEqual(['stories/x']);
	const promise = { clause: '1.1', quote: '每月一次活动', measure: 'monthly-session' };
	expect(named(entry('documents', 'p', { commitments: [promise] }))).toEqual(['clauses/1.1']);
});

test('a field that names nothing is no reference', () => {
	expect(named(entry('pages', 'about'))).toEqual([]);
});

test('a reference that leads somewhere is no issue, one that leads nowhere is', () => {
	const story = entry('stories', 'x', { stations: ['qingzhu', 'qingzu'] });
	expect(lost(story, { stations: new Set(['qingzhu']) })).toEqual([
		{
			code: 'reference-broken',
			path: ['stations', 1],
			message: '原来选的那一条，实践站里已经没有了：请移除，另选一条',
			fileMessage: '写的是“qingzu”，但实践站里没有它，是不是“qingzhu”？',
		},
	]);
});

test('what cannot be known is not judged', () => {
	const story = entry('stories', 'x', { clauses: ['9.9'] });
	expect(lost(story, {})).toEqual([]);
	expect(lost(story, { clauses: new Set(['1.1']) })).toHaveLength(1);
});

test('a guess is near: one letter in three, three at most', () => {
	expect(closestWord('titel', ['kind', 'title'])).toBe('title');
	expect(closestWord('kind', ['code', 'title'])).toBeUndefined();
	expect(closestWord('2026-10-18-chongyan', ['2026-10-18-chongyang', '2026-10-19-chongyang'])).toBe(
		'2026-10-18-chongyang'
	);
	expect(closestWord('x', [])).toBeUndefined();
});
