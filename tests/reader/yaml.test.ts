import { expect, test } from 'vitest';
import { soundContent } from '../support/content.ts';
import { costOf } from '../support/cost.ts';
import { accepts, inStory, refuses } from '../support/faults.ts';
import { DISH, SITE, STORY } from '../support/sound-files.ts';

const TITLE = 'title: 重阳节长者餐桌开到院坝里';
const title = (value: string) => inStory(TITLE, `title: ${value}`);
const fault = (code: string, line: number, cure: string) => ({ code, line, cure });
const QUOTE = '用英文双引号括起来';

accepts([
	['a title in quotes with a colon', title('"重阳节: 长者餐桌"')],
	['a title with a Chinese colon', title('通知：长者餐桌开到院坝里')],
	['a title that looks like a field with a Chinese colon', title('QQ：长者餐桌开到院坝里')],
	['a comment on a line of its own', inStory('kind: report', '# 栏目\nkind: report')],
	['a value that runs over two lines', inStory('，一起', '，\n  一起')],
	['front matter with spaces behind its dashes', inStory('---\n\n菜', '---  \n\n菜')],
]);

const colon = (line: number) => fault('yaml-full-width-colon', line, '英文冒号');
refuses([
	['a Chinese colon in the first field', inStory(TITLE, 'title：重阳节长者餐桌'), colon(2)],
	['a Chinese colon in the second field', inStory('kind: report', 'kind：report'), colon(3)],
	['a Chinese colon in the last field', inStory('  author: 李小禾', '  author：李小禾'), colon(16)],
	['a Chinese colon inside a group', inStory('  alt: 老人', '  alt：老人'), colon(12)],
	[
		'a Chinese colon in site.yml',
		(content) => content.withEdit(SITE, 'township: ', 'township：'),
		{ ...colon(4), file: SITE },
	],
]);

const space = fault('yaml-colon-space', 2, '英文空格');
const quote = fault('yaml-quote', 2, '补上引号');
const trailing = fault('yaml-trailing', 2, QUOTE);
refuses([
	['a colon without a space', inStory(TITLE, 'title:重阳节长者餐桌'), space],
	['a colon with a full-width space', inStory(TITLE, 'title:\u3000重阳节长者餐桌'), space],
	['a title with a colon and a space', title('通知: 重阳节'), fault('yaml-colon', 2, QUOTE)],
	['a tab before a field', inStory('  author', '\tauthor'), fault('yaml-tab', 16, '改用空格')],
	['a quote that is not closed', title('"重阳节长者餐桌'), quote],
	['a single quote that is not closed', title("'重阳节长者餐桌"), quote],
	['a title with words behind a closing quote', title('"重阳节"长者餐桌'), trailing],
	['a title with words behind a bracket', title('[通知]长者餐桌'), trailing],
	['a bracket that is not closed', inStory('[songlin]', '[songlin'), fault('yaml-bracket', 8, '成对')],
	[
		'a field written twice',
		inStory('kind: report', 'kind: report\nkind: news'),
		fault('yaml-duplicate', 4, '只留一处'),
	],
	[
		'a field without a colon',
		inStory('kind: report', 'kind report'),
		fault('yaml-colon-missing', 3, '名称: 内容'),
	],
	[
		'a field indented too far',
		inStory('kind: report', 'kind: report\n    expires: 2026-12-01'),
		fault('yaml-indent', 3, '左对齐'),
	],
]);

const alias = fault('yaml-alias', 2, QUOTE);
const start = fault('yaml-start', 2, QUOTE);
const comment = fault('yaml-comment', 2, QUOTE);
refuses([
	['a title that begins with a star', title('*重要* 长者餐桌'), alias],
	['a title that begins with &, whose first word would be lost', title('&重要 长者餐桌开饭'), alias],
	['a title that begins with an at sign', title('@全体村民 长者餐桌'), start],
	['a title that begins with a percent sign', title('%长者餐桌'), start],
	['a title that begins with an exclamation mark', title('!注意 长者餐桌'), start],
	['a tag for a program', title('!!js/function 长者餐桌'), start],
	['a title that loses its end behind a number sign', title('长者餐桌 #重阳# 开饭'), comment],
	['a title that is lost behind a number sign', title('#重阳# 长者餐桌'), comment],
]);

const whole = (text: string) => (content: { withFile: (path: string, text: string) => unknown }) =>
	content.withFile(DISH, text);
const inDish = (code: string, line: number, cure: string) => ({ ...fault(code, line, cure), file: DISH });
refuses([
	['an empty file', whole(''), inDish('file-empty', 1, '补上内容')],
	['a file of blanks', whole(' \n\n'), inDish('file-empty', 1, '补上内容')],
	[
		'an empty site.yml',
		(content) => content.withFile(SITE, '\n'),
		{ ...fault('file-empty', 1, '补上内容'), file: SITE },
	],
	['a text without front matter', whole('长者餐桌\n'), inDish('front-matter-missing', 1, '第一行写 ---')],
	[
		'front matter in braces',
		whole('{"title": "长者餐桌"}\n'),
		inDish('front-matter-missing', 1, '第一行写 ---'),
	],
	[
		'front matter below a blank line',
		inStory('---\ntitle', '\n---\ntitle'),
		fault('front-matter-late', 1, '第一行必须是 ---'),
	],
	[
		'front matter for a program',
		inStory('---\ntitle', '---js\ntitle'),
		fault('front-matter-engine', 1, '三个英文短横'),
	],
	[
		'front matter below Chinese dashes',
		inStory('---\ntitle', '——\ntitle'),
		fault('front-matter-engine', 1, '三个英文短横'),
	],
	['TOML', whole('+++\ntitle = "长者餐桌"\n+++\n'), inDish('front-matter-toml', 1, '不能用 +++')],
	[
		'front matter without an end',
		whole('---\ntitle: 长者餐桌\n'),
		inDish('front-matter-open', 1, '单独写一行 ---'),
	],
	['front matter of three dashes alone', whole('---'), inDish('front-matter-open', 1, '单独写一行 ---')],
	['front matter without fields', whole('---\n---\n'), inDish('yaml-shape', 2, '名称: 内容')],
	[
		'a list in place of fields',
		whole('---\n- 长者餐桌\n- 重阳\n---\n'),
		inDish('yaml-shape', 2, '名称: 内容'),
	],
]);

const MINE = '<<<<<<< HEAD\nkind: report\n=======\nkind: news\n>>>>>>> main';
refuses([
	[
		'a merge conflict in the front matter',
		inStory('kind: report', MINE),
		fault('merge-conflict', 3, '选定一种写法'),
	],
	[
		'a merge conflict in the text',
		inStory('菜是', '<<<<<<< HEAD\n菜是\n=======\n饭是\n>>>>>>> main\n'),
		fault('merge-conflict', 19, '选定一种写法'),
	],
	[
		'what is left of a merge conflict',
		inStory('kind: report', 'kind: report\n======='),
		fault('merge-conflict', 4, '选定一种写法'),
	],
	[
		'a merge conflict in site.yml',
		(content) => content.withEdit(SITE, 'samples: true', '<<<<<<< HEAD\nsamples: true'),
		{ ...fault('merge-conflict', 10, '选定一种写法'), file: SITE },
	],
]);

test('a bomb of anchors is refused at once', async () => {
	const rows = Array.from({ length: 30 }, (_, at) => `k${at + 1}: &k${at + 1} [*k${at}, *k${at}, *k${at}]`);
	const content = (await soundContent()).withFile(DISH, `---\nk0: &k0 x\n${rows.join('\n')}\n---\n`);
	let issues: ReturnType<typeof content.issues> = [];
	const cost = await costOf(() => {
		issues = content.issues().filter(({ file }) => file === DISH);
	});
	expect(cost).toBeLessThan(1000);
	expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['yaml-alias']));
});

test.each([
	['brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
	['groups', Array.from({ length: 900 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
])('%s nested without end are refused, not hung on', async (_, yaml) => {
	const content = (await soundContent()).withFile(DISH, `---\n${yaml}\n---\n`);
	const issues = content.issues().filter(({ file }) => file === DISH);
	expect(issues.length).toBeGreaterThan(0);
	expect(issues.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
});

test('every faulty line of a file is named in one run', async () => {
	const content = await soundContent();
	const issues = content
		.withEdit(STORY, TITLE, 'title: @甲')
		.withEdit(STORY, '  alt: 老人', '  alt：老人')
		.withEdit(STORY, 'kind: report', 'kind: report\nkind: news')
		.issues();
	expect(issues.map(({ line, code }) => `${line} ${code}`)).toEqual([
		'2 yaml-start',
		'4 yaml-duplicate',
		'13 yaml-full-width-colon',
	]);
});
