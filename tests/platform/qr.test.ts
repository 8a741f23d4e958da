import { describe, expect, test } from 'vitest';
import { type QrPath, qrSvgPath } from '../../src/platform/qr.ts';
import { readCode } from '../support/read-code.ts';

/** What a camera reads off a code drawn eight pixels to the module. */
const readBack = ({ size, path }: QrPath): Promise<string> =>
	readCode(
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
		)
	);

describe('a QR code', () => {
	test.each([
		['a short address', 'https://example.cn/menu/lifa/'],
		['an address in Chinese', 'https://实践.example.cn/场次/重阳节为老年人义务理发和健康义诊/'],
		['a long address in Chinese', `https://example.cn/${'文明实践'.repeat(40)}/`],
		[
			'an address with escapes',
			`https://example.cn/${encodeURIComponent('文明实践'.repeat(8))}/?d=%E5%B8%AE-03`,
		],
	])('%s is read back letter by letter', async (_, text) => {
		expect(await readBack(qrSvgPath(text))).toBe(text);
	});

	test('four modules around it stay light, and the code fills the rest', () => {
		const { size, path } = qrSvgPath('https://example.cn/');
		const bars: [x: number, y: number, width: number][] = [];
		let [x, y] = [0, 0];
		const rest = path.replace(/m(-?\d+) (\d+)h(\d+)v1h-\3z/g, (_, right, down, width) => {
			[x, y] = [x + Number(right), y + Number(down)];
			bars.push([x, y, Number(width)]);
			return '';
		});
		expect(rest).toBe('');
		expect(Math.min(...bars.map(([x]) => x))).toBe(4);
		expect(Math.min(...bars.map(([, y]) => y))).toBe(4);
		expect(Math.max(...bars.map(([x, , width]) => x + width))).toBe(size - 4);
		expect(Math.max(...bars.map(([, y]) => y))).toBe(size - 5);
	});

	test('a text that no code can hold is refused', () => {
		expect(() => qrSvgPath('文'.repeat(2000))).toThrow();
	});
});
