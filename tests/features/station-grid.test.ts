import { expect, test } from 'vitest';
import { stationGrid } from '../../src/features/plan/station-grid.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const held = (id: string, data: object = {}) =>
	entry('sessions', id, {
		start: '2026-10-10 09:00',
		state: 'held',
		outcome: { people: 20, volunteers: 3 },
		...data,
	});
const october = (...entries: ReturnType<typeof held>[]) => {
	const { samples, rows, months } = stationGrid(holdingsOf(entries), 1);
	return { samples, cell: rows[0]!.cells[months.indexOf('2026-10')] };
};

test('the grid begins with this month', () => {
	const { months } = stationGrid(holdingsOf([]), 1);
	expect([months[0], months.at(-1)]).toEqual(['2026-11', '2025-12']);
});

test('while only samples were held the grid is made of them, says so and links none', () => {
	expect(october(held('s', { sample: true }))).toEqual({
		samples: true,
		cell: { figure: '1场', verdict: 'met', evidence: undefined },
	});
});

test('once something true was held samples do not count any more', () => {
	expect(october(held('s', { sample: true }), held('t', { start: '2026-11-01 09:00' }))).toMatchObject({
		samples: false,
		cell: { figure: undefined, verdict: 'unrecorded' },
	});
	expect(october(held('t'))).toMatchObject({ samples: false, cell: { evidence: '/schedule/t/' } });
	expect(october()).toMatchObject({ samples: false });
});
