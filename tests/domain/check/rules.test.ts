import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/domain/check/check-folder.ts';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';
import { type Entry, isSample } from '../../../src/domain/schemas/entry.ts';

import { entry } from '../../support/entries.ts';

const PLAN = parseDocument(
	'云溪委发〔2026〕1号\n\n# 方案\n\n一、标准\n\n（一）有项目。每月开展活动。\n\n---\n\n办公室印发\n'
);
const broken = (entries: Entry[], today = '2026-11-24') =>
	checkFolder({ entries, texts: new Map([['plan', PLAN]]), today }).map(
		({ code, file }) => `${code} ${file}`
	);

test('the second entry with a number is named, the first is not', () => {
	const dishes = ['a', 'b', 'c'].map((id) => entry('menu', id, { code: id === 'c' ? '帮-02' : '帮-01' }));
	expect(broken(dishes)).toEqual(['number-duplicate menu/b.md']);
});

test.each([
	['2026-11-24', '2026-11-25 00:00', true],
	['2026-11-24', '2026-11-24 23:59', false],
	['2026-11-30', '2026-12-01 09:00', true],
	['2026-12-31', '2027-01-01 09:00', true],
	['2027-01-01', '2026-12-31 23:00', false],
])('on %s a session of %s cannot have been held: %s', (today, start, isBroken) => {
	const session = entry('sessions', 's', { start, state: 'held', outcome: { people: 1, volunteers: 1 } });
	expect(broken([session], today)).toEqual(isBroken ? ['held-in-future sessions/s.md'] : []);
});

test('a session still planned may lie in the future', () => {
	expect(broken([entry('sessions', 's', { start: '2027-01-01 09:00' })])).toEqual([]);
});

test('a dish goes to the stations it names, or to all when it names none', () => {
	const to = (stations: string[]) => [
		entry('menu', 'd', { stations }),
		entry('sessions', 's', { dish: 'd', station: 'qingzhu' }),
	];
	expect(broken(to(['baishu']))).toEqual(['station-cannot-receive sessions/s.md']);
	expect(broken(to(['baishu', 'qingzhu']))).toEqual([]);
	expect(broken(to([]))).toEqual([]);
});

test('what is true does not rest on a sample; a sample may rest on what is true', () => {
	const [sample, truth] = [entry('stories', 'a', { sample: true }), entry('stories', 'b')];
	expect(broken([sample, entry('practices', 'x', { stories: ['a'] })])).toEqual([
		'reference-sample practices/x.md',
	]);
	expect(broken([truth, entry('practices', 'x', { stories: ['b'], sample: true })])).toEqual([]);
	expect(broken([sample, entry('practices', 'x', { stories: ['a'], sample: true })])).toEqual([]);
	expect([sample, truth, entry('stations', 's')].map(isSample)).toEqual([true, false, false]);
});

const noted = (quote: string) => entry('documents', 'plan', { notes: [{ quote, note: '说明' }] });
test.each(['云溪委发〔2026〕1号', '有项目。每月开展活动', '办公室印发'])(
	'%s stands in the document',
	(quote) => {
		expect(broken([noted(quote)])).toEqual([]);
	}
);
test.each(['每月举办活动', '每月开展活动！'])('%s does not stand in the document', (quote) => {
	expect(broken([noted(quote)])).toEqual(['quote-altered documents/plan.md']);
});

test('a promise is quoted from its own clause', () => {
	const promised = (clause: string) =>
		entry('documents', 'plan', {
			commitments: [{ clause, quote: '每月开展活动', measure: 'monthly-session' }],
		});
	expect(broken([promised('1.1')])).toEqual([]);
	expect(broken([promised('1')])).toEqual(['quote-altered documents/plan.md']);
});
