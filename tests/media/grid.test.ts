import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridLines } from '../../src/media/papers/grid.ts';

const WIDTH = 28;
const lines = (text: string, indent = 0) =>
	gridLines([{ text, style: 'text' }], { indent, width: WIDTH }).map((line) => ({
		text: line.map(({ character }) => character).join(''),
		xs: line.map(({ x }) => x),
	}));
const HAN = '字'.repeat(27);

test('twenty-eight characters fill a line, twenty-six the first of a paragraph', () => {
	expect(lines('字'.repeat(60)).map(({ text }) => text.length)).toEqual([28, 28, 4]);
	expect(lines('字'.repeat(60), 2).map(({ text, xs }) => [text.length, xs[0]])).toEqual([
		[26, 2],
		[28, 0],
		[6, 0],
	]);
});

test('one closing mark too many is taken into the line, inside its edge', () => {
	const [first, second] = lines(`${HAN}字，后面的话`);
	expect(first!.text).toBe(`${HAN}字，`);
	expect(first!.xs.at(-1)!).toBeCloseTo(WIDTH - 0.5);
	expect(second!.text).toBe('后面的话');
});

test('two of them go to the next line with the character before them, and the line is spread to its edge', () => {
	const [first, second] = lines(`${HAN}字。”后面的话`);
	expect(first!.text).toBe(HAN);
	expect(first!.xs.at(-1)!).toBeCloseTo(WIDTH - 1);
	expect(second!.text).toBe('字。”后面的话');
});

test('an opening mark goes on with what it opens', () => {
	expect(lines(`${HAN}“后面的话”`).map(({ text }) => text)).toEqual([HAN, '“后面的话”']);
});

test('digits take half a cell each and are not parted', () => {
	const [first, second] = lines(`${'字'.repeat(26)}共12345人`);
	expect(first!.text).toBe(`${'字'.repeat(26)}共`);
	expect(second!.text).toBe('12345人');
	expect(second!.xs).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
});

test('whatever the text, nothing of it is lost, no edge is crossed, no line begins or ends as none may', () => {
	const word = fc.constantFrom(
		'一二三',
		'四，',
		'“五六”',
		'（七）',
		'八九十。”',
		'12',
		'a1',
		'《九》、',
		'十 '
	);
	const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(''));
	fc.assert(
		fc.property(text, (written) => {
			const set = lines(written, 2);
			expect(
				set
					.map((line) => line.text)
					.join('')
					.replaceAll(' ', '')
			).toBe(written.replaceAll(' ', ''));
			for (const { text: line, xs } of set) {
				expect(Math.min(...xs)).toBeGreaterThan(-0.51);
				expect(Math.max(...xs)).toBeLessThan(WIDTH - 0.49);
				expect(line).not.toMatch(/^[，。、”）》]|[（“《]$/);
			}
		}),
		{ numRuns: 300, seed: 20_261_129 }
	);
});
