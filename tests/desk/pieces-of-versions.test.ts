import { describe, expect, test } from 'vitest';
import { rememberNames } from '../../src/desk/entry-title.ts';
import { type Fields, fieldsOf, isReadable, textOf } from '../../src/desk/versions/fields-of.ts';
import { type Choice, piecesOf } from '../../src/desk/versions/pieces.ts';
import { hunksOf } from '../../src/platform/three-way.ts';
import { wordRuns } from '../../src/platform/word-diff.ts';

const STORY = { collection: 'stories', slug: 'a/index' };
const story = (title: string, more: string, body: string) => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const fields = (text: string) => fieldsOf(STORY, text);

const photo = (src: string, caption: string, credit = '张三 摄') =>
	`  - { src: ${src}, alt: 一张照片, caption: ${caption}, credit: ${credit} }\n`;
const BASE = story(
	'灯亮了',
	`summary: 装灯。\nphotos:\n${photo('a.jpg', '图为装灯')}`,
	'一。\n\n二。\n\n三。'
);
const MINE = story(
	'灯亮了',
	`summary: 村里装了灯。\nphotos:\n${photo('a.jpg', '图为村民装灯')}${photo('b.jpg', '图为夜里')}`,
	'一。\n\n二（我改）。\n\n三。\n\n四。'
);
const THEIRS = story(
	'院坝的灯亮了',
	`summary: 老电工装了灯。\nphotos:\n${photo('a.jpg', '图为装灯', '李四 摄')}${photo('c.jpg', '图为院坝')}`,
	'零。\n\n一。\n\n二（他改）。\n\n三。'
);

describe('two versions that came from one', () => {
	const both = () => piecesOf(STORY, { base: fields(BASE), mine: fields(MINE), theirs: fields(THEIRS) });

	test('are told apart piece by piece, with who changed it', () => {
		expect(both().pieces.map(({ label, by, mine, theirs }) => `${label} ${by}: ${mine} | ${theirs}`)).toEqual(
			[
				'标题 theirs: 灯亮了 | 院坝的灯亮了',
				'摘要 both: 村里装了灯。 | 老电工装了灯。',
				'照片“图为村民装灯” · 图注 mine: 图为村民装灯 | 图为装灯',
				'照片“图为村民装灯” · 作者 theirs: 张三 摄 | 李四 摄',
				'照片“图为夜里” mine: 一张照片\n图为夜里\n张三 摄 | ',
				'照片“图为院坝” theirs:  | 一张照片\n图为院坝\n张三 摄',
				'正文 theirs:  | 零。',
				'正文 both: 二（我改）。 | 二（他改）。',
				'正文 mine: 四。 | ',
			]
		);
	});

	test('make one in which nobody loses a word, a photo or a caption', () => {
		const { merged, pieces } = both();
		const usual = merged(new Map());
		expect(usual).toMatchObject({
			title: '院坝的灯亮了',
			summary: '村里装了灯。',
			photos: [
				{ src: 'a.jpg', caption: '图为村民装灯', credit: '李四 摄' },
				{ src: 'b.jpg', caption: '图为夜里' },
				{ src: 'c.jpg', caption: '图为院坝' },
			],
			body: '零。\n\n一。\n\n二（我改）。\n\n三。\n\n四。',
		});
		const choices = new Map<string, Choice>();
		for (const { key, label, by } of pieces)
			if (by === 'both') choices.set(key, label === '正文' ? 'both' : 'theirs');
		expect(merged(choices)).toMatchObject({
			summary: '老电工装了灯。',
			body: '零。\n\n一。\n\n二（我改）。\n\n二（他改）。\n\n三。\n\n四。',
		});
		expect(fieldsOf(STORY, textOf(STORY, usual, THEIRS))).toEqual(usual);
	});

	test('taken whole, either side comes back as it was', () => {
		const { merged, pieces } = both();
		for (const [side, text] of [
			['mine', MINE],
			['theirs', THEIRS],
		] as const)
			expect(merged(new Map(pieces.map(({ key }) => [key, side])))).toEqual(fields(text));
	});
});

test('the order of photos is one side’s work as well: it is told, goes on, and can be chosen', () => {
	const withPhotos = (...names: string[]) =>
		story('灯亮了', `photos:\n${names.map((name) => photo(`${name}.jpg`, `图为${name}`)).join('')}`, '一。');
	const made = (mine: string, theirs: string) =>
		piecesOf(STORY, { base: fields(withPhotos('a', 'b')), mine: fields(mine), theirs: fields(theirs) });
	const names = ({ photos }: { photos?: unknown }) =>
		(photos as { src: string }[]).map(({ src }) => src.slice(0, 1)).join('');
	const { pieces, merged } = made(withPhotos('a', 'b', 'c'), withPhotos('d', 'b', 'a'));
	expect(pieces.filter(({ label }) => label === '照片的顺序')).toMatchObject([
		{ by: 'theirs', mine: '图为a\n图为b', theirs: '图为b\n图为a' },
	]);
	expect(names(merged(new Map()))).toBe('dbac');
	expect(names(merged(new Map([['photos/order', 'mine']])))).toBe('abcd');
	expect(made(withPhotos('a', 'b', 'c'), withPhotos('a', 'b')).pieces).toHaveLength(1);
});

test('where nobody knows what they came from, every difference is left to the editor', () => {
	const { pieces } = piecesOf(STORY, { base: undefined, mine: fields(MINE), theirs: fields(THEIRS) });
	expect(new Set(pieces.map(({ by }) => by))).toEqual(new Set(['both']));
	expect(pieces.filter(({ label }) => label === '正文')).toHaveLength(3);
});

test('an official document that two people changed keeps every blank line of theirs', () => {
	const NOTICE = { collection: 'documents', slug: 'a' };
	const notice = (...parts: string[]) => fieldsOf(NOTICE, `---\ntitle: 通知\n---\n${parts.join('')}`);
	const of = (base: Fields, mine: Fields, theirs: Fields) => piecesOf(NOTICE, { base, mine, theirs });
	const base = notice('\n一。', '\n\n\n', '二。', '\n\n\n\n', '三。\n');
	const mine = notice('\n一（我改）。', '\n\n\n', '二。', '\n\n\n\n', '三。\n\n\n');
	const theirs = notice('\n一。', '\n\n\n', '二（他改）。', '\n\n\n\n', '三。', '\n\n', '四。\n');
	const { pieces, merged } = of(base, mine, theirs);
	expect(pieces.map(({ by, mine, theirs }) => `${by}: ${mine} | ${theirs}`)).toEqual([
		'mine: 一（我改）。 | 一。',
		'theirs: 二。 | 二（他改）。',
		'both:  | 四。',
	]);
	const choices = new Map<string, Choice>([[pieces[2]!.key, 'theirs']]);
	expect(merged(choices)['body']).toBe('\n一（我改）。\n\n\n二（他改）。\n\n\n\n三。\n\n四。\n');
	expect(of(base, base, theirs).merged(new Map())).toEqual(theirs);
	expect(of(base, mine, base).merged(new Map())).toEqual(mine);
});

test('blank lines alone are nothing to choose between, and stay as somebody set them', () => {
	const [close, wide] = [story('灯亮了', '', '一。\n\n二。'), story('灯亮了', '', '一。\n\n\n\n二。')].map(
		fields
	);
	const { pieces, merged } = piecesOf(STORY, { base: close, mine: close!, theirs: wide! });
	expect(pieces).toEqual([]);
	expect(merged(new Map())).toEqual(wide);
});

test('what one side took out is out, unless the other changed it', () => {
	const out = story('灯亮了', '', '一。\n\n三。');
	const taken = piecesOf(STORY, { base: fields(BASE), mine: fields(out), theirs: fields(BASE) });
	expect(taken.merged(new Map())).toEqual(fields(out));
	const kept = piecesOf(STORY, { base: fields(BASE), mine: fields(out), theirs: fields(THEIRS) });
	expect(kept.pieces.filter(({ by }) => by === 'both').map(({ label }) => label)).toContain('摘要');
});

test('hunks put together are both texts again, whatever was changed', () => {
	const texts = ['abc', 'abxc', 'axc', '', 'cab', 'abcabc', 'xbc', 'abx'].map((text) => [...text]);
	for (const base of texts)
		for (const mine of texts)
			for (const theirs of texts) {
				const hunks = hunksOf(base, mine, theirs);
				expect(hunks.flatMap((hunk) => hunk.base)).toEqual(base);
				expect(hunks.flatMap((hunk) => hunk.mine)).toEqual(mine);
				expect(hunks.flatMap((hunk) => hunk.theirs)).toEqual(theirs);
			}
});

test('words that differ are marked, and both texts stay whole', () => {
	const [one, other] = ['村里的老电工把五盏灯装好了。', '村里的老电工把三盏灯都装好了。'];
	const [first, second] = wordRuns(one, other);
	expect(first.map(({ text }) => text).join('')).toBe(one);
	expect(second.map(({ text }) => text).join('')).toBe(other);
	expect(first.filter(({ isSame }) => !isSame).map(({ text }) => text)).toEqual(['五盏']);
	expect(second.filter(({ isSame }) => !isSame).map(({ text }) => text)).toEqual(['三盏', '都']);
});

test('a setting is told apart in the words of its form, and what was noted in its file stays', () => {
	const named = { collection: 'settings', slug: 'site' };
	const of = (text: string) => fieldsOf(named, text);
	const [one, other] = [
		'name: 云溪乡文明实践所\ntagline: 看活动\n',
		'# 全称\nname: 云溪乡文明实践所\ntagline: 点服务\n',
	];
	const { pieces, merged } = piecesOf(named, { base: of(other), mine: of(one), theirs: of(other) });
	expect(pieces.map(({ label, mine, theirs }) => [label, mine, theirs])).toEqual([
		['一句话介绍', '看活动', '点服务'],
	]);
	expect(textOf(named, merged(new Map()), other)).toBe('# 全称\nname: 云溪乡文明实践所\ntagline: 看活动\n');
});

test('a version that cannot be read is known as one, and shown as it is', () => {
	const broken = '---\ntitle: [\n---\n';
	expect(isReadable(STORY, broken)).toBe(false);
	expect(fieldsOf(STORY, broken)).toEqual({ body: broken });
});

test('a value is told in the words of its form: neither keys nor ids, nor a date as files have it', () => {
	const signed = (at: string, people: string) =>
		story(
			'灯亮了',
			`published: ${at}\nstations: [jia]\nreviews:\n  first: { by: 李四, at: ${at} }\nphotos:\n  - { src: a.jpg, alt: 灯, people: ${people}, consent: not-needed }\n`,
			'一。'
		);
	rememberNames('stations', [['jia', '甲村']]);
	const [before, after] = [
		fields(signed('2026-11-23 09:05', 'crowd')),
		fields(signed('2026-11-24 09:05', 'none')),
	];
	const { pieces } = piecesOf(STORY, { base: before, mine: { ...after, stations: [] }, theirs: before });
	expect(pieces.map(({ label, theirs }) => `${label}：${theirs}`)).toEqual([
		'发布时间：2026年11月23日 9:05',
		'相关实践站：甲村',
		expect.stringMatching(/^照片“灯” · 画面人物：[^a-z]+$/),
		'三审：初审：审核人：李四，时间：2026年11月23日 9:05',
	]);
});
