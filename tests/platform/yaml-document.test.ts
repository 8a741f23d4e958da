import { expect, test } from 'vitest';
import { readYaml } from '../../src/platform/yaml.ts';
import { withData } from '../../src/platform/yaml-edit.ts';

const textOf = (source: string) => {
	const read = readYaml(source, 0);
	if (!('yaml' in read)) throw new Error(read.faults[0]!.message);
	return read.yaml.data['text'];
};

test.each([
	['plain', 'text: 村里的灯亮了，\n  院坝里坐满了人', '村里的灯亮了，院坝里坐满了人'],
	['plain, three lines', 'text: 村里\n  灯亮\n  人来', '村里灯亮人来'],
	['in double quotes', 'text: "灯亮了\n  人来了"', '灯亮了人来了'],
	['in single quotes', "text: '灯亮了\n  人来了'", '灯亮了人来了'],
	['folded', 'text: >-\n  灯亮了\n  人来了\n', '灯亮了人来了'],
	['in an item of a list', 'text:\n  - 灯亮了\n    人来了', ['灯亮了人来了']],
	['between other letters', 'text: 甲 A\n  B 乙', '甲 A B 乙'],
	['after a figure', 'text: 来了 30\n  人', '来了 30 人'],
	['with an empty line, which stays a break', 'text: >-\n  灯亮了\n\n  人来了\n', '灯亮了\n人来了'],
	['kept line by line', 'text: |-\n  灯亮了\n  人来了\n', '灯亮了\n人来了'],
	['on one line, where a blank is meant', 'text: 张三 摄', '张三 摄'],
])('a text %s', (_name, source, said) => expect(textOf(source)).toEqual(said));

test('lines are told as the file has them', () => {
	const read = readYaml('text: 灯亮了\n  人来了\nafter: x\n', 1);
	expect('yaml' in read && read.yaml.lineOf(['after'])).toBe(4);
});

test('words behind a # are still told at their line', () => {
	expect(readYaml('text: 灯亮了\n  人来了\n  又走了\nafter: 好 #1\n', 0)).toMatchObject({
		faults: [{ code: 'yaml-comment', line: 4 }],
	});
});

test('a file that is changed elsewhere keeps such a text without the blank', () => {
	expect(withData('text: 灯亮了\n  人来了\nafter: x\n', { text: '灯亮了人来了', after: 'y' })).toBe(
		'text: 灯亮了人来了\nafter: y\n'
	);
});
