import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { privateIdFault } from '../../src/domain/check/privacy.ts';
import { readContent } from '../../src/reader/read.ts';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { accepts, refuses } from '../support/faults.ts';
import { DISH, PICTURE, SESSION, SITE, STATION, STORY } from '../support/sound-files.ts';

/** The dish once more, at another place. */
const dishAt = (path: string) => (content: ContentFolder) =>
	content.withFile(path, content.text(DISH).replace('帮-01', '帮-02'));
/** The sample story at another place: no pictures, no references. */
const storyAt = (path: string) => (content: ContentFolder) =>
	content.withFile(
		path,
		'---\ntitle: 院坝里的读书会\nkind: report\npublished: 2026-10-20 09:00\nsummary: 孩子们在院坝里读了一下午书。\n---\n'
	);

accepts([
	['a second dish', dishAt('menu/dushuhui.md')],
	['a second story', storyAt('stories/2026-10-20-dushu/index.md')],
	[
		'what systems leave behind',
		(content) => content.withFile('.DS_Store', 'x').withFile('stories/Thumbs.db', 'x'),
	],
	[
		'what an editor leaves behind',
		(content) => content.withFile('menu/~$yanfan.md', 'x').withFile(`${DISH}~`, 'x'),
	],
]);

const wrongName = (file: string) => ({ code: 'file-unread', file, cure: '改成小写的 .md' });
refuses([
	['an entry ending in .MD', dishAt('menu/x.MD'), wrongName('menu/x.MD')],
	['an entry ending in .markdown', dishAt('menu/x.markdown'), wrongName('menu/x.markdown')],
	['an entry ending in .md.txt', dishAt('menu/x.md.txt'), wrongName('menu/x.md.txt')],
	['an entry ending in .mdx', dishAt('menu/x.mdx'), wrongName('menu/x.mdx')],
	['a story ending in .MD', storyAt('stories/x/index.MD'), wrongName('stories/x/index.MD')],
]);

const misplaced = (file: string, cure: string) => ({ code: 'file-misplaced', file, cure });
const unread = (file: string, cure: string) => ({ code: 'file-unread', file, cure });
refuses([
	['a stray file', (content) => content.withFile('说明.docx', 'x'), misplaced('说明.docx', '栏目有：')],
	['an entry in no folder', dishAt('chongyang.md'), misplaced('chongyang.md', '栏目有：')],
	[
		'a misspelt folder',
		storyAt('storys/x/index.md'),
		misplaced('storys/x/index.md', '是不是要放进“stories”'),
	],
	['a folder of the machine', dishAt('constructor/x.md'), misplaced('constructor/x.md', '栏目有：')],
	[
		'a site.yaml',
		(content) => content.withFile('site.yaml', content.text(SITE)),
		misplaced('site.yaml', '要叫 site.yml'),
	],
	['a story that is no folder', storyAt('stories/x.md'), unread('stories/x.md', 'stories/名称/index.md')],
	['a dish that is a folder', dishAt('menu/x/index.md'), unread('menu/x/index.md', 'menu/名称.md')],
	[
		'a folder too deep',
		storyAt('stories/2026/x/index.md'),
		unread('stories/2026/x/index.md', 'stories/名称/index.md'),
	],
	[
		'a story under another name',
		storyAt('stories/x/Index.md'),
		unread('stories/x/Index.md', 'stories/名称/index.md'),
	],
	[
		'a picture where none is shown',
		(content) => content.withFile('menu/fan.jpg', 'x'),
		unread('menu/fan.jpg', '这个栏目不放图片'),
	],
	[
		'a drawing with programs in it',
		(content) => content.withFile(PICTURE.replace('jpg', 'svg'), '<svg/>'),
		unread(PICTURE.replace('jpg', 'svg'), '另存为 JPG'),
	],
	[
		'a picture without a story',
		(content) => content.withFile('stories/x/a.jpg', 'x'),
		{ code: 'file-orphan', file: 'stories/x/a.jpg', cure: '没有 index.md' },
	],
]);

const badId = (file: string) => ({ code: 'id-invalid', file, cure: '只能用小写字母、数字和短横' });
refuses([
	['a Chinese name', dishAt('menu/年夜饭.md'), badId('menu/年夜饭.md')],
	['an emoji for a name', storyAt('stories/🎉/index.md'), badId('stories/🎉/index.md')],
	['a name with a space', dishAt('menu/nian ye.md'), badId('menu/nian ye.md')],
	['a name in capitals', dishAt('menu/Nianye.md'), badId('menu/Nianye.md')],
	['a name with an underscore', dishAt('menu/nian_ye.md'), badId('menu/nian_ye.md')],
	['a name with a number sign', dishAt('menu/nian#ye.md'), badId('menu/nian#ye.md')],
	['a name with a question mark', dishAt('menu/nian?.md'), badId('menu/nian?.md')],
	['a name of brackets', dishAt('menu/[nianye].md'), badId('menu/[nianye].md')],
	['no name at all', (content) => content.withFile('menu/-.md', content.text(DISH)), badId('menu/-.md')],
]);

const reserved = (file: string) => ({ code: 'id-reserved', file, cure: '请换一个' });
refuses([
	['a dish under the address of a list', dishAt('menu/station.md'), reserved('menu/station.md')],
	[
		'a story under the address of older volumes',
		storyAt('stories/page/index.md'),
		reserved('stories/page/index.md'),
	],
	[
		'a page under the address of the editor',
		(content) => content.withFile('pages/admin.md', 'x'),
		reserved('pages/admin.md'),
	],
	[
		'a station that is called as all of them are',
		(content) => content.withFile('stations/all/index.md', content.text(STATION)),
		reserved('stations/all/index.md'),
	],
	[
		'a session under the address of a month',
		(content) => content.withFile('sessions/2026-10/index.md', content.text(SESSION)),
		reserved('sessions/2026-10/index.md'),
	],
]);

const numbered = (file: string) => ({ code: 'id-private', file, cure: '请换一个' });
refuses([
	[
		'a session that calendars would give the number of a phone',
		(content) => content.withFile('sessions/hd-13800138000/index.md', content.text(SESSION)),
		numbered('sessions/hd-13800138000/index.md'),
	],
	['a dish called so', dishAt('menu/13800138000.md'), numbered('menu/13800138000.md')],
]);

test.each([
	['pages', '13800138000'],
	['sessions', '2026-11-27-jia'],
	['sessions', '202611270900'],
	['menu', '20261127'],
	['stations', '1-3-8'],
])('%s may have an entry called %s', (collection, id) =>
	expect(privateIdFault(collection, id)).toBeUndefined()
);

test.each([
	['an entry', 'menu/.nianye.md', 'menu/.nianye.md'],
	['a picture', 'stories/2026-10-19-chongyang/.deng.png', 'stories/2026-10-19-chongyang/.deng.png'],
	['a folder with an entry', 'stories/.deng/index.md', 'stories/.deng'],
	['settings', '.site.yml', '.site.yml'],
])('%s that its name hides is told', async (_, path, named) => {
	const content = (await soundContent()).withFile(path, 'x');
	expect(content.issues()).toEqual([
		{
			code: 'file-ignored',
			severity: 'warning',
			file: named,
			message: expect.stringContaining('去掉开头的点'),
		},
	]);
});

accepts([
	[
		'what tools keep for themselves',
		(content) =>
			content.withFile('.git/x.md', 'x').withFile('.vscode/a.yml', 'x').withFile('menu/._a.md', 'x'),
	],
]);

const link = (file: string) => ({ code: 'file-link', file, cure: '换成真正的文件' });
refuses([
	[
		'a link to a file',
		(content) => content.withLink('menu/x.md', join(content.folder, DISH)),
		link('menu/x.md'),
	],
	['a link to its own folder', (content) => content.withLink('menu/again', '.'), link('menu/again')],
	['a link to nothing', (content) => content.withLink('menu/x.md', 'none'), link('menu/x.md')],
]);

test('a name that Windows keeps for a device, or cannot write down, is told where it lies', async () => {
	const content = await soundContent();
	const odd = PICTURE.replace('yuanba', 'he:ying');
	content.withFile('pages/nul.md', content.text('pages/about.md')).withFile(odd, 'x');
	expect(content.issues()).toEqual([
		expect.objectContaining({
			code: 'file-name',
			file: 'pages/nul.md',
			message: expect.stringContaining('设备'),
		}),
		expect.objectContaining({ code: 'file-name', file: odd, message: expect.stringContaining('“:”') }),
	]);
});

test('names that differ only in capitals are told apart by some disks only', async () => {
	const content = await soundContent();
	const upper = PICTURE.replace('yuanba', 'Yuanba');
	writeFileSync(join(content.folder, upper), 'x');
	expect(content.issues()).toEqual([
		{ code: 'file-twin', severity: 'error', file: PICTURE, message: expect.stringContaining(`“${upper}”`) },
	]);
});

test('names that differ only in how an accent is stored are told apart by some disks only', async () => {
	const content = await soundContent();
	const [composed, split] = ['é', 'e\u0301'].map((letter) => PICTURE.replace('yuanba', `caf${letter}`)) as [
		string,
		string,
	];
	content.withFile(composed, 'x').withFile(split, 'x');
	expect(content.issues().map(({ code, message }) => [code, message.includes('改名')])).toEqual([
		['file-twin', true],
	]);
});

test('two stories whose folders differ only in capitals are both named', async () => {
	const content = await soundContent();
	storyAt('stories/dushu/index.md')(content);
	storyAt('stories/Dushu/index.md')(content);
	expect(content.issues().map(({ code, file }) => `${code} ${file}`)).toEqual([
		'id-invalid stories/Dushu/index.md',
		'file-twin stories/dushu/index.md',
	]);
});

test('two sessions with one name are both named, however the second is spelt or put away', async () => {
	const spelt = SESSION.replace('chongyang', 'Chongyang');
	const beside = `${SESSION.replace('/index.md', '')}.md`;
	const told = async (file: string) => {
		const content = await soundContent();
		return content.withFile(file, content.text(SESSION)).issues();
	};
	expect((await told(spelt)).map(({ code, file }) => `${code} ${file}`)).toEqual([
		`id-invalid ${spelt}`,
		`file-twin ${SESSION}`,
	]);
	expect((await told(beside)).map(({ code, file }) => `${code} ${file}`)).toEqual([`file-unread ${beside}`]);
});

test('a content folder that is not there is named', () => {
	const { issues, site } = readContent('/nowhere/content');
	expect(site).toBeUndefined();
	expect(issues.map(({ code }) => code)).toEqual(['folder-missing', 'site-missing']);
	expect(issues[0]!.message).toContain('/nowhere/content');
});

test('without site.yml the rest is still read', async () => {
	const content = (await soundContent()).without(SITE);
	expect(content.issues()).toEqual([
		{ code: 'site-missing', severity: 'error', file: SITE, message: expect.stringContaining('建一个') },
	]);
	expect(readContent(content.folder).entries.map(({ file }) => file)).toContain(STORY);
});
