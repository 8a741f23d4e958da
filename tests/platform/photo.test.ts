import { describe, expect, test } from 'vitest';
import { illegible, intakeSize, isPanorama } from '../../src/platform/photo.ts';

describe('the size in which a picture is taken in', () => {
	test.each([
		['a camera’s photo', 4000, 3000, 2400, 1800],
		['one held upright', 3024, 4032, 1800, 2400],
		['a small one', 640, 480, 640, 480],
		['a screen of a phone', 1179, 2556, 1107, 2400],
		['a long picture as wide as a phone', 750, 9000, 750, 9000],
		['one that is wider', 1600, 9000, 1080, 6075],
		['one longer than browsers draw', 1000, 20_000, 750, 15_000],
		['a panorama', 9000, 2000, 4860, 1080],
		['a banner', 16_000, 800, 15_000, 750],
		['a hair', 1, 60_000, 1, 15_000],
	])('of %s, %i × %i, is %i × %i', (_, width, height, ...kept) => {
		expect(Object.values(intakeSize({ width, height }))).toEqual(kept);
		// Taken in a second time, it stays as it is.
		const again = intakeSize(intakeSize({ width, height }));
		expect(Object.values(again)).toEqual(kept);
	});
});

describe('a long picture that nobody could read is told', () => {
	test.each([
		['standing and narrow', { width: 300, height: 9000 }, '宽只有 300 像素'],
		['lying and low', { width: 9000, height: 150 }, '高只有 150 像素'],
	])('when it is %s', (_, size, words) => {
		expect(illegible(size)).toContain('长图缩小后看不清');
		expect(illegible(size)).toContain(words);
	});

	test.each([
		['as wide as a phone', { width: 750, height: 9000 }],
		['a high panorama', { width: 4800, height: 400 }],
		['an ordinary photo', { width: 2400, height: 1800 }],
		['small, but not long', { width: 300, height: 900 }],
	])('and not when it is %s', (_, size) => {
		expect(illegible(size)).toBeUndefined();
	});
});

test('a panorama lies, a long picture stands', () => {
	expect(isPanorama({ width: 3000, height: 900 })).toBe(true);
	expect(isPanorama({ width: 900, height: 3000 })).toBe(false);
	expect(isPanorama({ width: 1600, height: 900 })).toBe(false);
});
