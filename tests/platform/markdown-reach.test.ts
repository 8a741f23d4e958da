import { expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';

const codes = (text: string) => checkMarkdown(text).map(({ code }) => code);

test.each([
	['heading-skip', '## 起因\n\n#### 经过\n'],
	['heading-first', '### 经过\n'],
	['link-vague', '报名[点击这里](/menu/)。'],
	['link-vague', '[ 查看详情 > ](/menu/)'],
	['link-vague', '[更多…](/menu/)'],
	['table-head-empty', '| 村 | |\n|---|---|\n| 甲村 | 3 |\n'],
])('%s is told while writing: %j', (code, text) => {
	expect(codes(text)).toEqual([code]);
});

test.each([
	'## 起因\n\n### 经过\n\n## 结果\n\n### 又一节\n',
	'[报名表（志愿者）](/menu/)',
	'[这里的菜单](/menu/)',
	'| | 场次 |\n|---|---|\n| 甲村 | 3 |\n',
])('nothing is told of %j', (text) => {
	expect(codes(text)).toEqual([]);
});

test('an English passage says so by itself; Chinese, names and pinyin do not', () => {
	const { html } = renderMarkdown(
		'The lamps in the yard are on.\n\n院坝的灯亮了，the lamps are on。\n\nQing zhu cun shi jian zhan\n\nWi-Fi and LED\n'
	);
	expect(html.match(/<p[^>]*>/g)).toEqual(['<p lang="en">', '<p>', '<p>', '<p>']);
});
