import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';
import { readContent } from '../../src/reader/read.ts';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { accepts, inStory, refuses } from '../support/faults.ts';
import { DISH, PLAN, SESSION, STATION, STORY } from '../support/sound-files.ts';

const inText = (words: string) => inStory('菜是邻居们一早摘的。', words);
const text = (code: string, cure: string, line = 19) => ({ code, line, field: '正文', cure });
const COVERAGE = '---\ntitle: 院坝里的长者餐桌\noutlet: 云和新闻\ntier: district\ndate: 2026-11-01\n---\n';

accepts([
	['a landline', inText('报名电话：0578-1234567，24小时热线 12345。')],
	['a long number in a web address', inText('见 https://example.cn/202611/t20261124_13912345678.html 。')],
	[
		'a document number and a registration number',
		inText('青委发〔2026〕13号，登记号 51500102MJC1391234567。'),
	],
	['eighteen digits that are no identity card', inText('流水号 110101199003072311。')],
	[
		'numbers in an official document, which is published as issued',
		(content) => content.withEdit(PLAN, '各村：', '各村：电话 13912345678'),
	],
]);

refuses([
	['a mobile number in a text', inText('报名请打 13912345678。'), text('private-mobile', '（139***78）')],
	['a mobile number with blanks', inText('报名请打 139 1234 5678。'), text('private-mobile', '请写座机')],
	[
		'a mobile number with hyphens and a country',
		inText('报名请打 +86-139-1234-5678。'),
		text('private-mobile', '请删去'),
	],
	[
		'a mobile number in full-width digits',
		inText('报名请打１３９１２３４５６７８。'),
		text('private-mobile', '请删去'),
	],
	[
		'a mobile number on the third line',
		inText('菜好。\n\n报名请打 13912345678。'),
		text('private-mobile', '请删去', 21),
	],
	[
		'a mobile number in a title',
		inStory('title: 重阳节', 'title: 13912345678'),
		{ code: 'private-mobile', line: 2, field: '标题', cure: '（139***78）' },
	],
	[
		'a mobile number in a field of a session',
		(content) => content.withEdit(SESSION, 'station:', 'place: 院坝（电话13912345678）\nstation:'),
		{ code: 'private-mobile', file: SESSION, line: 3, field: '地点', cure: '请写座机' },
	],
	['an identity card number', inText('身份证 110101199003072316。'), text('private-id-card', '（110***16）')],
	[
		'an identity card number ending in X',
		inText('身份证 11010119900307109x。'),
		text('private-id-card', '（110***9x）'),
	],
	[
		'an identity card number with blanks',
		inText('身份证 110101 19900307 2316。'),
		text('private-id-card', '（110***16）'),
	],
]);

test('a private number is never repeated whole in the report', async () => {
	const content = await soundContent();
	inText('电话 13912345678，身份证 110101199003072316。')(content);
	const report = JSON.stringify(content.issues());
	expect(report).toContain('139***78');
	expect(report).not.toMatch(/1234567|19900307/);
});

refuses([
	['a script in a text', inText('<script>alert(1)</script>'), text('raw-html', '请改用编辑器的按钮')],
	['a tag inside a sentence', inText('菜是<b>邻居们</b>一早摘的。'), text('raw-html', '请改用编辑器的按钮')],
	['a tag that is not closed', inText('<div>\n菜是邻居们摘的'), text('raw-html', '请改用编辑器的按钮')],
	['an end of the page', inText('菜好。\n\n</body>'), text('raw-html', '请改用编辑器的按钮', 21)],
	['a remark that readers cannot see', inText('<!-- 待改 -->'), text('raw-html', '请删掉')],
	[
		'a link that runs a program',
		inText('[报名](javascript:alert(1))'),
		text('link-protocol', '只能是 https://'),
	],
	['a link to nowhere', inText('[报名]()'), text('link-empty', '请填上网址')],
	['a text that turns its direction', inText('菜是\u202e邻居们摘的。'), text('bidi', '请删掉重打')],
	['a text with a character of no width', inText('菜是\u200b邻居们摘的。'), text('zero-width', '请删掉重打')],
]);

const practice = (approach: string) => (content: ContentFolder) =>
	content.withFile(
		'practices/x/index.md',
		`---\ntitle: 院坝里的长者餐桌\npublished: 2026-11-01 09:00\nsummary: 一村一桌，老人不用自己做饭。\nstrand: help\nbackground: 老人做饭难。\napproach: ${approach}\n---\n`
	);
const approach = (line: number) => ({
	code: 'raw-html',
	file: 'practices/x/index.md',
	line,
	field: '做法',
	cure: '请改用',
});
refuses([
	['a tag in a field of rich text', practice('邻居<b>轮流</b>做。'), approach(7)],
	['a tag on the third line of a field', practice('|\n  邻居轮流做。\n\n  <b>一天一家</b>'), approach(10)],
	[
		'a text where none is read',
		(content) => content.withFile('coverage/x.md', `${COVERAGE}\n一段没人读的话\n`),
		{ code: 'body-unread', file: 'coverage/x.md', line: 7, field: '正文', cure: '请把它写进上面的项目里' },
	],
]);

test('a text may stand below a dish, a station and a session', async () => {
	const content = await soundContent();
	for (const file of [DISH, STATION, SESSION]) content.withFile(file, `${content.text(file)}\n说明一句。\n`);
	expect(content.issues()).toEqual([]);
});

test('a refused story is still searched for mark-up and private numbers', async () => {
	const content = await soundContent();
	content.withEdit(STORY, 'kind: report', 'kind: x');
	inText('<b>报名</b> 13912345678')(content);
	expect(content.issues().map(({ code }) => code)).toEqual([
		'raw-html',
		'private-mobile',
		'field-invalid-value',
	]);
});

test('radicals in a title and in a text are told with the right characters, and shown as those', async () => {
	const content = await soundContent();
	content.withEdit(STORY, 'title: 重阳节', 'title: \u2f54乡重阳节');
	inText('菜是\u2f3e里人一早摘的。')(content);
	expect(
		content.issues().map(({ code, severity, line, message }) => [code, severity, line, message])
	).toEqual([
		['radical', 'warning', 2, expect.stringContaining('请改成“水”')],
		['radical', 'warning', 19, expect.stringContaining('请改成“户”')],
	]);
	const [story] = readContent(content.folder).entries.filter(({ file }) => file === STORY);
	expect(story!.data).toMatchObject({ title: '水乡重阳节长者餐桌开到院坝里' });
	expect(renderMarkdown('\u2f3e里人').html).toContain('户里人');
});

test('a blank that fills nothing is refused in a field as in a text', async () => {
	const content = await soundContent();
	content.withEdit(STORY, 'title: 重阳节', 'title: 重\u3164阳节');
	inText('菜是\u3164一早摘的。')(content);
	expect(content.issues().map(({ code, line }) => [code, line])).toEqual([
		['field-custom', 2],
		['blank-character', 19],
	]);
});
