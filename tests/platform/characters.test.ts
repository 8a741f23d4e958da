import { describe, expect, test } from 'vitest';
import { drawn, folded, mendedCharacters } from '../../src/platform/characters.ts';
import { strayCharacters, strayLines } from '../../src/platform/stray-characters.ts';

describe('characters that are not what they look like', () => {
	test.each([
		['⽔库旁的⾬棚', '水库旁的雨棚'],
		['⻋队进⻔', '车队进门'],
		['\uf9e4\uf92c', '理郎'],
		['㇐\u{2f800}', '一丽'],
		['\uf0b7 领书 \uf0fc', '• 领书 ✓'],
		['\ue5e5开头', '\u3000开头'],
		['cafe\u0301', 'café'],
		['ﬁnal oﬃce ﬂow', 'final office flow'],
	])('%j is meant as %j', (text, meant) => expect(mendedCharacters(text)).toBe(meant));

	test('every radical of Unicode has a character, or is left as it is', () => {
		for (let point = 0x2f00; point <= 0x2fd5; point++) {
			const mended = mendedCharacters(String.fromCodePoint(point));
			expect(mended).toMatch(/^[\u4e00-\u9fff]$/);
			expect(mendedCharacters(mended)).toBe(mended);
		}
	});

	test('ordinary writing is left alone, emoji and rare names too', () => {
		const text = '〇一丨　丽江１２ＡＢ㎡①Ⅳ“”…—·䶮𬒗 ☀️👨‍👩‍👧🏴\u{e0067}\u{e0062}\u{e007f} 葛\u{e0100}城 é';
		expect(mendedCharacters(text)).toBe(text);
		expect(strayCharacters(text)).toEqual([]);
	});
});

describe('what is told of a line', () => {
	test.each([
		['⽔⾬', 'radical', '请改成“水雨”'],
		['\uf0a7 甲', 'symbol-font', '请改成“▪”'],
		['甲\ue123乙', 'private-use', 'U+E123'],
		['甲\u3164乙', 'blank-character', '请删掉重打'],
		['甲\u1160乙', 'blank-character', '填充字符'],
		['甲\u2800乙', 'blank-character', 'U+2800'],
		['甲\u2029乙', 'line-separator', '回车键'],
		['甲\ufffc乙', 'broken-character', '补上原来的字'],
		['甲\ufffe乙', 'broken-character', 'U+FFFE'],
		['甲\ud800乙', 'broken-character', '损坏'],
		['甲\u00ad乙', 'zero-width', '零宽'],
		['甲\u{e0041}乙', 'zero-width', 'U+E0041'],
		['甲\u200e乙', 'bidi', '颠倒文字方向'],
		['甲\u0001乙', 'control-character', '控制字符'],
	])('%j', (row, code, words) => {
		const told = strayLines(`好\n${row}\n好`);
		expect(told).toMatchObject([{ code, line: 2 }]);
		expect(told[0]!.message).toContain(words);
	});

	test('is one sentence a kind, with all characters of the kind', () => {
		expect(strayLines('⽔和⾬和⽔').map(({ message }) => message)).toEqual([
			expect.stringContaining('“⽔⾬”'),
		]);
	});
});

test('the search knows one form of each character', () => {
	expect(['⻓', '⾧', '長', 'Ａ', 'a', '\uf9cd'].map(folded)).toEqual(['长', '長', '長', 'a', 'a', '留']);
});

test('selectors and joiners need no shape, a place for a line to end stays', () => {
	expect(drawn('晴☀\ufe0f葛\u{e0100}城\u200b村\u200d')).toBe('晴☀葛城\u200b村');
});
