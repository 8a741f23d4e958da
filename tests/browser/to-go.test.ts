import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';

const { visit } = chromiumFor(inject('sites').invented);
const township = chromiumFor(inject('sites').township);
/** A session of 28 November, 19:00 to 20:00 in Beijing. */
const SESSION = '/schedule/2026-11-28-jia/';
const words = (page: Page) => page.locator('main .to-go').first().textContent();

function at(utc: string, options: BrowserContextOptions = {}): Promise<string | null> {
	const look = async (page: Page) => {
		await page.clock.setFixedTime(new Date(utc));
		await page.reload();
		return words(page);
	};
	return visit(SESSION, look, options);
}

describe('how far off a session is', () => {
	test.each([
		['2026-11-26T02:00:00Z', '还有2天'],
		['2026-11-26T16:30:00Z', '明天'],
		['2026-11-27T16:30:00Z', '今天'],
		['2026-11-28T11:30:00Z', '正在进行'],
		['2026-11-28T12:00:00Z', '已结束'],
		['2027-02-01T00:00:00Z', '已结束'],
	])('at %s is told by the clock of Beijing: %s', async (utc, expected) => {
		for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])
			expect(await at(utc, { timezoneId }), timezoneId).toBe(expected);
	});

	test('is not claimed without JavaScript', async () => {
		expect(await visit(SESSION, words, { javaScriptEnabled: false })).toBe('');
	});

	test('is right again on coming back to a page left open overnight', async () => {
		await visit(SESSION, async (page) => {
			await page.clock.setFixedTime(new Date('2026-11-27T10:00:00Z'));
			await page.reload();
			expect(await words(page)).toBe('明天');
			await page.clock.setFixedTime(new Date('2026-11-27T23:00:00Z'));
			await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
			expect(await words(page)).toBe('今天');
		});
	});

	test('is right again on unlocking a phone on which it was left open overnight', async () => {
		await visit(SESSION, async (page) => {
			await page.clock.setFixedTime(new Date('2026-11-27T10:00:00Z'));
			await page.reload();
			await page.clock.setFixedTime(new Date('2026-11-27T23:00:00Z'));
			expect(await words(page)).toBe('明天');
			await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
			expect(await words(page)).toBe('今天');
		});
	});

	test('is told where only the site’s own script files may run', async () => {
		await visit(SESSION, async (page) => {
			await page.clock.setFixedTime(new Date('2026-11-27T16:30:00Z'));
			await page.route(/\/$/, async (route) => {
				const response = await route.fetch();
				const policy = { 'content-security-policy': "script-src 'self'" };
				await route.fulfill({ response, headers: { ...response.headers(), ...policy } });
			});
			await page.reload();
			expect(await words(page)).toBe('今天');
		});
	});
});

test('the home page of a stale build tells what is over by the reader’s clock, and nothing without a script', async () => {
	const villages = (page: Page) => page.locator('.villages').innerText();
	const later = async (page: Page) => {
		await page.clock.setFixedTime(new Date('2027-03-01T02:00:00Z'));
		await page.reload();
		return villages(page);
	};
	expect(await visit('/', later)).toMatch(/11月27日[^\n]*已结束/);
	const plain = await visit('/', villages, { javaScriptEnabled: false });
	expect(plain).toContain('11月27日');
	expect(plain).not.toMatch(/今天|明天|还有|结束/);
});

test('of several things ahead the home page shows the first that are not over, and lists call none of them firm', async () => {
	const answer = (page: Page) => page.locator('.coming-next').innerText();
	const line = (page: Page) => page.locator('.session', { hasText: '已结束' }).first().innerText();
	const later = (path: string, look: (page: Page) => Promise<string>) =>
		township.visit(path, async (page) => {
			await page.clock.setFixedTime(new Date('2026-11-25T12:30:00Z'));
			await page.reload();
			return look(page);
		});
	expect(await township.visit('/', answer, { javaScriptEnabled: false })).toMatch(/^\s*11月25日/);
	expect(await later('/', answer)).toMatch(/^\s*11月27日[\s\S]*还有2天/);
	expect(await later('/schedule/', line)).not.toMatch(/已确定|计划中/);
});

test('the script weighs less than a kilobyte', async () => {
	await visit(SESSION, async (page) => {
		const sizes = await page.evaluate(async () => {
			const sources = [...document.scripts].map(({ src }) => src).filter((src) => src.includes('DaysLeft'));
			return Promise.all(sources.map(async (src) => (await (await fetch(src)).text()).length));
		});
		expect(sizes).toHaveLength(1);
		expect(sizes[0]).toBeLessThan(1000);
	});
});
