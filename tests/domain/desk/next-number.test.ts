import { expect, test } from 'vitest';
import { nextCode, nextNumber } from '../../../src/domain/desk/next-number.ts';

test('the next number follows the highest of the year, in the manner of those before', () => {
	expect(nextNumber(['2026-001', '2026-012', '2025-090'], '2026')).toBe('2026-013');
	expect(nextNumber(['2026-099'], '2027')).toBe('2027-001');
	expect(nextNumber(['2026-12', '2026-9'], '2027')).toBe('2027-1');
	expect(nextNumber(['2026-120', '2026-001'], '2027')).toBe('2027-001');
	expect(nextNumber(['点7', '点12'], '2026')).toBe('点13');
	expect(nextNumber([], '2026')).toBe('');
	expect(nextNumber(['〔2026〕6号', '〔2026〕11号'], '2026')).toBe('〔2026〕12号');
	expect(nextNumber(['〔2020〕6号'], '2026')).toBe('〔2026〕1号');
});

test('the next code of a strand follows its highest, whatever the others count', () => {
	expect(nextCode(['帮-01', '帮-12', '学-40'], '帮')).toBe('帮-13');
	expect(nextCode(['学-40'], '帮')).toBe('帮-01');
	expect(nextCode(['帮-99'], '帮')).toBe('');
	expect(nextCode(['帮-04', '帮-新', '帮-', '帮-2026'], '帮')).toBe('帮-05');
});
