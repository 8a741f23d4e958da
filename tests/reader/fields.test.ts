import { accepts, inStory, refuses } from '../support/faults.ts';
import { DISH, PLAN, SESSION, SITE, STATION } from '../support/sound-files.ts';

const PUBLISHED = 'published: 2026-10-19 09:30';
const published = (value: string) => inStory(PUBLISHED, `published: ${value}`);
const moment = { code: 'field-custom', line: 4, field: '发布时间', cure: '要写成 2026-11-24 10:19 这样' };
const absent = { ...moment, code: 'field-missing', cure: '请补上' };
const untext = { ...moment, code: 'field-invalid-type' };

accepts([
	['a moment with a T', published('2026-10-19T09:30')],
	['a moment in quotes', published('"2026-10-19 09:30"')],
	['a leap day', published('2024-02-29 09:30')],
	['an optional field that was cleared', inStory('strand: help', 'strand:')],
	['an optional field cleared to empty quotes', inStory('strand: help', 'strand: ""')],
]);

refuses([
	['a moment left empty', published(''), absent],
	['a moment of null', published('null'), absent],
	['a moment that is gone', inStory(`${PUBLISHED}\n`, ''), { ...absent, line: 2 }],
	['month 13', published('2026-13-40 09:30'), moment],
	['30 February', published('2026-02-30 09:30'), { ...moment, cure: '必须存在（现在是“2026-02-30 09:30”）' }],
	['29 February of a common year', published('2025-02-29 09:30'), moment],
	['a moment with dots', published('2026.10.19 09:30'), moment],
	['a moment with slashes', published('2026/10/19 09:30'), moment],
	['a moment in Chinese', published('2026年10月19日 9时30分'), moment],
	['a moment without its hour', published('2026-10-19'), moment],
	['hour 24', published('2026-10-19 24:00'), moment],
	['an hour of one digit', published('2026-10-19 9:30'), moment],
	['a moment with a Chinese colon', published('2026-10-19 09：30'), moment],
	['a moment with a time zone', published('2026-10-19T09:30+08:00'), moment],
	['year 20226', published('20226-10-19 09:30'), moment],
	['year 1026', published('1026-10-19 09:30'), moment],
	['a number for a moment', published('20261019'), untext],
	['yes or no for a moment', published('true'), untext],
]);

const signed =
	(value: string) => (content: { withEdit: (path: string, from: string, to: string) => unknown }) =>
		content.withEdit(PLAN, 'dateSigned: 2024-03-01', `dateSigned: ${value}`);
const day = { code: 'field-custom', file: PLAN, line: 4, field: '成文日期', cure: '要写成 2026-11-24 这样' };
refuses([
	['a day with a clock', signed('2024-03-01 09:00'), day],
	['a day with a T', signed('2024-03-01T00:00:00'), day],
	['day 31 of April', signed('2024-04-31'), day],
	['a day without leading noughts', signed('2024-3-1'), day],
	['a year for a day', signed('2024'), { ...day, code: 'field-invalid-type' }],
]);

const TITLE = 'title: 重阳节长者餐桌开到院坝里';
const title = (value: string) => inStory(TITLE, `title: ${value}`);
const aboutTitle = (code: string, cure: string) => ({ code, line: 2, field: '标题', cure });
refuses([
	['a blank title', title('"   "'), aboutTitle('field-missing', '请补上')],
	['a title of full-width spaces', title('"\u3000\u3000"'), aboutTitle('field-missing', '请补上')],
	['a title of three characters', title('长者餐'), aboutTitle('field-too-small', '至少要 4 个字')],
	[
		'a title of 5000 characters',
		title('餐'.repeat(5000)),
		aboutTitle('field-too-big', '最多 40 个字，现在有 5000 个'),
	],
	['a title over two lines', title('|\n  长者餐桌\n  开到院坝'), aboutTitle('field-custom', '去掉换行')],
	['a title that turns its direction', title('长者餐桌\u202e开饭'), aboutTitle('field-custom', 'U+202E')],
	['a title with a character of no width', title('长者\u200b餐桌'), aboutTitle('field-custom', '删掉重打')],
	['a title with a control character', title('长者\u0007餐桌'), aboutTitle('field-custom', 'U+0007')],
	['a title with half a character', title('"长者餐桌\\uD83D"'), aboutTitle('field-custom', 'U+D83D')],
	['a title that is a number', title('20261019'), aboutTitle('field-invalid-type', '双引号括起来')],
	['a title that is a list', title('[通知, 开饭]'), aboutTitle('field-invalid-type', '双引号括起来')],
	['a title that is a group', title('{通知}'), aboutTitle('field-invalid-type', '双引号括起来')],
]);

refuses([
	[
		'a field that does not exist',
		inStory('kind: report', 'kind: report\nweather: 晴'),
		{ code: 'field-unknown', line: 4, field: 'weather', cure: '请删掉这一行' },
	],
	[
		'a misspelt field',
		inStory('strand: help', 'stran: help'),
		{ code: 'field-unknown', line: 6, field: 'stran', cure: '是不是“strand”？' },
	],
	[
		'a misspelt field of a group',
		inStory('  author:', '  auther:'),
		{ code: 'field-unknown', line: 16, field: '署名 · auther', cure: '是不是“author”？' },
	],
	[
		'a field in Chinese',
		inStory('strand: help', '实践内容: help'),
		{ code: 'field-unknown', line: 6, field: '实践内容', cure: '是不是“strand”？' },
	],
	[
		'a field of the machine',
		inStory('strand: help', '__proto__: help'),
		{ code: 'field-unknown', line: 6, field: '__proto__', cure: '请删掉这一行' },
	],
	[
		'a field named constructor',
		inStory('strand: help', 'constructor: help'),
		{ code: 'field-unknown', line: 6, field: 'constructor', cure: '请删掉这一行' },
	],
]);

const strand = { code: 'field-invalid-value', line: 6, field: '实践内容', cure: 'help（帮）' };
refuses([
	['a strand that does not exist', inStory('strand: help', 'strand: hlep'), strand],
	['a strand in Chinese', inStory('strand: help', 'strand: 帮'), strand],
	['a list for a strand', inStory('strand: help', 'strand: [help]'), strand],
	[
		'a word for a list',
		inStory('stations: [songlin]', 'stations: songlin'),
		{ code: 'field-invalid-type', line: 7, field: '相关实践站', cure: '前面加“- ”' },
	],
	[
		'a word for a group',
		inStory('byline:\n  author: 李小禾', 'byline: 李小禾'),
		{ code: 'field-invalid-type', line: 15, field: '署名', cure: '要分行写' },
	],
	[
		'a clause that is a number',
		inStory('clauses: ["1.2"]', 'clauses: [1.2]'),
		{ code: 'field-invalid-type', line: 9, field: '落实条款 1', cure: '写成 "2.2.5" 这样' },
	],
	[
		'a word for yes or no',
		inStory('strand: help', 'strand: help\ndraft: 是'),
		{ code: 'field-invalid-type', line: 7, field: '草稿', cure: '只能写 true 或 false' },
	],
]);

refuses([
	[
		'a number of people in words',
		(content) => content.withEdit(SESSION, 'people: 30', 'people: 三十'),
		{ code: 'field-invalid-type', file: SESSION, line: 8, field: '举行情况 · 参加人数', cure: '要写数字' },
	],
	[
		'half a person',
		(content) => content.withEdit(SESSION, 'people: 30', 'people: 30.5'),
		{ code: 'field-invalid-type', file: SESSION, line: 8, field: '举行情况 · 参加人数', cure: '要写整数' },
	],
	[
		'fewer people than none',
		(content) => content.withEdit(SESSION, 'people: 30', 'people: -3'),
		{ code: 'field-too-small', file: SESSION, line: 8, field: '举行情况 · 参加人数', cure: '不能是负数' },
	],
	[
		'a dish code of another strand',
		(content) => content.withEdit(DISH, '帮-01', '乐-01'),
		{ code: 'field-custom', file: DISH, line: 2, field: '编号', cure: '以“帮”开头' },
	],
	[
		'a dish code in another form',
		(content) => content.withEdit(DISH, '帮-01', '帮1'),
		{ code: 'field-invalid-format', file: DISH, line: 2, field: '编号', cure: '写成“帮-03”这样' },
	],
	[
		'a mobile number for an office',
		(content) => content.withEdit(STATION, '0578-1234567', '"13912345678"'),
		{ code: 'field-invalid-format', file: STATION, line: 6, field: '办公电话', cure: '或服务热线（如 12345' },
	],
	[
		'a mobile number with the nought that landlines dial before it',
		(content) => content.withEdit(STATION, '0578-1234567', '"013912345678"'),
		{ code: 'field-invalid-format', file: STATION, line: 6, field: '办公电话', cure: '或服务热线（如 12345' },
	],
	[
		'a site without its name',
		(content) => content.withEdit(SITE, 'name: 青溪乡新时代文明实践所\n', ''),
		{ code: 'field-missing', file: SITE, line: 1, field: '网站名称', cure: '请补上' },
	],
	[
		'a web address without https',
		(content) => content.withEdit(SITE, 'samples: true', 'samples: true\norigin: example.cn'),
		{ code: 'field-invalid-format', file: SITE, line: 11, field: '域名', cure: '如 https://example.cn' },
	],
]);
