import { expect, test } from 'vitest';
import { unpairedMarks } from '../../src/platform/pairs.ts';
import { typographyIssues } from '../../src/platform/typography.ts';
import { costOf } from '../support/cost.ts';

/** The text with every offered fix taken. */
const fixed = (text: string) =>
	typographyIssues(text).reduceRight(
		(mended, { start, end, replacement }) => mended.slice(0, start) + replacement + mended.slice(end),
		text
	);

test.each([
	['straight-quotes', '他说"吃了再走"。', '他说“吃了再走”。'],
	['half-brackets', '七个村(社区)都来了', '七个村（社区）都来了'],
	['half-brackets', '来了七个村(7)', '来了七个村（7）'],
	['half-punctuation', '菜摘了,饭熟了', '菜摘了，饭熟了'],
	['half-punctuation', '饭熟了.', '饭熟了。'],
	['ellipsis', '人越来越多...', '人越来越多……'],
	['ellipsis', '人越来越多。。。', '人越来越多……'],
	['repeated-mark', '来了。。', '来了。'],
	['repeated-mark', '来了，，坐下', '来了，坐下'],
	['number-brackets', '云溪委发[2026]1号', '云溪委发〔2026〕1号'],
	['number-brackets', '云溪委发（2026）第1号', '云溪委发〔2026〕1号'],
	['date-space', '2026年1 月3日', '2026年1月3日'],
	['padded-date', '2026年01月3日', '2026年1月3日'],
	['padded-date', '11月03日', '11月3日'],
	['han-space', '松林村 的老人来了。', '松林村的老人来了。'],
	['han-space', '张三 李四\n一大早， 天还没亮', '张三 李四\n一大早，天还没亮'],
	['number-range', '来了10-15人', '来了10～15人'],
	['number-range', '2020-2026年', '2020—2026年'],
	['full-width', '来了３０人', '来了30人'],
	['zero-width', '松林\u200b村', '松林村'],
	['radical', '松林\u2f63态园', '松林生态园'],
	['symbol-font', '\uf0d8 报名', '➢ 报名'],
	['line-separator', '报名\u2028地点', '报名\n地点'],
	['about-twice', '约30人左右', '约30人'],
])('%s: “%s” is offered as “%s”, and that is then left alone', (code, wrong, right) => {
	expect(typographyIssues(wrong).map((slip) => slip.code)).toEqual([code]);
	expect(fixed(wrong)).toBe(right);
	expect(typographyIssues(right)).toEqual([]);
});

test.each([
	'图为院坝里的灯。张三 摄',
	'李四 供图。',
	'张三 李四',
	'重阳敬老 情暖夕阳',
	'看[菜单](/menu/?a,b)和 https://example.cn/(a)，,b ',
	'`"中文"` 是代码',
	'![老人在吃饭](a.jpg "图为老人")',
	'2026-11-24 10:19，电话 0578-1234567',
	'价格 1,200.50 元',
	'| 地段 | 人数 |\n|:--|--:|\n| 路口 | 12人 |',
])('“%s” is left alone', (text) => {
	expect(typographyIssues(text)).toEqual([]);
});

test.each([
	['他说“吃了再走。', '“', 2],
	['（见第二条', '（', 0],
	['菜单》', '》', 2],
	['“一（二”三）', '”', 4],
])('“%s” misses a partner', (text, mark, at) => {
	expect(unpairedMarks(text)).toContainEqual(
		expect.objectContaining({ code: 'unpaired', start: at, message: expect.stringContaining(mark) })
	);
});

test('marks in pairs, over lines of one paragraph, are left alone', () => {
	expect(unpairedMarks('“《菜单》（共\n九道）”\n\n‘好’')).toEqual([]);
	expect(unpairedMarks('“一\n\n二”').map(({ start }) => start)).toEqual([0, 5]);
});

test('a long line costs no more than it is long, whatever it misses', async () => {
	const cost = await costOf(() => {
		for (const start of ['"', '(', 'a'.repeat(20_000), '9'.repeat(20_000)])
			expect(typographyIssues(`院坝${start}${'灯'.repeat(20_000)}`)).toEqual([]);
	});
	expect(cost).toBeLessThan(1500);
});
