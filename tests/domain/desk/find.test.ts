import { expect, test } from 'vitest';
import { findRank, foldedWords, soundsLike, wordsOf } from '../../../src/domain/desk/find.ts';
import { syllablesOf } from '../../../src/platform/syllables.ts';

const entry = {
	title: foldedWords('帮-03 院坝里的剪纸课'),
	about: foldedWords('菜单项 草稿 甲村实践站 张三 2026-11-24'),
	text: foldedWords('剪刀和红纸由站里准备。'),
	syllables: () => syllablesOf('院坝里的剪纸课'),
};
const rank = (asked: string) => findRank(wordsOf(asked), entry);

test('every word must stand somewhere: in the title, in what is known of it, or in the text', () => {
	for (const asked of ['剪纸', '帮-03', '帮－０３', '甲村 剪纸', '张三，草稿', '红纸', '2026-11-24'])
		expect(rank(asked), asked).toBeGreaterThan(0);
	for (const asked of ['剪影', '乙村 剪纸', '帮-04', ' ']) expect(rank(asked), asked).toBe(0);
});

test('a title comes before a collection, a collection before a text', () => {
	expect(rank('帮-03')).toBeGreaterThan(rank('剪纸'));
	expect(rank('剪纸')).toBeGreaterThan(rank('张三'));
	expect(rank('张三')).toBeGreaterThan(rank('红纸'));
});

test('a title is found by its sound: whole syllables, the beginning of one, first letters', () => {
	const syllables = syllablesOf('院坝里的剪纸课');
	for (const word of ['yuanba', 'yuanb', 'yb', 'jianzhi', 'jz', 'jzk'])
		expect(soundsLike(word, syllables), word).toBe(true);
	for (const word of ['anba', 'zhij', 'ybj']) expect(soundsLike(word, syllables), word).toBe(false);
	expect(rank('jianzhi 张三')).toBeGreaterThan(0);
});
