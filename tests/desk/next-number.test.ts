import { expect, test } from 'vitest';
import { nextCode, nextNumber } from '../../src/desk/next-number.ts';

test('the next number follows the highest of the year, in the manner of those before', () => {
	expect(nextNumber(['2026-001', '2026-012', '2025-090'], '2026')).toBe('2026-013');
	expect(nextNumber(['2026-099'], '2027')).toBe('2027-001');
	expect(nextNumber(['点7', '点12'], '2026')).toBe('点13');
	expect(nextNumber([], '2026')).toBe('');
});

test('a code is the first that no dish of the strand has', () => {
	expect(nextCode(['帮-01', '帮-03', '学-02'], '帮')).toBe('帮-02');
	expect(nextCode([], '乐')).toBe('乐-01');
});
