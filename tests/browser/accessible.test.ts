import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { visit } = chromiumFor(inject('sites').township);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kinds = Object.entries(PAGE_KINDS);
const PHONE = { width: 390, height: 844 };

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(`window.axe ?? (() => {${axe}})()`);
	return page.evaluate(async () => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		// @ts-expect-error axe is put on the page by the line above
		const { violations } = await window.axe.run({
			runOnly: { type: 'tag', values: tags },
			// What passes need not be described, and no rule asks for style sheets from elsewhere.
			resultTypes: ['violations'],
			preload: false,
		});
		return violations.map(
			(one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]!.html.slice(0, 160)}`
		);
	});
}

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
					const day = await violations(page);
					await page.setViewportSize({ width: 1280, height: 900 });
					await page.emulateMedia({ colorScheme: 'dark' });
					const night = await violations(page);
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
				const night = await violations(page);
				await page.setViewportSize({ width: 768, height: 1024 });
				await page.emulateMedia({ colorScheme: 'light' });
				return { night, day: await violations(page), narrow: await overflow(page, 360, 740) };
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
		return violations(page);
	});
	expect(found.join()).toMatch(/image-alt.*button-name|button-name.*image-alt/s);
});
