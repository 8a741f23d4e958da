import { expect, test } from 'vitest';
import { tolerantPattern } from '../../src/platform/tolerant-pattern.ts';
import { costOf } from '../support/cost.ts';

const without = (words: string[], text: string) => text.replace(tolerantPattern(words)!, '某某');

test.each([
	['柳七妹', '柳七妹来了，柳 七妹、柳　七　妹、柳**七**妹、柳\u200b七\u00ad妹都是她。'],
	['13812345678', '电话 138-1234-5678、138 1234 5678、１３８１２３４５６７８、138.1234.5678。'],
	['138-1234-5678', '电话 138-1234-5678、13812345678、138 1234 5678、１３８－１２３４－５６７８。'],
	['Liu-Qimei', '署名 liu-qimei、Liu - Qimei、Ｌｉｕ-Qimei。'],
	['Liu Qimei', '署名 liu qimei、LIUQIMEI、Ｌｉｕ Qimei。'],
])('%s is found however it is written', (word, text) => {
	expect(without([word], text)).not.toMatch(/七|138|１|liu|Ｌ/i);
	expect(without([word], text).match(/某某/g)!.length).toBeGreaterThan(2);
});

test.each([
	['柳七妹', '柳树七棵，妹妹来了'],
	['柳七妹', '柳七、妹妹'],
	['li', 'lion 和 polite'],
	['1234567', '12345678'],
	['a.b', 'axb'],
])('%s is not found in %s', (word, text) => {
	expect(without([word], text)).toBe(text);
});

test('of several words the longest is taken, and blanks are no word', () => {
	expect(without(['柳七', '柳七妹'], '柳七妹')).toBe('某某');
	expect(tolerantPattern([' ', '\u200b'])).toBeUndefined();
});

test('a long text costs no more than it is long', async () => {
	const text = `${'柳 '.repeat(100_000)}${'柳*'.repeat(50_000)}`;
	expect(await costOf(() => expect(without(['柳柳柳柳柳柳妹'], text)).toBe(text))).toBeLessThan(3000);
});
