import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';

const { visit } = chromiumFor(inject('sites').township);
const chosen = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
const letter = (page: Page) =>
	page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const open = (page: Page) => page.getByText('显示设置').click();

test('elder mode is one press, larger and stronger, and stays on the next page', async () => {
	await visit('/', async (page) => {
		const before = await letter(page);
		await page.getByRole('button', { name: '长辈模式' }).click();
		expect(await letter(page)).toBeGreaterThanOrEqual(before * 1.3);
		expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest' });
		await page.getByRole('link', { name: '活动菜单' }).first().click();
		await page.waitForURL('**/menu/');
		expect(await chosen(page)).toMatchObject({ contrast: 'more', text: 'largest' });
		const pressed = await page.getByRole('button', { name: '长辈模式' }).getAttribute('aria-pressed');
		expect(pressed).toBe('true');
	});
});

test('pressing elder mode again gives the page back as it was', async () => {
	await visit('/', async (page) => {
		const button = page.getByRole('button', { name: '长辈模式' });
		await button.click();
		await button.click();
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

test('nothing but the display choices is kept on the device', async () => {
	await visit('/', async (page) => {
		await open(page);
		await page.getByRole('button', { name: '特大' }).click();
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['display']);
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
