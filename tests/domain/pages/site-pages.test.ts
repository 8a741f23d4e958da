import { expect, test } from 'vitest';
import { lastingPages, sitePages } from '../../../src/domain/pages/site-pages.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const text = () => [];

test('lists that a later day takes away are pages, but not lasting ones', () => {
	const holdings = holdingsOf([]);
	for (const address of ['/schedule/2026-11/', '/plan/ledger/qingzhu/2026/ledger.csv']) {
		expect(sitePages(holdings, text).has(address)).toBe(true);
		expect(lastingPages(holdings, text).has(address)).toBe(false);
	}
	expect(lastingPages(holdings, text).has('/schedule/')).toBe(true);
});

test('what lasts today is there on every later day, with all its places', () => {
	const entries = [
		entry('sessions', 'a', { start: '2026-10-30 09:00', repeat: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=5' }),
		entry('sessions', 'b', { start: '2027-03-05 09:00' }),
		...Array.from({ length: 30 }, (_, at) => entry('stories', `s-${at}`, { stations: ['qingzhu'] })),
		entry('requests', 'r'),
	];
	const pagesOn = (now: string) => lastingPages(holdingsOf(entries, { now: `${now} 12:00` }), () => ['h-一']);
	const today = pagesOn('2026-11-24');
	expect(today.get('/schedule/a/')).toEqual(
		new Set(['h-一', '2026-10-30', '2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26'])
	);
	expect(today.has('/stories/page/1/')).toBe(true);
	for (const later of ['2026-12-31', '2027-01-01', '2030-06-01']) {
		const then = pagesOn(later);
		for (const [address, places] of today)
			expect([...(then.get(address) ?? ['no page'])], address).toEqual(expect.arrayContaining([...places]));
	}
});
