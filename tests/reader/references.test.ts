import { expect, test } from 'vitest';
import { soundContent } from '../support/content.ts';
import { type Fault, inStory, refuses } from '../support/faults.ts';
import { DISH, PLAN, SESSION, SITE, STATION, STORY } from '../support/sound-files.ts';

refuses([
	[
		'a link to a story that is not there',
		inStory('菜是邻居们一早摘的。', '菜好。\n\n见[上一篇](/stories/2026-10-19-chongyan/)。'),
		{ code: 'link-lost', line: 21, field: '正文', cure: '是不是“/stories/2026-10-19-chongyang/”？' },
	],
	[
		'a story of an unknown station',
		inStory('[songlin]', '[songling]'),
		{ code: 'reference-broken', line: 7, field: '相关实践站 1', cure: '是不是“songlin”？' },
	],
	[
		'a story of a station like no other',
		inStory('[songlin]', '[zhuyuan]'),
		{ code: 'reference-broken', line: 7, field: '相关实践站 1', cure: '请改对名称' },
	],
	[
		'a story of an unknown session',
		inStory('[2026-10-18-chongyang]', '[2026-10-19-chongyang]'),
		{ code: 'reference-broken', line: 8, field: '对应场次 1', cure: '是不是“2026-10-18-chongyang”？' },
	],
	[
		'a session of an unknown dish',
		(content) => content.withEdit(SESSION, 'dish: chongyang', 'dish: chongyan'),
		{ code: 'reference-broken', file: SESSION, line: 2, field: '菜单项', cure: '是不是“chongyang”？' },
	],
	[
		'a clause that the plan does not have',
		inStory('["1.2"]', '["1.2", "9.9.9"]'),
		{ code: 'reference-broken', line: 9, field: '落实条款 2', cure: '写的是“9.9.9”，但工作方案里没有它' },
	],
	[
		'a promise in an unknown clause',
		(content) => content.withEdit(PLAN, 'clause: "1.1"', 'clause: "7.1"'),
		{
			code: 'reference-broken',
			file: PLAN,
			line: 9,
			field: '可衡量的承诺 1 · 条款',
			cure: '工作方案里没有它',
		},
	],
	[
		'a site whose plan is unknown',
		(content) => content.withEdit(SITE, 'plan: plan', 'plan: plam'),
		{ code: 'reference-broken', file: SITE, line: 9, field: '工作方案', cure: '是不是“plan”？' },
	],
	[
		'a site whose plan is a draft',
		(content) => content.withEdit(PLAN, 'dateSigned', 'draft: true\ndateSigned'),
		{ code: 'plan-draft', file: SITE, line: 9, field: '工作方案', cure: '去掉它的草稿标记' },
	],
	...['about', 'volunteer', 'privacy', 'accessibility', 'terms'].map(
		(page): Fault => [
			`a site without its page ${page}, which every page links,`,
			(content) => content.without(`pages/${page}.md`),
			{ code: 'page-missing', file: `pages/${page}.md`, cure: '各页页脚都链接它，请新建' },
		]
	),
	[
		'a site whose page of privacy is a draft',
		(content) => content.withEdit('pages/privacy.md', 'summary', 'draft: true\nsummary'),
		{
			code: 'page-draft',
			file: 'pages/privacy.md',
			line: 3,
			field: '草稿',
			cure: '各页页脚都链接它：请去掉草稿标记',
		},
	],
]);

test('what is named by others is at fault alone when it is refused', async () => {
	const content = await soundContent();
	content.withEdit(STATION, 'order: 1', 'order: 一').withFile(DISH, 'x');
	expect(content.issues().map(({ file }) => file)).toEqual([DISH, STATION]);
});

test('a plan that cannot be read is told once, not at every clause that is cited', async () => {
	const content = (await soundContent()).withFile(PLAN, 'x');
	expect(content.issues().map(({ file }) => file)).toEqual([PLAN]);
});

test('a page that is refused is told of itself, and not called missing', async () => {
	const content = (await soundContent()).withEdit('pages/terms.md', 'title', 'titel');
	expect(content.issues().map(({ file, code }) => `${file} ${code}`)).toEqual([
		'pages/terms.md field-unknown',
		'pages/terms.md field-missing',
	]);
});

test('a refused story is still searched for broken references and lost pictures', async () => {
	const content = await soundContent();
	const issues = content
		.withEdit(STORY, 'kind: report', 'kind: reprot')
		.withEdit(STORY, '[songlin]', '[songling]')
		.withEdit(STORY, 'src: yuanba.jpg', 'src: fan.jpg')
		.issues();
	expect(issues.map(({ code, line }) => `${line} ${code}`)).toEqual([
		'3 field-invalid-value',
		'7 reference-broken',
		'11 picture-missing',
	]);
});

test('a link to the old address of what was renamed is sound', async () => {
	const content = await soundContent();
	content.withEdit(DISH, 'strand: help', 'strand: help\nformerly: [chongyang-yan]');
	inStory('菜是邻居们一早摘的。', '菜见[菜单](/menu/chongyang-yan/)。')(content);
	expect(content.issues()).toEqual([]);
});

test('a list that names one entry twice is told at the second', async () => {
	const content = (await soundContent())
		.withEdit(STORY, '[songlin]', '[songlin, songlin]')
		.withEdit(DISH, 'strand: help', 'strand: help\naudience: [elderly, children, elderly]');
	expect(content.issues()).toMatchObject([
		{
			code: 'reference-twice',
			severity: 'warning',
			file: DISH,
			field: '服务对象 3',
			message: expect.stringContaining('“老年人”'),
		},
		{ code: 'reference-twice', severity: 'warning', file: STORY, line: 7, field: '相关实践站 2' },
	]);
});

test('an id that the shared page of its kind uses for itself is refused', async () => {
	const team = '---\ntitle: 松林村志愿服务小队\nkind: squad\n---\n';
	const content = (await soundContent()).withFile('teams/main.md', team).withFile('teams/h-songlin.md', team);
	expect(content.issues().map(({ file, code }) => `${file} ${code}`)).toEqual([
		'teams/h-songlin.md id-reserved',
		'teams/main.md id-reserved',
	]);
});
