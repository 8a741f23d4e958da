import { expect, test } from 'vitest';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { accepts, inStory, refuses } from '../support/faults.ts';
import { DISH, PLAN, SESSION } from '../support/sound-files.ts';

const inSession = (from: string, to: string) => (content: ContentFolder) =>
	content.withEdit(SESSION, from, to);
const SECOND_STATION = '---\ntitle: 柏树村新时代文明实践站\nvillage: 柏树村\nkind: village\norder: 2\n---\n';
const SAMPLE_STORY =
	'---\ntitle: 院坝里的读书会\nkind: report\npublished: 2026-10-20 09:00\nsummary: 孩子们在院坝里读了一下午书。\nsample: true\n---\n';
const withSample = (content: ContentFolder) => content.withFile('stories/dushu/index.md', SAMPLE_STORY);

accepts([
	[
		'a sample that rests on true entries',
		(content) =>
			withSample(content).withEdit('stories/dushu/index.md', 'sample', 'stations: [songlin]\nsample'),
	],
	[
		'a session held on the day of the check',
		inSession('start: 2026-10-18 10:00\nend: 2026-10-18 12:00', 'start: 2026-11-24 19:00'),
	],
	['a dish that any station can receive', (content) => content.withEdit(DISH, 'stations: [songlin]\n', '')],
	['a notice that ends on its own day', inStory('kind: report', 'kind: notice\nexpires: 2026-10-19')],
]);

refuses([
	[
		'a dish code that is taken',
		(content) => content.withFile('menu/nianfan.md', content.text(DISH)),
		{ code: 'number-duplicate', file: 'menu/nianfan.md', line: 2, field: '编号', cure: '请换一个' },
	],
	[
		'a session that ends before it starts',
		inSession('end: 2026-10-18 12:00', 'end: 2026-10-18 09:00'),
		{ code: 'field-custom', file: SESSION, line: 5, field: '结束', cure: '结束要晚于开始' },
	],
	[
		'a session held without its figures',
		inSession('outcome:\n  people: 30\n  volunteers: 6\n', ''),
		{ code: 'field-custom', file: SESSION, line: 2, field: '举行情况', cure: '要填参加人数' },
	],
	[
		'a session with figures that was not held',
		inSession('state: held', 'state: planned'),
		{ code: 'field-custom', file: SESSION, line: 6, field: '状态', cure: '应当是“已举行”' },
	],
	[
		'a session held in the future',
		inSession('start: 2026-10-18 10:00\nend: 2026-10-18 12:00', 'start: 2026-11-25 10:00'),
		{ code: 'held-in-future', file: SESSION, line: 5, field: '状态', cure: '请核对时间' },
	],
	[
		'a station that cannot receive the dish',
		(content) =>
			content
				.withFile('stations/baishu/index.md', SECOND_STATION)
				.withEdit(SESSION, 'station: songlin', 'station: baishu'),
		{ code: 'station-cannot-receive', file: SESSION, line: 3, field: '实践站', cure: '请换站' },
	],
	[
		'a note on words that the document does not say',
		(content) => content.withEdit(PLAN, '  - quote: 每月至少开展一次活动', '  - quote: 每月至少举办一次活动'),
		{ code: 'quote-altered', file: PLAN, line: 6, field: '编者注 1 · 原文', cure: '照原文一字不差' },
	],
	[
		'a promise from another clause',
		(content) => content.withEdit(PLAN, 'clause: "1.1"', 'clause: "1.2"'),
		{ code: 'quote-altered', file: PLAN, line: 10, field: '可衡量的承诺 1 · 承诺原文', cure: '条款 1.2' },
	],
	[
		'a true story that rests on a sample',
		(content) => withSample(content).withFile('practices/x/index.md', practice('stories: [dushu]')),
		{
			code: 'reference-sample',
			file: 'practices/x/index.md',
			line: 8,
			field: '依据的报道 1',
			cure: '请换成真实的条目',
		},
	],
	[
		'a request that names a person',
		(content) => content.withFile('requests/a.md', request('请给陈大爷理发')),
		{ code: 'field-custom', file: 'requests/a.md', line: 4, field: '需求', cure: '“陈大爷”像是人名' },
	],
	[
		'a request that tells where somebody lives',
		(content) => content.withFile('requests/a.md', request('家住三组12号，灯坏了')),
		{ code: 'field-custom', file: 'requests/a.md', line: 4, field: '需求', cure: '像是住址' },
	],
	[
		'a session on 31 February',
		inSession('start: 2026-10-18 10:00', 'start: 2026-02-31 10:00'),
		{ code: 'field-custom', file: SESSION, line: 4, field: '开始', cure: '必须存在' },
	],
	[
		'a session that repeats for ever',
		inSession('start: 2026-10-18 10:00', 'repeat: FREQ=WEEKLY\nstart: 2026-10-18 10:00'),
		{ code: 'field-custom', file: SESSION, line: 4, field: '重复规则', cure: '没有写到什么时候为止' },
	],
	[
		'a notice that ends before it is published',
		inStory('kind: report', 'kind: notice\nexpires: 2026-10-18'),
		{ code: 'field-custom', line: 4, field: '公告到期', cure: '到期日早于发布时间' },
	],
	[
		'an end for what is no notice',
		inStory('kind: report', 'kind: report\nexpires: 2026-12-01'),
		{ code: 'field-custom', line: 4, field: '公告到期', cure: '只有通知公告' },
	],
	[
		'two reviews by one person',
		inStory(
			'byline:',
			'reviews:\n  first: { by: 王小麦, at: 2026-10-19 08:00 }\n  final: { by: 王小麦, at: 2026-10-19 09:00 }\nbyline:'
		),
		{ code: 'field-custom', line: 17, field: '三审 · 终审 · 审核人', cure: '三个人' },
	],
]);

function practice(more: string): string {
	return `---\ntitle: 院坝里的长者餐桌\npublished: 2026-11-01 09:00\nsummary: 一村一桌，老人不用自己做饭。\nstrand: help\nbackground: 老人做饭难。\napproach: 邻居轮流做。\n${more}\n---\n`;
}

function request(need: string): string {
	return `---\nnumber: 2026-01\nstation: songlin\nneed: ${need}\nstate: accepted\nacceptedOn: 2026-11-01\n---\n`;
}

test('the number of a request is given once', async () => {
	const content = (await soundContent())
		.withFile('requests/a.md', request('想学用手机缴费'))
		.withFile('requests/b.md', request('想学用手机缴费'));
	expect(content.issues()).toMatchObject([
		{
			code: 'number-duplicate',
			file: 'requests/b.md',
			line: 2,
			message: expect.stringContaining('requests/a.md'),
		},
	]);
});
