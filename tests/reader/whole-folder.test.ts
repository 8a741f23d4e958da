import { expect, test } from 'vitest';
import { reportText } from '../../src/platform/issue.ts';
import { readContent } from '../../src/reader/read.ts';
import { soundContent, TODAY } from '../support/content.ts';
import { DISH, PICTURE, SESSION, SITE, STATION, STORY } from '../support/sound-files.ts';

test('the sound folder is sound: every entry is read and nothing is said', async () => {
	const content = await soundContent();
	expect(content.issues()).toEqual([]);
	const { site, entries } = readContent(content.folder);
	expect(site?.township).toBe('青溪乡');
	expect(entries.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
		'documents/plan',
		'menu/chongyang',
		...['about', 'accessibility', 'privacy', 'terms', 'volunteer'].map((page) => `pages/${page}`),
		'sessions/2026-10-18-chongyang',
		'stations/songlin',
		'stories/2026-10-19-chongyang',
	]);
});

test('every bad file is named in one run, and good neighbours are still read', async () => {
	const content = (await soundContent())
		.withFile(DISH, Buffer.from('---\ncode: 帮-01\n', 'utf16le'))
		.withEdit(SITE, 'township: ', 'township：')
		.withEdit(STATION, 'order: 1', 'order: 一')
		.withEdit(SESSION, 'station:', 'statoin:')
		.withFile('stories/x/index.MD', '---\n---\n')
		.without(PICTURE);
	const found = content.issues();
	expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(
		[DISH, SITE, STATION, SESSION, STORY, 'stories/x/index.MD'].sort()
	);
	const { entries } = readContent(content.folder);
	expect(entries.map(({ file }) => file).filter((file) => !file.startsWith('pages/'))).toEqual([
		'documents/plan.md',
		STORY,
	]);
	const report = reportText(found).split('\n');
	expect(report).toHaveLength(found.length + 1);
	expect(report.slice(0, -1).every((row) => /^错误 \S+?(?::\d+)?[【 ]/.test(row))).toBe(true);
	expect(report.at(-1)).toBe(`共 ${found.length} 处错误，0 处提醒。`);
});

test('several faults of one file are told together', async () => {
	const content = (await soundContent())
		.withEdit(STORY, 'kind: report', 'kind: x')
		.withEdit(STORY, 'published: 2026-10-19 09:30', 'published: 2026-02-30 09:30')
		.withEdit(STORY, 'summary:', 'sumary:')
		.withEdit(STORY, '["1.2"]', '["8.8"]');
	expect(content.issues().map(({ code, line }) => `${line} ${code}`)).toEqual([
		'5 field-unknown',
		'3 field-invalid-value',
		'4 field-custom',
		'2 field-missing',
		'9 reference-broken',
	]);
});

test('the same folder gives the same report, whatever the time zone', async () => {
	const content = (await soundContent()).withEdit(
		SESSION,
		'start: 2026-10-18 10:00\nend: 2026-10-18 12:00',
		'start: 2026-11-25 00:10'
	);
	const zone = process.env['TZ'];
	const reports = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((name) => {
		process.env['TZ'] = name;
		return content.issues(TODAY).map(({ code }) => code);
	});
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
	expect(reports).toEqual([['held-in-future'], ['held-in-future'], ['held-in-future']]);
});

// A hang ends in the runner's own time limit.
test('a huge story is read without waiting', async () => {
	const paragraph = '邻居们一早摘了菜，**大家**在院坝里洗、切、炒，[菜单](/menu/)上写着六个菜。';
	const content = await soundContent();
	content.withFile(STORY, content.text(STORY) + `\n${paragraph}\n`.repeat(1000));
	expect(content.issues()).toEqual([]);
});

test('a story that is a book is refused at once, at its line', async () => {
	const content = await soundContent();
	content.withFile(STORY, `${content.text(STORY)}${'\n菜\n'.repeat(100_000)}`);
	expect(content.issues()).toMatchObject([{ code: 'text-too-long', field: '正文' }]);
});

test('text nested without end is refused, not hung on', async () => {
	const content = await soundContent();
	content.withFile(STORY, `${content.text(STORY)}\n${'> '.repeat(20_000)}菜\n`);
	expect(content.issues()[0]).toMatchObject({ code: 'nesting', line: 23, field: '正文' });
});
