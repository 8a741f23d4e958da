import { expect, test } from 'vitest';
import { coming } from '../../src/features/press/calendar.ts';
import { keyFigures } from '../../src/features/press/figures.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const session = (id: string, start: string, data = {}) => entry('sessions', id, { start, ...data });

test('the calendar reaches from today to the fourteenth day, without what is called off', () => {
	const { from, to, sessions } = coming(
		holdingsOf([
			session('yesterday', '2026-11-23 09:00'),
			session('today', '2026-11-24 09:00'),
			session('last', '2026-12-08 19:30', { state: 'confirmed' }),
			session('late', '2026-12-09 09:00'),
			session('off', '2026-11-30 09:00', { state: 'cancelled' }),
			session('moved', '2026-11-30 09:00', { state: 'postponed' }),
		])
	);
	expect([from, to, ...sessions.map(({ id }) => id)]).toEqual(['2026-11-24', '2026-12-08', 'today', 'last']);
});

test('figures count what is real, and what nobody recorded is absent', () => {
	const figures = keyFigures(holdingsOf([entry('menu', 'm', { sample: true }), entry('teams', 't')]));
	expect(figures.map(({ label, figure }) => `${label} ${figure}`)).toEqual(['实践站 1个', '志愿服务队伍 1支']);
});

test('volunteers are added up over the teams that counted them, as of the oldest count', () => {
	const figures = keyFigures(
		holdingsOf([
			entry('teams', 'a', { volunteers: { count: 20, countedOn: '2026-10-01' } }),
			entry('teams', 'b', { volunteers: { count: 12, countedOn: '2026-09-01' } }),
			entry('teams', 'c', { volunteers: { count: 99, countedOn: '2026-01-01' }, sample: true }),
		])
	);
	expect(figures.find(({ label }) => label === '志愿者')).toMatchObject({ figure: '32人', asOf: '2026-09-01' });
});

test('sessions of the year count once they were held', () => {
	const outcome = { people: 30, volunteers: 4 };
	const figures = keyFigures(
		holdingsOf([
			session('a', '2026-03-05 09:00', { state: 'held', outcome }),
			session('b', '2026-04-05 09:00', { state: 'held', outcome }),
			session('c', '2025-04-05 09:00', { state: 'held', outcome }),
			session('d', '2026-05-05 09:00', { state: 'held', outcome, sample: true }),
			session('e', '2026-12-05 09:00'),
		])
	);
	expect(figures.map(({ label, figure }) => `${label} ${figure}`).slice(1)).toEqual(['2026年已举行活动 2场', '2026年参加人次 60人次']);
});
