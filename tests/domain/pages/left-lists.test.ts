import { expect, test } from 'vitest';

import { leftLists } from '../../../src/domain/pages/left-lists.ts';
import { isPassingList } from '../../../src/domain/pages/page-of.ts';
import { sitePages } from '../../../src/domain/pages/site-pages.ts';
import { hrefOf } from '../../../src/domain/schemas/entry.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const pagesOf = (holdings: ReturnType<typeof holdingsOf>) =>
	[...sitePages(holdings, () => [])].map(([address]) => address);

test('every list that goes when its last member goes is left standing, and leads to what is still there', () => {
	const stories = Array.from({ length: 30 }, (_, at) =>
		entry('stories', `s-${at}`, { stations: ['songlin'] })
	);
	const before = pagesOf(
		holdingsOf([
			entry('stations', 'songlin', { order: 2 }),
			entry('sessions', 'a', { start: '2024-03-01 09:00' }),
			entry('sessions', 'b', { start: '2028-05-01 09:00' }),
			...stories,
		])
	);
	const after = holdingsOf([]);
	const left = leftLists(after, before);
	expect(left).toEqual(
		expect.arrayContaining([
			{ address: '/schedule/2024-03/', above: '/schedule/' },
			{ address: '/schedule/calendar/2028/', above: '/schedule/' },
			{ address: '/stations/qingzhu/sheet/2024-03/', above: '/stations/qingzhu/' },
			{ address: '/stations/songlin/sheet/2026-11/', above: '/stations/' },
			{ address: '/stories/page/1/', above: '/stories/' },
			{ address: '/stories/station/songlin/', above: '/stories/' },
			{ address: '/plan/ledger/all/2024-Q1/', above: '/plan/ledger/' },
			{ address: '/plan/assessment/qingzhu/2024/', above: '/plan/' },
		])
	);
	// Only what was taken down itself is gone, and the files that belonged to a list.
	const pages = new Set([...pagesOf(after), ...left.map(({ address }) => address)]);
	const gone = before.filter((address) => !pages.has(address) && !/\.[a-z]+$/.test(address));
	const takenDown = ['/schedule/a/', '/schedule/b/', '/stations/songlin/', ...stories.map(hrefOf)];
	expect(gone.sort()).toEqual(takenDown.sort());
});

test('a list that has something in it again is itself', () => {
	const holdings = holdingsOf([entry('sessions', 'a', { start: '2024-03-01 09:00' })]);
	expect(leftLists(holdings, ['/schedule/2024-03/', '/stories/taken-down/', '/nowhere/'])).toEqual([]);
	expect(isPassingList('/stories/taken-down/')).toBe(false);
});
