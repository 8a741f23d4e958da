import { expect, test } from 'vitest';
import { privateNumbers } from '../../src/domain/privacy.ts';

const found = (text: string) => privateNumbers(text).map(({ code, masked }) => `${code} ${masked}`);

test.each([
	['电话13912345678', 'mobile 139***78'],
	['139 1234 5678', 'mobile 139***78'],
	['139-1234-5678', 'mobile 139***78'],
	['+8613912345678', 'mobile +86***78'],
	['008613912345678', 'mobile 008***78'],
	['(+86)13912345678', 'mobile 139***78'],
	['１３９１２３４５６７８', 'mobile 139***78'],
	['[微信](tel:13912345678)', 'mobile 139***78'],
	['110101199003072316', 'id-card 110***16'],
	['11010119900307109X', 'id-card 110***9X'],
	['11010119900307109x', 'id-card 110***9x'],
	['１１０１０１１９９００３０７１０９Ｘ', 'id-card 110***9X'],
	['110101 19900307 2316', 'id-card 110***16'],
])('%s is private', (text, told) => {
	expect(found(`请联系 ${text}。`)).toEqual([told]);
});

test.each([
	...['023-72381234', '0578-1234567', '12345', '400-123-4567', '139****5678', '139123456789', '23912345678'],
	...['110101199003072311', '110101199013072316', '91110101199003072316X', '0.13912345678', '〔2020〕13号'],
	...['https://example.cn/t20261124_13912345678.html', '500102208001', '渝公网安备50010202500123号'],
	...['2026-11-24 13:00', 'mmexport1604567890123.jpg'],
])('%s is not private', (text) => {
	expect(found(`请联系 ${text} 。`)).toEqual([]);
});

test('every number is found, each with its place', () => {
	const text = '甲 13912345678\n乙 13812345678\n丙 110101199003072316';
	expect(privateNumbers(text).map(({ code, offset }) => [code, text.slice(offset, offset + 3)])).toEqual([
		['id-card', '110'],
		['mobile', '139'],
		['mobile', '138'],
	]);
});

test('a number behind a web address is still found', () => {
	expect(found('https://example.cn/ 13912345678')).toEqual(['mobile 139***78']);
	expect(found('https://example.cn/，13912345678')).toEqual(['mobile 139***78']);
});
