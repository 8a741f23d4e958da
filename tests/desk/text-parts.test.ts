/** Tables and footnotes between their text and their forms. */
import { expect, test } from 'vitest';
import {
	footnoteMark,
	nextFootnote,
	readFootnote,
	writeFootnote,
} from '../../src/desk/rich-text/footnote-text.ts';
import { readTable, writeTable } from '../../src/desk/rich-text/table-text.ts';
import { parseMarkdown } from '../../src/platform/markdown/tree.ts';

test('a table is read with its sides, and each row as wide as its head', () => {
	expect(readTable('|村|人数|\n|:--|--:|\n| 甲 | 3 | 多了 |\n|乙|')).toEqual({
		align: [':--', '--:'],
		rows: [
			['村', '人数'],
			['甲', '3'],
			['乙', ''],
		],
	});
});

test('what only looks like a table is none', () => {
	expect(readTable('| 村 | 人数 |\n| --- |\n| 甲 | 3 |')).toBeUndefined();
	expect(readTable('| 村 |\n甲')).toBeUndefined();
});

test('whatever is written into a cell stays in it', () => {
	const table = {
		align: ['---', ':-:'],
		rows: [
			['a|b', '一\n二'],
			['', '**3**'],
			['c\\', ' d '],
		],
	};
	const text = writeTable(table);
	expect(text.split('\n')).toHaveLength(4);
	expect(readTable(text)?.rows[0]).toEqual(['a|b', '一 二']);
	expect(readTable(text)?.align).toEqual(['---', ':-:']);
	expect(JSON.stringify(parseMarkdown(text))).toContain('"value":"a|b"');
});

test('a footnote is read from one line or several, and written on one', () => {
	expect(readFootnote('[^灯]: 十盏，\n  都是旧的。')).toEqual({ id: '灯', words: '十盏， 都是旧的。' });
	expect(writeFootnote({ id: '2', words: '一共\n二十人。 ' })).toBe('[^2]: 一共 二十人。');
	expect(readFootnote(writeFootnote({ id: '2', words: '二十人' }))).toEqual({ id: '2', words: '二十人' });
});

test('a new footnote takes the first number that none bears', () => {
	expect(nextFootnote('没有。')).toBe('1');
	expect(nextFootnote(`一${footnoteMark('1')}二${footnoteMark('灯')}三${footnoteMark('3')}`)).toBe('2');
});
