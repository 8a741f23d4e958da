import { describe, expect, test } from 'vitest';
import { htmlText } from '../../src/search/writer/html-text.ts';

/** 院坝讲堂, as it stands in files of each encoding. */
const WORDS = '院坝讲堂';
const BYTES = {
	utf8: [...new TextEncoder().encode(WORDS)],
	gbk: [0xd4, 0xba, 0xb0, 0xd3, 0xbd, 0xb2, 0xcc, 0xc3],
	utf16le: [0x62, 0x96, 0x5d, 0x57, 0xb2, 0x8b, 0x02, 0x58],
	utf16be: [0x96, 0x62, 0x57, 0x5d, 0x8b, 0xb2, 0x58, 0x02],
};
const latin = (text: string) => [...text].map((character) => character.charCodeAt(0));
const page = (head: string, words: readonly number[]) =>
	Uint8Array.from([...latin(`<html><head>${head}</head><p>`), ...words, ...latin('</p>')]);

describe('a page is read in the encoding', () => {
	test.each([
		['that it names', '<meta charset="gb2312">', BYTES.gbk],
		['that it names in capitals', "<META CHARSET='GBK'>", BYTES.gbk],
		['that it names without quotes', '<meta charset=gb18030>', BYTES.gbk],
		[
			'that it names the old way',
			'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
			BYTES.gbk,
		],
		['that it names behind much else', `<!--${'x'.repeat(1500)}--><meta charset="gbk">`, BYTES.gbk],
		['that it names, UTF-8', '<meta charset="utf-8">', BYTES.utf8],
		['of the web, when it names none', '', BYTES.utf8],
		['of old Chinese pages, when it names none and is no UTF-8', '', BYTES.gbk],
		['that it has, when it names another by mistake', '<meta charset="utf-8">', BYTES.gbk],
		['that it has, when it names none that there is', '<meta charset="chinese-best">', BYTES.utf8],
		['that it can have, when it names one of sixteen bits', '<meta charset="utf-16">', BYTES.utf8],
	])('%s', (_, head, words) => {
		expect(htmlText(page(head, words))).toContain(`<p>${WORDS}</p>`);
	});

	test('of the XML declaration before it', () => {
		const bytes = Uint8Array.from([...latin('<?xml version="1.0" encoding="GBK"?><html><p>'), ...BYTES.gbk]);
		expect(htmlText(bytes)).toContain(WORDS);
	});

	test.each([
		['UTF-8', [0xef, 0xbb, 0xbf], BYTES.utf8],
		['UTF-16 of Windows', [0xff, 0xfe], BYTES.utf16le],
		['UTF-16 of networks', [0xfe, 0xff], BYTES.utf16be],
	])('of its first mark before all it says: %s', (_, mark, words) => {
		expect(htmlText(Uint8Array.from([...mark, ...words]))).toBe(WORDS);
	});

	test('of four bytes a character where the standard has them', () => {
		// Of the Extension A, which two bytes cannot say.
		expect(htmlText(page('<meta charset="gb2312">', [0x81, 0x39, 0xee, 0x39]))).toContain('<p>㐀</p>');
	});
});
