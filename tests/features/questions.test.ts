import { describe, expect, test } from 'vitest';
import { glance, nextOf } from '../../src/features/home/glance.ts';
import { questions } from '../../src/features/home/questions.ts';
import { entry, holdingsOf } from '../support/entries.ts';

describe('the first card of the home page', () => {
	const entries = [
		entry('menu', 'tuan', { title: '返乡恳谈', audience: ['returnees'] }),
		entry('sessions', 'yuan', { start: '2027-02-20 09:00', title: '闹元宵' }),
		entry('sessions', 'late', { start: '2027-02-21 09:00' }),
	];
	const first = (today: string, of = entries) => {
		const holdings = holdingsOf(of, { now: `${today} 08:00` });
		return questions(holdings, glance(holdings))[0]!;
	};

	test.each(['2027-01-30', '2027-02-06', '2027-02-20'])('speaks to those who came home on %s', (today) => {
		expect(first(today)).toMatchObject({
			question: '回乡过年，村里有什么活动',
			answer: '到元宵节（2月20日）排了1场：',
			links: [{ label: '2月20日（星期六）青竹村“闹元宵”', address: '/schedule/yuan/' }],
			more: { label: '适合返乡人员的项目（1项）', address: '/menu/audience/returnees/' },
		});
	});

	test.each(['2027-01-29', '2027-02-21'])('speaks to everybody on %s', (today) => {
		expect(first(today).question).toMatch(/^\d+月我们村有什么活动$/);
	});

	test('sends those who came home to the schedule or the menu when there is nothing for them', () => {
		expect(first('2027-02-06', [])).toMatchObject({
			answer: '还没有排定活动，在家这些天可以点一项服务。',
			more: { address: '/schedule/' },
		});
	});
});

test('what may be over before the site is built again is followed by what comes after it', () => {
	const holdings = holdingsOf(
		['2026-11-24 15:00', '2026-11-25 09:00', '2026-12-01 09:00', '2026-12-08 09:00'].map((start) =>
			entry('sessions', start.slice(0, 10), { start })
		)
	);
	const { coming, stations } = glance(holdings);
	expect(stations[0]!.next.map(({ id }) => id)).toEqual(['2026-11-24', '2026-11-25', '2026-12-01']);
	expect(nextOf(coming.slice(2), holdings.today).map(({ id }) => id)).toEqual(['2026-12-01']);
	expect(nextOf([], holdings.today)).toEqual([]);
});
