import { expect, test } from 'vitest';
import { heldFields } from '../../../src/domain/desk/hand-in.ts';

const OUTCOME = { people: 30, volunteers: 4 };
const series = (...exceptions: object[]) => ({ repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=8', exceptions });

test('a date that was held keeps what was said of it, and the others stay as they are', () => {
	const moved = { date: '2026-11-10', state: 'confirmed', note: '改在村小学' };
	const off = { date: '2026-11-17', state: 'cancelled', note: '下雨' };
	expect(heldFields(series(moved, off), OUTCOME, '2026-11-10')).toEqual({
		exceptions: [{ ...moved, state: 'held', outcome: OUTCOME }, off],
	});
	// It was held after all: why it should not have been is wrong now.
	expect(heldFields(series(moved, off), OUTCOME, '2026-11-17')).toEqual({
		exceptions: [moved, { date: '2026-11-17', state: 'held', outcome: OUTCOME }],
	});
});
