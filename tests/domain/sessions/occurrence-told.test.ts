import { expect, test } from 'vitest';
import { occurrenceReported } from '../../../src/domain/sessions/occurrence-told.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const lesson = entry('sessions', '2026-11-03-lesson', {
	start: '2026-11-03 15:00',
	state: 'confirmed',
	repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=4',
	exceptions: [
		{ date: '2026-11-10', state: 'held', outcome: { people: 12, volunteers: 2 } },
		{ date: '2026-11-17', state: 'held', outcome: { people: 15, volunteers: 3 } },
	],
});
const all = holdingsOf([lesson]);
const told = (when: string) => occurrenceReported(all, lesson, when).data;

test('what is told after the third Tuesday tells of that one, with its figures', () => {
	expect(told('2026-11-18 09:00')).toMatchObject({ start: '2026-11-17 15:00', outcome: { people: 15 } });
	expect(told('2026-11-10')).toMatchObject({ start: '2026-11-10 15:00', outcome: { people: 12 } });
});

test('what is told too early tells of the first that was held, and of a single session there is one', () => {
	expect(told('2026-11-01 09:00').start).toBe('2026-11-10 15:00');
	const single = entry('sessions', '2026-11-20-yuanba');
	expect(occurrenceReported(holdingsOf([single]), single, '2026-12-01').id).toBe(single.id);
});
