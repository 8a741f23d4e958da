import { describe, expect, test } from 'vitest';
import { phrased } from '../../src/platform/phrase.ts';

const phrases = (text: string, names: string[] = []) => phrased(text, names).split('\u200b');

describe('a title breaks', () => {
	test('between words, and nothing of it is lost', () => {
		const title = '重阳敬老茶会';
		expect(phrases(title)).toContain('重阳');
		expect(phrases(title)).toContain('茶会');
		expect(phrases(title).join('')).toBe(title);
	});

	test.each([
		['茶园坝社区：扫干净路再过清明', ['茶园坝']],
		['百花桥村：手机课上学会“三不”', ['百花桥村']],
		['筑梦善行·残健共融', []],
		['“菜单”和“送单式”是什么意思', []],
		['入秋点单账：接5件，办结3件', []],
		['金子山村：立冬饺子包了八百个', ['金子山村']],
	])('“%s” never before a closing mark nor after an opening one', (title, names) => {
		const parts = phrases(title, names);
		expect(parts.length).toBeGreaterThan(1);
		expect(parts.join('')).toBe(title);
		expect(parts.filter((part) => /^[”’）》，。、：；！？·]/.test(part))).toEqual([]);
		expect(parts.filter((part) => /[“‘（《·]$/.test(part))).toEqual([]);
	});

	test('after a pause, even before a word that leans on others elsewhere', () => {
		expect(phrases('乐道村：村规民约当面念、当场改', ['乐道村'])).toEqual([
			'乐道村：',
			...phrases('村规民约当面念、当场改'),
		]);
	});

	test('so that no single character is left for the last line', () => {
		expect(phrases('当面念、当场改').at(-1)).toBe('当场改');
	});

	test('not between a number and what it counts, nor inside a date', () => {
		expect(phrases('入秋点单账：接5件，办结3件').filter((part) => /^[0-9]|^件/.test(part))).toEqual([]);
		expect(phrases('乐道村义剪改到10月30日').at(-1)).toBe('10月30日');
	});

	test('not inside an hour', () => {
		expect(phrases('今天15:00—16:30').at(-1)).toBe('15:00—16:30');
	});

	test('not inside a short quotation', () => {
		expect(phrases('“菜单”和“送单式”是什么意思').slice(0, 2)).toEqual(['“菜单”', '和“送单式”']);
	});

	test('not inside a word of single characters that the dictionary does not know', () => {
		expect(phrases('晒坝上过丰收节')).toContain('晒坝');
	});

	test('not before a particle', () => {
		expect(phrases('四点半的灯').some((part) => part.startsWith('的'))).toBe(false);
	});
});

describe('a name', () => {
	test('that the dictionary would part stays whole when it is given', () => {
		expect(phrases('云溪乡青竹村晒坝上过节')).not.toContain('青竹村');
		expect(phrases('云溪乡青竹村晒坝上过节', ['云溪乡', '青竹村']).slice(0, 2)).toEqual(['云溪乡', '青竹村']);
	});

	test('is taken at its longest', () => {
		expect(phrases('青竹村实践站开门', ['青竹村', '青竹村实践站'])[0]).toBe('青竹村实践站');
	});

	test('that is empty parts nothing', () => {
		expect(phrased('晒坝上过节', [''])).toBe(phrased('晒坝上过节'));
	});
});

test('a text without words to part stays as it is', () => {
	expect(phrased('')).toBe('');
	expect(phrased('菜单')).toBe('菜单');
});
