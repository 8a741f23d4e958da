import { expect, test } from 'vitest';
import { copyIssues, mended } from '../../../src/domain/check/copy-check.ts';
import { lexiconSchema } from '../../../src/domain/schemas/lexicon.ts';

const lexicon = lexiconSchema.parse({
	words: [
		{ wrong: '送单制', right: '送单式', why: '方案的说法' },
		{ wrong: '实志愿', right: '实践志愿' },
		{ wrong: '文明', right: '文明实践' },
	],
});

test('a wrong word is offered with the right one and the reason', () => {
	expect(copyIssues('推行送单制服务', lexicon)).toEqual([
		{
			code: 'wording',
			start: 2,
			end: 5,
			found: '送单制',
			replacement: '送单式',
			message: '“送单制”应写作“送单式”（方案的说法）',
		},
	]);
});

test('a word inside its own right wording is not wrong', () => {
	expect(copyIssues('文明实践', lexicon)).toEqual([]);
	expect(copyIssues('文明村', lexicon)).toHaveLength(1);
});

test('findings come in reading order and never overlap', () => {
	const found = copyIssues('推行送单制(很好),他说"好"。。', lexicon);
	expect(found.map(({ code }) => code)).toEqual([
		'wording',
		'half-brackets',
		'half-punctuation',
		'straight-quotes',
		'repeated-mark',
	]);
	for (const [at, { start }] of found.slice(1).entries())
		expect(start).toBeGreaterThanOrEqual(found[at]!.end);
});

test('one finding is mended at a time, and only where the text still says so', () => {
	const [first] = copyIssues('推行送单制', lexicon);
	expect(mended('推行送单制', first!)).toBe('推行送单式');
	expect(mended('改过的别的话', first!)).toBe('改过的别的话');
});

test('a list with the same wrong word twice is refused', () => {
	const twice = [
		{ wrong: '布署', right: '部署' },
		{ wrong: '布署', right: '布置' },
	];
	expect(lexiconSchema.safeParse({ words: twice }).error?.issues[0]?.path).toEqual(['words', 1, 'wrong']);
});
