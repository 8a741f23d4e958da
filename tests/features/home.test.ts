import { describe, expect, test } from 'vitest';
import { homeView, nextOf } from '../../src/features/home/home-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

describe('the first part of the home page', () => {
	const entries = [
		entry('sessions', 'yuan', { start: '2027-02-20 09:00', title: '闹元宵' }),
		entry('sessions', 'late', { start: '2027-02-21 09:00' }),
	];
	const first = (today: string, of = entries) => homeView(holdingsOf(of, { now: `${today} 08:00` })).coming;

	test.each(['2027-01-30', '2027-02-06', '2027-02-20'])('speaks to those who came home on %s', (today) => {
		expect(first(today)).toMatchObject({
			heading: '回乡过年，村里有什么活动',
			note: '到元宵节（2月20日）排了1场：',
			next: [{ when: '2月20日（星期六）', village: '青竹村', title: '闹元宵', address: '/schedule/yuan/' }],
			more: { address: '/homecoming/' },
		});
	});

	test.each(['2027-01-29', '2027-02-21'])('speaks to everybody on %s', (today) => {
		expect(first(today)).toMatchObject({ heading: '接下来的活动', more: { address: '/schedule/' } });
	});

	test('never names a month, and goes on in the next one by itself', () => {
		const { heading, next, more } = first('2026-11-30', [
			entry('sessions', 'past', { start: '2026-11-29 09:00' }),
			entry('sessions', 'next', { start: '2026-12-01 09:00' }),
		]);
		expect(heading).not.toMatch(/\d/);
		expect(next.map(({ address }) => address)).toEqual(['/schedule/next/']);
		expect(more).toEqual({ label: '看全部排期（1场）', address: '/schedule/' });
	});

	test('tells those who came home when there is nothing for them, and leads on all the same', () => {
		expect(first('2027-02-06', [])).toMatchObject({
			note: '还没有排定活动，在家这些天可以点一项服务。',
			more: { address: '/homecoming/' },
		});
	});

	test('leads to the page of homecoming from 冬月 until most are home', () => {
		const ahead = (today: string) => homeView(holdingsOf([], { now: `${today} 08:00` })).homecoming;
		expect(ahead('2026-12-08')).toBeUndefined();
		expect(ahead('2026-12-09')).toMatchObject({ address: '/homecoming/', day: '2027-02-06' });
		expect(ahead('2027-01-29')?.label).toContain('春节2月6日');
		expect(ahead('2027-01-30')).toBeUndefined();
	});

	test('counts samples apart', () => {
		const holdings = holdingsOf(
			[
				entry('menu', 'a', { code: '帮-01' }),
				entry('menu', 'b', { code: '帮-90', sample: true }),
				entry('sessions', 's', { start: '2026-12-01 09:00', sample: true }),
			],
			{ samples: true }
		);
		const { menu, coming } = homeView(holdings);
		expect(menu.label).toBe('看菜单（1项，另有示例1项）');
		expect(coming.more.label).toBe('看全部排期（示例1场）');
	});
});

test('what may be over before the site is built again is followed by what comes after it', () => {
	const sessions = ['2026-11-24 15:00', '2026-11-25 09:00', '2026-12-01 09:00', '2026-12-08 09:00'].map(
		(start) => entry('sessions', start.slice(0, 10), { start })
	);
	const ids = (shown: number) => nextOf(sessions, '2026-11-24', shown).map(({ id }) => id);
	expect(ids(1)).toEqual(['2026-11-24', '2026-11-25', '2026-12-01']);
	expect(ids(2)).toEqual(['2026-11-24', '2026-11-25', '2026-12-01', '2026-12-08']);
	expect(nextOf([], '2026-11-24')).toEqual([]);
});
