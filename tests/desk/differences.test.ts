import { expect, test } from 'vitest';
import { differences } from '../../src/desk/reviews/differences.ts';

const STORY = { collection: 'stories', slug: 'a/index' };
const story = (title: string, more: string, body: string) => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;

test('two versions are told apart field by field, in the words of the form', () => {
	const one = story('甲村的灯亮了', 'kind: report\nstations: [jia]\n', '装了三盏。');
	const other = story('甲村的灯亮了', 'kind: news\nstations: [jia, yi]\nsample: true\n', '装了五盏。');
	expect(differences(STORY, one, other)).toEqual([
		{ label: '栏目', one: '活动报道', other: '工作动态' },
		{ label: '相关实践站', one: '- jia', other: '- jia\n- yi' },
		{ label: '示例内容', one: '', other: '是' },
		{ label: '正文', one: '装了三盏。', other: '装了五盏。' },
	]);
	expect(differences(STORY, one, one)).toEqual([]);
});

test('a version that cannot be read is shown as it is', () => {
	const one = story('甲村的灯亮了', '', '装了三盏。');
	const broken = '---\ntitle: [\n---\n';
	expect(differences(STORY, one, broken)).toContainEqual({
		label: '正文',
		one: '装了三盏。',
		other: broken,
	});
});

test('two versions of a setting are told apart likewise', () => {
	const site = { collection: 'settings', slug: 'site' };
	const other = '# 全称\nname: 云溪乡文明实践所\ntagline: 点服务\n';
	expect(differences(site, 'name: 云溪乡文明实践所\ntagline: 看活动\n', other)).toEqual([
		{ label: '一句话介绍', one: '看活动', other: '点服务' },
	]);
});
