import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../../tools/inspect/axe-rules.ts';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { visit } = chromiumFor(inject('sites').township);
const kinds = Object.entries(PAGE_KINDS);
const PHONE = { width: 390, height: 844 };

/** How far the page is wider than a screen of this width. */
async function overflow(page: Page, width: number, height: number): Promise<number> {
	await page.setViewportSize({ width, height });
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

// A page is loaded once as it is and once in elder mode; screens and colours change under it, as on a device.
describe.concurrent('a page', () => {
	test.each(kinds)(
		'of %s has no fault and does not scroll sideways, by day and by night',
		async (_kind, address) => {
			const seen = await visit(
				address,
				async (page) => {
					const day = await axeFaults(page);
					await page.setViewportSize({ width: 1280, height: 900 });
					await page.emulateMedia({ colorScheme: 'dark' });
					const night = await axeFaults(page);
					const narrow = await overflow(page, 320, 700);
					await page.evaluate(() => document.documentElement.style.setProperty('--scale', '2'));
					return { day, night, narrow, doubled: await overflow(page, PHONE.width, PHONE.height) };
				},
				{ viewport: PHONE }
			);
			expect(seen).toMatchObject({ day: [], night: [] });
			expect(seen.narrow, 'at 320 px').toBeLessThanOrEqual(0);
			expect(seen.doubled, 'with letters twice the size').toBeLessThanOrEqual(0);
		}
	);

	test.each(kinds)('of %s has none in elder mode either', async (_kind, address) => {
		const seen = await visit(
			address,
			async (page) => {
				const night = await axeFaults(page);
				await page.setViewportSize({ width: 768, height: 1024 });
				await page.emulateMedia({ colorScheme: 'light' });
				return { night, day: await axeFaults(page), narrow: await overflow(page, 360, 740) };
			},
			{ viewport: PHONE, colorScheme: 'dark', elder: true }
		);
		expect(seen).toMatchObject({ day: [], night: [] });
		expect(seen.narrow, 'at 360 px').toBeLessThanOrEqual(0);
	});
});

test('axe does find a fault that is there', async () => {
	const found = await visit('/', async (page) => {
		await page.evaluate(() =>
			document.body.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><button></button>')
		);
		return axeFaults(page);
	});
	expect(found.join()).toMatch(/image-alt.*button-name|button-name.*image-alt/s);
});
