import { expect, test } from 'vitest';
import { commitmentsView } from '../../src/features/plan/commitments-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const promising = (...commitments: object[]) =>
	entry('documents', 'plan', {
		commitments: commitments.map((one) => ({ clause: '1.1.1', quote: '每月开展一次活动', ...one })),
	});
const stations = ['qingzhu', 'baishi', 'caotian'].map((id, at) =>
	entry('stations', id, {
		village: `${'青白草'[at]}村`,
		order: at + 1,
		...(at === 0 && { staff: { count: 2, countedOn: '2026-09-01' } }),
	})
);

test('a promise is cited by its clause and summed up in words', () => {
	const plan = promising({ measure: 'station-staff', target: 2 });
	const { commitments, monthly } = commitmentsView(holdingsOf([plan, ...stations]));
	expect(monthly).toBeUndefined();
	expect(commitments[0]).toMatchObject({
		clause: { label: '一（一）1', address: '/plan/#1.1.1' },
		tally: '1处达标，2处未采集',
	});
	expect(commitments[0]!.readings.map(({ place }) => place)).toEqual(['青村', '白村', '草村']);
});

test('what the whole township is measured by bears its name and needs no sum', () => {
	const settings = { staff: { count: 2, countedOn: '2026-09-01' } };
	const plan = promising({ measure: 'institute-staff', target: 2 });
	const { commitments } = commitmentsView(holdingsOf([plan], { settings }));
	expect(commitments[0]).toMatchObject({ tally: undefined, verdict: 'met' });
	expect(commitments[0]!.readings).toMatchObject([{ place: '云溪乡', figure: '2人' }]);
});

test('the grid of stations stands there as far as the plan promises sessions by the month', () => {
	const { monthly } = commitmentsView(holdingsOf([promising({ measure: 'monthly-session' }), ...stations]));
	expect(monthly?.quote).toBe('每月开展一次活动');
	expect(monthly?.grid.rows.map(({ village }) => village)).toEqual(['青村', '白村', '草村']);
});
