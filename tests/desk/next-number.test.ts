import { expect, test } from 'vitest';
import { nextNumber } from '../../src/desk/next-number.ts';

test('the next number follows the highest of the year, in the manner of those before', () => {
	expect(nextNumber(['2026-001', '2026-012', '2025-090'], '2026')).toBe('2026-013');
	expect(nextNumber(['2026-099'], '2027')).toBe('2027-001');
	expect(nextNumber(['点7', '点12'], '2026')).toBe('点13');
	expect(nextNumber([], '2026')).toBe('');
});
