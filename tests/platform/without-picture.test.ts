import { expect, test } from 'vitest';
import { withoutPicture } from '../../src/platform/without-picture.ts';

const ENTRY = `---
title: 院坝的灯 # 不改
cover: { src: ./deng.jpg, alt: 一盏灯 }
photos:
  - src: deng.jpg
    alt: 一盏灯
  - src: ren.jpg
    alt: 两个人
background: |
  从前。

  ![一盏灯](deng.jpg)
---

亮了。

![一盏灯](./deng.jpg "图为灯")

![两个人](ren.jpg)
`;

test('neither field nor line shows it any more, and nothing else has changed', () => {
	const after = withoutPicture(ENTRY, 'deng.jpg');
	expect(after).not.toMatch(/deng|一盏灯|图为灯/);
	for (const kept of ['title: 院坝的灯 # 不改', 'src: ren.jpg', '![两个人](ren.jpg)', '从前。', '亮了。'])
		expect(after).toContain(kept);
});

test('a text that does not show it, or cannot be read, stays byte for byte', () => {
	for (const text of [withoutPicture(ENTRY, 'deng.jpg'), 'deng.jpg', '---\ntitle: [\n---\ndeng.jpg'])
		expect(withoutPicture(text, 'deng.jpg')).toBe(text);
});

test('names that people type in one piece or in two are the same, also as web addresses write them', () => {
	expect(withoutPicture('---\ntitle: x\n---\n![灯亮了](%E7%81%AF.jpg)\n', '灯.jpg')).not.toContain('灯亮了');
});

test('an accent that was typed as a character of its own moves nothing', () => {
	const text = (words: string) => `---\ntitle: x\n---\n${words}\n\n![一盏灯](deng.jpg)\n\n后来散了。\n`;
	expect(withoutPicture(text('ba\u030eng 字和 e\u0301 字。'), 'deng.jpg')).toBe(
		text('ba\u030eng 字和 é 字。').replace('![一盏灯](deng.jpg)', '')
	);
});
