/** What a villager with a telephone in the hand sees first, and how many taps it takes to get there. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { township, invented } = inject('sites');
const { visit, home } = chromiumFor(township);
// A township whose numbers are known.
const other = chromiumFor(invented);
const PHONE = { viewport: { width: 390, height: 844 } };

const headerHeight = (page: Page) =>
	// A few words in an emergency stand above it, and go again.
	page.evaluate(() => document.querySelector('.masthead')!.getBoundingClientRect().height);
const bottomOf = async (page: Page, selector: string) => {
	const box = (await page.locator(selector).first().boundingBox())!;
	return box.y + box.height;
};

describe('the header on a phone', () => {
	test.each([
		['', 0.25, {}],
		['in elder mode', 0.2, { elder: true }],
		['in elder mode without a script', 0.2, { javaScriptEnabled: false, hash: '#elder' }],
	] as const)(
		'%s leaves the first screen to the page',
		async (_mode, share, { hash, ...options }: object & { hash?: string }) => {
			const pages = [
				[visit, '/'],
				[visit, PAGE_KINDS.story],
				[other.visit, '/menu/'],
			] as const;
			for (const [open, address] of pages) {
				const height = await open(address + (hash ?? ''), headerHeight, { ...PHONE, ...options });
				expect(height / 844).toBeLessThanOrEqual(share);
			}
		}
	);

	test('does not fill it when letters are twice as large', async () => {
		const height = await visit(
			'/',
			async (page) => {
				await page.addStyleTag({ content: 'html { font-size: 225% }' });
				return headerHeight(page);
			},
			PHONE
		);
		expect(height / 844).toBeLessThanOrEqual(0.4);
	});
});

describe('what is next', () => {
	test('stands within the first screen of home, of the schedule and of a village', async () => {
		expect(await visit('/', (page) => bottomOf(page, '.coming-next li:not([hidden])'), PHONE)).toBeLessThan(
			844
		);
		for (const address of ['/schedule/', '/schedule/station/jia/', '/stations/jia/'])
			expect(await visit(address, (page) => bottomOf(page, '.session'), PHONE)).toBeLessThan(844);
	});

	test('of the village opened last stands first at home, and nothing moves without a script', async () => {
		await visit(
			'/',
			async (page) => {
				await page.locator('[data-village="jia"] a').click();
				await page.goto(home());
				const first = page.locator('#my-village [data-village]');
				expect(await first.getAttribute('data-village')).toBe('jia');
				expect(await bottomOf(page, '#my-village')).toBeLessThan(844);
				expect(await page.locator('[data-village="jia"]').count()).toBe(1);
			},
			PHONE
		);
		const links = await visit('/', (page) => page.locator('#villages a').count(), {
			...PHONE,
			javaScriptEnabled: false,
		});
		expect(links).toBe(3);
	});

	test('comes before what was, which waits behind a closed fold without a script', async () => {
		for (const address of ['/schedule/', '/schedule/station/yi/', '/stations/yi/'])
			await visit(
				address,
				async (page) => {
					const past = page.locator('details', { hasText: '往期活动' }).first();
					expect(await past.getAttribute('open')).toBeNull();
					expect(await past.locator('.session').first().isVisible()).toBe(false);
				},
				{ ...PHONE, javaScriptEnabled: false }
			);
	});
});

describe('the telephone', () => {
	const keys = (page: Page) =>
		page.locator('main .call a[href^="tel:"]').evaluateAll((links) =>
			links.map((link) => {
				const number = link.querySelector('b')!;
				const main = document.querySelector('main')!;
				return {
					number: number.textContent,
					height: link.getBoundingClientRect().height,
					lines: number.getClientRects().length,
					width: link.parentElement!.getBoundingClientRect().width - link.getBoundingClientRect().width,
					page: main.clientWidth,
				};
			})
		);

	test.each([
		['/', '010-55550100'],
		['/schedule/station/jia/', '010-55550111'],
		['/stations/jia/', '010-55550111'],
		['/schedule/2026-11-28-jia/', '010-55550111'],
		['/menu/jiangtang/', '010-55550100'],
		['/menu/order/', '010-55550100'],
		['/requests/', '010-55550100'],
	])(
		'%s offers one number as a key as wide as its place, in elder mode a larger one',
		async (address, number) => {
			for (const [elder, least] of [
				[false, 48],
				[true, 60],
			] as const) {
				const found = await other.visit(address, keys, { ...PHONE, elder });
				expect(found).toMatchObject([{ number, lines: 1, width: 0 }]);
				expect(found[0]!.height).toBeGreaterThanOrEqual(least);
			}
		}
	);

	test('in the footer is large enough for a thumb', async () => {
		const box = await other.visit(
			'/about/',
			(page) => page.locator('footer [href^="tel:"]').boundingBox(),
			PHONE
		);
		expect(box!.height).toBeGreaterThanOrEqual(44);
	});

	test('where none is known is replaced, once, by where one can surely go', async () => {
		for (const address of ['/', '/menu/order/', '/requests/', PAGE_KINDS.dish]) {
			const text = await visit(address, (page) => page.innerText('main'), PHONE);
			expect(text.match(/电话还没有公布/g)).toHaveLength(1);
			expect(text).toContain('有事请到某省示例县桃源示例镇新时代文明实践所当面说');
		}
	});
});

test('in elder mode without a script a villager is at a number in four taps', async () => {
	await other.visit(
		'/#elder',
		async (page) => {
			const large = () =>
				page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
			expect(await large()).toBeGreaterThan(24);
			expect(await page.locator('.keys a').allInnerTexts()).toEqual(['看活动', '点服务', '打电话', '看新闻']);
			await page.locator('[data-village="jia"] a').click();
			await page.locator('.session a').first().click();
			await page.locator('.again a').first().click();
			expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
		},
		{ ...PHONE, javaScriptEnabled: false }
	);
});

test('in elder mode without a script a dish is in reach in two screens: its strand on the first, itself on the next', async () => {
	await visit(
		'/menu/#elder',
		async (page) => {
			const strand = page.locator('.strands a[href="#help"]');
			const box = (await strand.boundingBox())!;
			expect(box.y + box.height).toBeLessThan(844);
			await strand.click();
			const dish = (await page.locator('#help .dish a').first().boundingBox())!;
			expect(dish.y).toBeGreaterThanOrEqual(0);
			expect(dish.y + dish.height).toBeLessThan(844);
		},
		{ ...PHONE, javaScriptEnabled: false }
	);
});

test('elder mode has no part for the media on the home page', async () => {
	const seen = await visit('/', (page) => page.getByText('媒体朋友').isVisible(), { ...PHONE, elder: true });
	expect(seen).toBe(false);
});

test('nothing scrolls sideways on the narrowest phone, nor when letters are twice as large', async () => {
	for (const address of [
		'/',
		'/schedule/',
		'/menu/order/',
		PAGE_KINDS.dish,
		PAGE_KINDS.session,
		PAGE_KINDS.station,
	])
		for (const [width, style] of [
			[320, ''],
			[390, 'html { font-size: 225% }'],
		] as const) {
			const over = await visit(
				address,
				async (page) => {
					await page.addStyleTag({ content: style || 'html {}' });
					return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				},
				{ viewport: { width, height: 800 } }
			);
			expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
		}
});
