import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { DISPLAY_KEY } from '../../src/ui/display-boot.ts';
import { chromiumFor } from '../support/browser.ts';

const { visit } = chromiumFor(inject('sites').township);
const chosen = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const letter = (page: Page) =>
	page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const open = (page: Page) => page.getByText('显示设置').click();

test('elder mode is one press, larger and stronger, and stays on the next page', async () => {
	await visit('/', async (page) => {
		const before = await letter(page);
		await page.getByRole('link', { name: '长辈模式', exact: true }).click();
		expect(await letter(page)).toBeGreaterThanOrEqual(before * 1.3);
		expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest' });
		await page.getByRole('link', { name: '点服务' }).first().click();
		await page.waitForURL('**/menu/');
		expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest' });
		expect(await page.getByRole('link', { name: '长辈模式', exact: true }).isVisible()).toBe(false);
	});
});

test.each(['/', '/plan/'])('on %s elder mode by keyboard leads to the way out of it', async (address) => {
	await visit(address, async (page) => {
		await page.getByRole('link', { name: '长辈模式', exact: true }).press('Enter');
		expect(await page.locator(':focus').innerText()).toContain('显示设置');
		await page.keyboard.press('Enter');
		await page.getByRole('link', { name: '退出长辈模式' }).press('Enter');
		expect(await page.locator(':focus').innerText()).toBe('长辈模式');
	});
});

test('a page that comes back from memory has what was chosen on another since', async () => {
	await visit('/plan/', async (page) => {
		expect(await chosen(page)).not.toHaveProperty('elder');
		const other = await page.context().newPage();
		await other.goto(page.url());
		await other.getByRole('link', { name: '长辈模式', exact: true }).click();
		// What one page stores the other is told of in the browser's own time.
		await expect
			.poll(() => page.evaluate((key) => localStorage.getItem(key), DISPLAY_KEY))
			.toContain('largest');
		await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
		expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest', elder: '' });
	});
});

test('the way out of elder mode gives the page back as it was', async () => {
	await visit('/', async (page) => {
		await page.getByRole('link', { name: '长辈模式', exact: true }).click();
		await open(page);
		await page.getByRole('link', { name: '退出长辈模式' }).click();
		expect(await chosen(page)).toMatchObject({ contrast: 'standard', text: 'standard' });
		expect(await chosen(page)).not.toHaveProperty('elder');
	});
});

test('an address can ask for elder mode, and the choices can be combined', async () => {
	await visit(
		'/',
		async (page) => {
			expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest' });
			await open(page);
			await page.getByRole('button', { name: '深色' }).click();
			expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest', theme: 'dark' });
		},
		{ elder: true }
	);
});

test('nothing but the display choices and a village is kept on the device', async () => {
	await visit('/', async (page) => {
		await open(page);
		await page.getByRole('button', { name: '特大' }).click();
		await page.locator('[data-village] a').first().click();
		await page.waitForURL('**/schedule/station/**');
		const kept = await page.evaluate(() => Object.keys(localStorage).sort());
		expect(kept).toEqual(['display', 'village']);
		expect(await page.context().cookies()).toEqual([]);
	});
});

test('the first key press leads past the masthead to the text', async () => {
	await visit('/plan/', async (page) => {
		await page.keyboard.press('Tab');
		const link = page.locator(':focus');
		expect(await link.innerText()).toBe('跳到正文');
		expect(await link.isVisible()).toBe(true);
		await page.keyboard.press('Enter');
		await page.waitForURL('**/plan/#main');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	});
});

test('every stop of the keyboard on the home page can be seen', async () => {
	await visit('/', async (page) => {
		const stops = await page.locator('a:visible, button:visible, summary:visible').count();
		for (let stop = 0; stop < stops; stop += 1) {
			await page.keyboard.press('Tab');
			const seen = await page.evaluate(() => {
				const box = document.activeElement!.getBoundingClientRect();
				return box.width > 0 && box.bottom > 0 && box.top < innerHeight;
			});
			expect(seen).toBe(true);
		}
	});
});

test('Escape closes the display settings and gives the focus back', async () => {
	await visit('/', async (page) => {
		await open(page);
		const dark = page.getByRole('button', { name: '深色' });
		await dark.focus();
		await page.keyboard.press('Escape');
		expect(await dark.isVisible()).toBe(false);
		expect(await page.locator(':focus').innerText()).toContain('显示设置');
	});
});

test('an address can take elder mode back', async () => {
	await visit('/?mode=elder', async (page) => {
		expect(await chosen(page)).toHaveProperty('elder');
		await page.goto(page.url().replace('mode=elder', 'mode=standard'));
		expect(await chosen(page)).not.toHaveProperty('elder');
	});
});
