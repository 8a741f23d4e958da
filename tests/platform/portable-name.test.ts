import { expect, test } from 'vitest';
import { diskKey, nameFault } from '../../src/platform/portable-name.ts';

test.each([
	['pages/lpt1.md', '“lpt1.md”是 Windows 留给设备的名字'],
	['stories/2026-10-18-huodong/Nul.tar.jpg', '“Nul.tar.jpg”是 Windows 留给设备的名字'],
	['stations/com²/index.md', '“com²”是 Windows 留给设备的名字'],
	['menu/prn .md', '“prn .md”是 Windows 留给设备的名字'],
	['stories/a/合影?.jpg', '里有 Windows 不许用的字符“?”'],
	['stories/a/合影\n.jpg', '看不见的控制字符'],
	['stories/a/合影.jpg.', '末尾是句点或空格'],
	['stories/a /index.md', '末尾是句点或空格'],
	[`stories/a/${'影'.repeat(70)}.jpg`, '改短到 60 个汉字以内'],
	[`stories/${'lianxi-'.repeat(15)}a/${'tupian-'.repeat(9)}.jpg`, '连起来有 182 个字符'],
])('%j is a name that some computer cannot keep', (path, why) => {
	expect(nameFault(path)).toContain(why);
});

test.each([
	'pages/console.md',
	'pages/com10.md',
	'pages/auxiliary.md',
	'stories/2026-10-18-huodong/村民 合影（一）.JPG',
	'stories/2026-10-18-huodong/.con.jpg',
	`stories/${'a'.repeat(100)}/index.md`,
])('%j is a name that every computer can keep', (path) => {
	expect(nameFault(path)).toBeUndefined();
});

test('two names are one where a disk tells neither case nor the forms of a character apart', () => {
	expect(diskKey('stories/a/Hua.JPG')).toBe(diskKey('stories/a/hua.jpg'));
	expect(diskKey('stories/a/é.jpg')).toBe(diskKey('stories/a/e\u0301.jpg'));
	expect(diskKey('stories/a/1.jpg')).not.toBe(diskKey('stories/a/2.jpg'));
});
