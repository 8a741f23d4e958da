/** Whatever a folder is refused for, the form of the entry says while it is written: 签发 is no surprise. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/domain/check/check-entry.ts';
import { checkFolder } from '../../../src/domain/check/check-folder.ts';
import { factsOf } from '../../../src/domain/check/facts.ts';
import { otherFactsOf } from '../../../src/domain/check/other-facts.ts';
import { JUDGES } from '../../../src/domain/check/others.ts';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';
import type { Entry } from '../../../src/domain/schemas/entry.ts';
import { entry } from '../../support/entries.ts';

const TODAY = '2026-11-24';
const BODY =
	'# 云溪乡工作方案\n\n一、服务\n\n（一）积极营造向上向善的良好社会氛围，开展邻里互助。\n\n（二）每月开展一次活动。\n';
const texts = new Map([['plan', parseDocument(BODY)]]);
const PLAN = entry('documents', 'plan');
const PLAIN = '志愿者上门陪老人说说话，做点家务。';
const dish = (id: string, data: object = {}) => entry('menu', id, { code: `帮-0${id.length}`, ...data });

/** What is there already, what is written beside it, and what is wrong with that. */
const CASES: [code: string, there: Entry[], written: Entry][] = [
	['number-duplicate', [dish('a')], dish('bb', { code: '帮-01' })],
	[
		'reference-sample',
		[entry('sessions', 's', { sample: true })],
		entry('stories', 'x', { sessions: ['s'] }),
	],
	[
		'station-cannot-receive',
		[dish('a', { stations: ['baishu'] })],
		entry('sessions', 's', { dish: 'a', station: 'qingzhu' }),
	],
	[
		'held-in-future',
		[],
		entry('sessions', 's', {
			start: '2026-12-01 09:00',
			state: 'held',
			outcome: { people: 1, volunteers: 1 },
		}),
	],
	[
		'session-clash',
		[entry('sessions', 'r', { start: '2026-12-05 09:00', teams: ['wenyi'] })],
		entry('sessions', 's', { start: '2026-12-05 09:00', teams: ['wenyi'] }),
	],
	['former-id-reserved', [], entry('pages', 'about', { formerly: ['plan'] })],
	['former-id-taken', [entry('stories', 'b')], entry('stories', 'x', { formerly: ['b'] })],
	[
		'former-id-taken',
		[entry('stories', 'b', { formerly: ['old'] })],
		entry('stories', 'x', { formerly: ['old'] }),
	],
	['quote-altered', [PLAN], entry('programmes', 'p', { clauses: ['1.2'], quote: '每月开展两次活动' })],
	[
		'plain-repeated',
		[dish('a', { plain: PLAIN })],
		dish('bb', { plain: '志愿者上门，陪老人说说话、做些家务！' }),
	],
	['plain-quoted', [PLAN], dish('a', { plain: '大家一起积极营造向上向善的良好社会氛围。' })],
];

const codesOf = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

test.each(CASES)(
	'%s is told in the form, at its field, without file and id of another',
	(code, there, written) => {
		expect(codesOf(checkFolder({ entries: there, texts, today: TODAY }))).toEqual([]);
		const found = checkFolder({ entries: [...there, written], texts, today: TODAY });
		expect(codesOf(found)).toEqual([code]);
		const { collection, id, data } = written;
		const known = factsOf({
			...{ site: undefined, sources: there, villages: {}, texts, lexicon: { words: [] }, today: TODAY },
		});
		const facts = { ...known, others: otherFactsOf(there, texts, TODAY) };
		const told = checkEntry({ collection, id, data, body: collection === 'documents' ? BODY : '' }, facts);
		const same = told.filter((issue) => issue.code === code);
		expect(same.map(({ label }) => label)).toEqual(found.map(({ field }) => field));
		for (const { message } of same) expect(message).not.toMatch(/\.md|“(?:a|s|bb)”|\d\.\d/);
	}
);

/** Codes of issues that the source of some files makes. */
const codesIn = (pattern: string): string[] => {
	const source = globSync(pattern).map((file) => readFileSync(file, 'utf8'));
	const found = [...source.join('\n').matchAll(/(?:code: |told\(|add\(\w+, )'([a-z0-9-]+)'/g)];
	return [...new Set(found.map(([, code]) => code!))].sort();
};

test('there is a case for every rule between entries', () => {
	const judges = codesIn('src/domain/check/{others,former-ids,session-rules,plain-rules,quotes}.ts');
	const ofOneEntry = ['plain-clause-twice'];
	expect(judges.filter((code) => !ofOneEntry.includes(code))).toEqual(
		[...new Set(CASES.map(([code]) => code))].sort()
	);
	expect(JUDGES.length).toBeLessThanOrEqual(CASES.length);
});

test('no file of the checks has a rule that a folder alone is asked', () => {
	expect(codesIn('src/domain/check/check-folder.ts')).toEqual([]);
	// What a form is silent on would be made into an issue of a folder without a judge.
	const placing = globSync('src/domain/check/*.ts').filter((file) =>
		/\bplaced\(/.test(readFileSync(file, 'utf8'))
	);
	expect(placing.map((file) => basename(file)).sort()).toEqual(['check-folder.ts', 'session-rules.ts']);
});

/** What reading a folder finds besides, and why no form has to say it. */
const OF_FILES: Record<string, string> = {
	'body-unread': 'the desk writes no text where there is none',
	'encoding-binary': 'the desk writes UTF-8',
	'encoding-gbk': 'the same',
	'encoding-invalid': 'the same',
	'encoding-utf16': 'the same',
	'folder-missing': 'the office has one',
	'id-private': 'the desk makes such names of titles, which may have no number',
	'id-reserved': 'the desk gives no such name, and refuses one that was typed',
	'page-draft': 'the tick 草稿 is told itself: draft-ticked',
	'page-missing': 'taking an entry off the site is refused at once',
	'photo-illegible': 'a warning; the form says it of the photo itself',
	'picture-missing': '送审 looks whether every photo has arrived',
	'plan-draft': 'draft-ticked',
	'site-missing': 'settings cannot be deleted at the desk',
};

test('what the reading of a folder refuses besides cannot come from a form, or is told elsewhere', () => {
	const forms = codesIn('src/domain/check/*.ts');
	const ofNames = /^(?:file|name)-/;
	const read = codesIn('src/reader/*.ts').filter((code) => !forms.includes(code) && !ofNames.test(code));
	expect(read).toEqual(Object.keys(OF_FILES));
});
