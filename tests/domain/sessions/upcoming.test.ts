import { describe, expect, test } from 'vitest';

import type { Session } from '../../../src/domain/schemas/entry.ts';
import { agenda, isPast, isUpcoming, upcoming } from '../../../src/domain/sessions/upcoming.ts';
import { homeView } from '../../../src/features/home/home-view.ts';
import { evidenceFor } from '../../../src/features/plan/evidence.ts';
import { coming } from '../../../src/features/press/calendar.ts';
import { nextSessions } from '../../../src/features/stations/next-sessions.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const TODAY = '2026-11-24';
const session = (id: string, start: string, data: object = {}): Session =>
	entry('sessions', id, { start, ...data });
const held = { state: 'held', outcome: { people: 30, volunteers: 4 } };

describe('what is next', () => {
	test.each([
		['of a later day', '2026-12-01 09:00', {}, true],
		['of the very day', '2026-11-24 08:00', { state: 'confirmed' }, true],
		['of yesterday', '2026-11-23 20:00', {}, false],
		['postponed', '2026-12-01 09:00', { state: 'postponed' }, false],
		['cancelled', '2026-12-01 09:00', { state: 'cancelled' }, false],
		['held this morning', '2026-11-24 08:00', held, false],
		['in the middle of several days', '2026-11-22 09:00', { end: '2026-11-26 17:00' }, true],
		['whose several days are over', '2026-11-20 09:00', { end: '2026-11-23 17:00' }, false],
	] as const)('a session %s', (_what, start, data, next) => {
		expect(isUpcoming(session('s', start, data).data, TODAY)).toBe(next);
	});

	test('is not called off only because it is over', () => {
		expect(isPast(session('s', '2026-12-01 09:00', { state: 'cancelled' }).data, TODAY)).toBe(false);
	});

	test('comes first, with what fell through beside it; what was follows, newest first', () => {
		const { ahead, past } = agenda(
			[
				session('old', '2026-11-01 09:00', held),
				session('late', '2026-11-20 09:00'),
				session('off', '2026-11-26 09:00', { state: 'cancelled' }),
				session('on', '2026-11-27 09:00'),
			],
			TODAY
		);
		expect(ahead.map(({ id }) => id)).toEqual(['off', 'on']);
		expect(past.map(({ id }) => id)).toEqual(['late', 'old']);
	});

	test('is the same on the home page, at a station, in the press room and beside a clause', () => {
		const clauses = ['1'];
		const sessions = [
			session('gone', '2026-11-23 09:00', { clauses }),
			session('running', '2026-11-23 09:00', { clauses, end: '2026-11-25 09:00' }),
			session('off', '2026-11-25 09:00', { clauses, state: 'postponed' }),
			session('on', '2026-11-26 09:00', { clauses }),
		];
		const holdings = holdingsOf(sessions);
		const next = upcoming(holdings.shelves.sessions, TODAY).map(({ id }) => `/schedule/${id}/`);
		expect(next).toEqual(['/schedule/running/', '/schedule/on/']);
		expect(homeView(holdings).coming.next.map(({ address }) => address)).toEqual(next);
		expect(nextSessions(holdings).get('qingzhu')?.address).toBe('/schedule/running/');
		expect(coming(holdings).sessions.map(({ id }) => `/schedule/${id}/`)).toEqual(next);
		const [group] = evidenceFor(holdings, '1').groups;
		expect(group?.links.map(({ address }) => address)).toEqual(next);
	});
});
