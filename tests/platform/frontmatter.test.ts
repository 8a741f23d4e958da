import { expect, test } from 'vitest';
import { headText, parseFrontmatter, parseYamlFile, readHead } from '../../src/platform/frontmatter.ts';

const read = (text: string) => {
	const result = parseFrontmatter(text);
	if ('faults' in result) throw new Error(result.faults.map(({ code }) => code).join());
	return result.parsed;
};

const FILE = `---
title: 院坝会
# 一行注释
date: 2026-11-24
code: 0012
ready: yes
photos:
  - src: a.jpg
    alt: 甲
  - src: b.jpg
approach: |
  第一行

  第三行
---

正文
`;

test('front matter, text and the place of the text are told apart', () => {
	const { data, body, bodyLine } = read(FILE);
	expect(Object.keys(data)).toEqual(['title', 'date', 'code', 'ready', 'photos', 'approach']);
	expect([body, bodyLine]).toEqual(['\n正文\n', 16]);
});

test('days and words stay as they are written', () => {
	expect(read(FILE).data).toMatchObject({ date: '2026-11-24', ready: 'yes' });
});

test('every field knows its line, and so does every line of a text under a bar', () => {
	const { lineOf } = read(FILE);
	expect(lineOf(['title'])).toBe(2);
	expect(lineOf(['photos'])).toBe(7);
	expect(lineOf(['photos', 0, 'alt'])).toBe(9);
	expect(lineOf(['photos', 1])).toBe(10);
	expect(lineOf(['approach', 2])).toBe(14);
});

test('a field that is not there has the line of what it is missing from', () => {
	const { lineOf } = read(FILE);
	expect(lineOf(['summary'])).toBe(2);
	expect(lineOf(['photos', 1, 'alt'])).toBe(10);
	expect(lineOf(['photos', 7, 'alt'])).toBe(7);
	expect(lineOf(['title', 0])).toBe(2);
});

test('a rule inside the text does not end it', () => {
	expect(read('---\ntitle: 甲\n---\n上\n\n---\n\n下\n').body).toBe('上\n\n---\n\n下\n');
});

test('a file may end with its front matter', () => {
	expect(read('---\ntitle: 甲\n---')).toMatchObject({ body: '', data: { title: '甲' } });
});

test('a field with the name of a part of the machine is a field like others', () => {
	const { data } = read('---\n__proto__: 甲\nconstructor: 乙\n---\n');
	expect(Object.entries(data)).toEqual([
		['__proto__', '甲'],
		['constructor', '乙'],
	]);
	expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
});

test('a file of settings is read whole, its lines counted from the first', () => {
	const result = parseYamlFile('# 资料\nname: 甲\nphone: "12345"\n');
	if ('faults' in result) throw new Error('the settings do not parse');
	expect(result.parsed.data).toEqual({ name: '甲', phone: '12345' });
	expect(result.parsed.lineOf(['phone'])).toBe(3);
});

test('a fault in a file of settings has the line of the file', () => {
	expect(parseYamlFile('name: 甲\nname: 乙\n')).toMatchObject({
		faults: [{ code: 'yaml-duplicate', line: 2 }],
	});
});

test('the head of a file is told in one line, faults in place of data, and a whole file is no head', () => {
	const file = '---\ntitle: 标题\npublished: 2026-11-24 09:00\n---\n\n正文\n';
	expect(readHead(headText(file))).toEqual({ data: { title: '标题', published: '2026-11-24 09:00' } });
	expect(headText(file)).not.toContain('正文');
	expect(readHead(headText('没有资料区'))).toEqual({ faults: [expect.stringContaining('缺少开头的资料区')] });
	expect(readHead(file)).toBe(undefined);
	// A broken file may begin like what was read, and is told like others.
	expect(readHead('{title: 标题}\n正文')).toBe(undefined);
	expect(readHead('{"title": "标题"}')).toBe(undefined);
});
