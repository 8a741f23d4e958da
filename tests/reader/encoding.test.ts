import { expect, test } from 'vitest';
import { readContent } from '../../src/reader/read.ts';
import { soundContent } from '../support/content.ts';
import { accepts, refuses } from '../support/faults.ts';
import { DISH, PICTURE, STORY } from '../support/sound-files.ts';

const bytes =
	(change: (text: string) => string | Uint8Array) => (content: Awaited<ReturnType<typeof soundContent>>) =>
		content.withFile(STORY, change(content.text(STORY)));
const BOM = '\ufeff';
const windows = (text: string) => text.replaceAll('\n', '\r\n');

accepts([
	['a byte order mark', bytes((text) => BOM + text)],
	['Windows line ends', bytes(windows)],
	['a byte order mark with Windows line ends', bytes((text) => BOM + windows(text))],
	['old Mac line ends', bytes((text) => text.replaceAll('\n', '\r'))],
]);

test('a byte order mark and Windows line ends change nothing that is read', async () => {
	const content = await soundContent();
	const sound = readContent(content.folder).readings.find(({ file }) => file === STORY)!;
	bytes((text) => BOM + windows(text))(content);
	const read = readContent(content.folder).readings.find(({ file }) => file === STORY)!;
	expect([read.data, read.body, read.bodyLine]).toEqual([sound.data, sound.body, sound.bodyLine]);
	expect(read.lineOf(['byline', 'author'])).toBe(16);
});

// `标题: 长者` and the like as an old editor on Windows saves them.
const GBK = Buffer.from(
	'2d2d2d0a636f64653a20b0ef2d30310a7469746c653a20b3a4d5dfb2cdd7c00a737472616e643a2068656c700a2d2d2d0a',
	'hex'
);
const utf16 = (text: string) => Buffer.from(BOM + text, 'utf16le');
const inDish =
	(change: (text: string) => Uint8Array) => (content: Awaited<ReturnType<typeof soundContent>>) =>
		content.withFile(DISH, change(content.text(DISH)));

refuses([
	['GBK', inDish(() => GBK), { code: 'encoding-gbk', file: DISH, cure: '长者餐桌' }],
	[
		'GBK behind a long English opening',
		inDish(() => Buffer.concat([Buffer.from(`---\nseason: ${'x'.repeat(90)}\n`), GBK])),
		{ code: 'encoding-gbk', file: DISH, cure: '编码选 UTF-8' },
	],
	['UTF-16', inDish(utf16), { code: 'encoding-utf16', file: DISH, cure: '编码选 UTF-8' }],
	[
		'UTF-16 the other way round',
		inDish((text) => utf16(text).swap16()),
		{ code: 'encoding-utf16', file: DISH, cure: '编码选 UTF-8' },
	],
	[
		'a character cut in half',
		bytes((text) => Buffer.concat([Buffer.from(text), Buffer.from('菜').subarray(0, 2)])),
		{ code: 'encoding-invalid', line: 22, cure: '补正这个字' },
	],
	[
		'a character that was lost before',
		bytes((text) => text.replace('邻居', '邻\ufffd')),
		{ code: 'encoding-invalid', line: 19, cure: '补正这个字' },
	],
	[
		'a null byte',
		bytes((text) => text.replace('邻居', '邻\0')),
		{ code: 'encoding-binary', line: 19, cure: '重新保存' },
	],
	[
		'a picture under the name of a text',
		(content) => content.withFile(DISH, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
		{ code: 'encoding-binary', file: DISH, line: 1, cure: '换回原稿' },
	],
]);

test('the picture beside a story is never read as text', async () => {
	const content = await soundContent();
	expect(readContent(content.folder).readings.map(({ file }) => file)).not.toContain(PICTURE);
});
