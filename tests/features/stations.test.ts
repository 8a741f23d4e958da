import { describe, expect, test } from 'vitest';
import { nextSessions } from '../../src/features/stations/next-sessions.ts';
import { RIDGE_TIERS, ridgeMap, stretch } from '../../src/features/stations/ridge.ts';
import { stationView } from '../../src/features/stations/station-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const points = (path: string) =>
	[...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the schematic ridge', () => {
	test.each([1, 7, 12])(
		'gives each of %i stations a peak of its own in the middle of its column',
		(stations) => {
			const { crest, width } = ridgeMap(stations);
			const crestPoints = points(crest);
			expect(width).toBe(stations * 100);
			for (let at = 0; at < stations; at++) {
				const column = crestPoints.filter(([x]) => x >= at * 100 && x < (at + 1) * 100);
				const [top] = column.toSorted(([, a], [, b]) => a - b);
				expect(top).toEqual([
					at * 100 + 50,
					expect.closeTo(100 * (1 - RIDGE_TIERS[at % RIDGE_TIERS.length]!), 5),
				]);
			}
		}
	);

	test('runs from edge to edge without turning back, inside the drawing', () => {
		const { crest, width } = ridgeMap(7);
		const xs = points(crest).map(([x]) => x);
		expect(xs).toEqual(xs.toSorted((a, b) => a - b));
		expect([xs[0], xs.at(-1)]).toEqual([0, width]);
		expect(points(crest).every(([, y]) => y >= 0 && y <= 100)).toBe(true);
	});

	test('stretches of neighbouring stations join on a phone', () => {
		const [first, second] = [points(stretch(0)), points(stretch(1))];
		expect(first.at(-1)![0]).toBe(second[0]![0]);
		expect([first[0]![1], first.at(-1)![1]]).toEqual([0, 100]);
	});
});

describe('the next session of a station', () => {
	const session = (id: string, start: string, state = 'planned') => entry('sessions', id, { start, state });
	const next = (...sessions: ReturnType<typeof session>[]) =>
		nextSessions(holdingsOf(sessions)).get('qingzhu')?.address;

	test('is the nearest one that has not passed, one on the very day included', () => {
		expect(next(session('past', '2026-11-23 09:00'), session('later', '2026-12-01 09:00'))).toBe(
			'/schedule/later/'
		);
		expect(next(session('now', '2026-11-24 09:00'), session('later', '2026-12-01 09:00'))).toBe(
			'/schedule/now/'
		);
	});

	test('is none that was cancelled or postponed', () => {
		expect(
			next(session('off', '2026-11-25 09:00', 'cancelled'), session('late', '2026-11-26 09:00', 'postponed'))
		).toBeUndefined();
	});
});

test('a station leads on to all its stories, of which its page shows the newest', () => {
	const holdings = holdingsOf([]);
	const [station] = holdings.shelves.stations;
	expect(stationView(holdings, station!)).toMatchObject({ stories: '/stories/station/qingzhu/' });
});
