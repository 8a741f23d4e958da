import { expect, test } from 'vitest';
import { checkFolder } from '../../src/domain/check/check-folder.ts';
import { programmeGroups, programmeView } from '../../src/features/programmes/programme-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const programme = entry('programmes', 'shouwang');
const entries = [
	programme,
	entry('programmes', 'chengnuo', { title: '每月一次', clauses: ['1.1.1', '1'] }),
	entry('menu', 'linli', { programme: 'shouwang', plain: '左邻右舍上门看看，搭把手。', state: 'full' }),
	entry('menu', 'other', { code: '帮-02', title: '别的' }),
	entry('sessions', 's-next', { dish: 'linli', start: '2026-12-01 09:00' }),
	entry('sessions', 's-last', {
		dish: 'linli',
		start: '2026-11-01 09:00',
		state: 'held',
		outcome: { people: 12, volunteers: 3 },
	}),
	entry('sessions', 's-other', { dish: 'other', start: '2026-12-01 10:00' }),
	entry('stories', 'told', { sessions: ['s-last'], title: '邻里守望走了一圈' }),
];

test('a programme shows its dishes, what is on, what was on and what was written of it, and nothing of others', () => {
	const view = programmeView(holdingsOf(entries), programme);
	expect(view.clauses).toEqual([{ label: '一（一）1', address: '/plan/#1.1.1' }]);
	expect(view.dishes).toMatchObject([
		{ code: '帮-01', plain: '左邻右舍上门看看，搭把手。', unconfirmed: true, caution: '约满' },
	]);
	expect(view.ahead.map(({ id }) => id)).toEqual(['s-next']);
	expect(view.past.map(({ id }) => id)).toEqual(['s-last']);
	expect(view.stories).toMatchObject([{ label: '邻里守望走了一圈', address: '/stories/told/' }]);
});

test('where a programme was on often, the nearest are listed, and how many there are besides is said', () => {
	const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
	const often = (month: string, data: object) =>
		days.map((day) =>
			entry('sessions', `s-${month}-${day}`, { dish: 'linli', start: `2026-${month}-${day} 09:00`, ...data })
		);
	const held = { state: 'held', outcome: { people: 12, volunteers: 3 } };
	const { ahead, later, past, earlier } = programmeView(
		holdingsOf([...entries, ...often('10', held), ...often('12', { sample: true })]),
		programme
	);
	expect([ahead.length, past.length]).toEqual([6, 6]);
	expect([later, earlier]).toEqual(['示例3场', '3场']);
	const few = programmeView(holdingsOf(entries), programme);
	expect([few.later, few.earlier]).toEqual([undefined, undefined]);
});

test('all programmes stand clause by clause, under the first clause that each names', () => {
	const groups = programmeGroups(holdingsOf(entries));
	expect(groups.map(({ clause }) => clause.address)).toEqual(['/plan/#1.1.1']);
	expect(groups[0]!.programmes.map(({ label }) => label).sort()).toEqual(['每月一次', '邻里守望']);
});

test('what a programme quotes stands word for word in a clause that it names', () => {
	const { texts } = holdingsOf([]);
	const codes = (data: object) =>
		checkFolder({ entries: [entry('programmes', 'shouwang', data)], texts, today: '2026-11-24' }).map(
			({ code }) => code
		);
	expect(codes({})).toEqual([]);
	expect(codes({ quote: '每月开展两次活动' })).toEqual(['quote-altered']);
	expect(codes({ clauses: ['1.1'] })).toEqual(['quote-altered']);
});
