import { expect, test } from 'vitest';
import { dueSessions } from '../../../src/domain/desk/due.ts';
import { entry } from '../../support/entries.ts';

const OUTCOME = { people: 30, volunteers: 4 };
const at = (id: string, start: string, more: object = {}) => entry('sessions', id, { start, ...more });
const due = (...entries: Parameters<typeof dueSessions>[0]) =>
	dueSessions([entry('stations', 'qingzhu'), ...entries], '2026-11-24').map(({ session, date, need }) =>
		[session, date, need].filter(Boolean).join(' ')
	);

test('a session that is over is due until it was counted, and then until somebody wrote of it', () => {
	const over = at('a', '2026-11-20 09:00');
	const held = at('a', '2026-11-20 09:00', { state: 'held', outcome: OUTCOME });
	const story = (published: string) => entry('stories', 's', { published, sessions: ['a'] });
	expect(due(over)).toEqual(['a outcome']);
	expect(due(held)).toEqual(['a story']);
	expect(due(held, story('2026-11-21 10:00'))).toEqual([]);
	// A notice that was out before the day tells nothing of how it went.
	expect(due(held, story('2026-11-10 10:00'))).toEqual(['a story']);
});

test('what is to come, was called off, is long past or a sample asks for nothing', () => {
	expect(
		due(
			at('later', '2026-11-25 09:00'),
			at('off', '2026-11-20 09:00', { state: 'cancelled' }),
			at('old', '2026-09-01 09:00'),
			at('sample', '2026-11-20 09:00', { sample: true })
		)
	).toEqual([]);
});

test('each date of a series is due by itself, the latest first', () => {
	const series = at('weekly', '2026-11-03 09:00', {
		repeat: 'FREQ=WEEKLY;BYDAY=TU;COUNT=8',
		exceptions: [
			{ date: '2026-11-10', state: 'held', outcome: OUTCOME },
			{ date: '2026-11-17', state: 'cancelled' },
		],
	});
	expect(due(series)).toEqual([
		'weekly 2026-11-24 outcome',
		'weekly 2026-11-10 story',
		'weekly 2026-11-03 outcome',
	]);
});
