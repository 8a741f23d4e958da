import { expect, test } from 'vitest';
import { countedWords, marked } from '../../src/domain/samples.ts';
import { entry } from '../support/entries.ts';

const dishes = (real: number, samples: number) =>
	Array.from({ length: real + samples }, (_, at) => entry('menu', `m${at}`, { sample: at >= real }));

test('what is counted is true; samples are counted apart', () => {
	expect(countedWords(dishes(19, 4), '项')).toBe('19项，另有示例4项');
	expect(countedWords(dishes(19, 0), '项')).toBe('19项');
	expect(countedWords(dishes(0, 4), '项')).toBe('示例4项');
	expect(countedWords([], '场')).toBe('0场');
});

test('words that leave the page carry the mark with them', () => {
	expect(marked('院坝会', true)).toBe('（示例）院坝会');
	expect(marked('院坝会', false)).toBe('院坝会');
});
