import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeFaults } from '../../tools/inspect/axe-rules.ts';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { visit } = chromiumFor(inject('sites').township);
const kinds = Object.entries(PAGE_KINDS);
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 700 };
/** A screen of 1280 by 1024 at four times its size. */
const ZOOMED = { width: 320, height: 256 };
const SCREENS = Object.entries({ phone: PHONE, desk: { width: 1280, height: 900 } });

/** What depends on colours alone; everything else that axe asks is the same in another theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const dark = (page: Page, on: boolean) => page.emulateMedia({ colorScheme: on ? 'dark' : 'light' });
const moreContrast = (page: Page, on: boolean) =>
	page.evaluate(
		(contrast) => {
			document.documentElement.dataset['contrast'] = contrast;
		},
		on ? 'more' : 'standard'
	);

/**
 * Every way in which letters lie on a ground here: their colour, size and weight, and all grounds below them down to the
 * first that lets nothing through. Two pages with the same ways have the same contrast.
 */
const coloursOn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const ways = new Set<string>();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const letters = texts.currentNode.parentElement;
			if (!texts.currentNode.textContent?.trim() || !letters?.checkVisibility()) continue;
			const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(letters);
			const way = [color, fontSize, fontWeight, textDecorationLine];
			for (let at: Element | null = letters; at; at = at.parentElement) {
				const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
				const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
				if (!isClear || opacity !== '1') way.push(backgroundColor, backgroundImage, opacity);
				if (/^rgb\(/.test(backgroundColor) && opacity === '1') break;
			}
			ways.add(way.join(' '));
		}
		return [...ways];
	});

/** Ways that axe has seen and found nothing wrong with, on whichever page. */
const fine = new Set<string>();
/** What axe says of the colours of a page, unless it has said it of all of them before: asking takes a second. */
async function colourFaults(page: Page): Promise<string[]> {
	const ways = await coloursOn(page);
	if (ways.every((way) => fine.has(way))) return [];
	const faults = await axeFaults(page, COLOUR_RULES);
	if (faults.length === 0) for (const way of ways) fine.add(way);
	return faults;
}

/** How far the page is wider than a screen of this size. */
async function overflow(page: Page, size: { width: number; height: number }): Promise<number> {
	await page.setViewportSize(size);
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

// A page is loaded once as it is and once in elder mode; screens and colours change under it, as on a device.
describe.concurrent('a page', () => {
	test.each(kinds)(
		'of %s has no fault on a phone or a desk, by day, by night or with more contrast, and never scrolls sideways',
		async (_kind, address) => {
			const seen = await visit(
				address,
				async (page) => {
					const found: Record<string, string[]> = {};
					for (const [screen, size] of SCREENS) {
						await page.setViewportSize(size);
						found[screen] = await axeFaults(page);
						await dark(page, true);
						found[`${screen}, dark`] = await colourFaults(page);
						await moreContrast(page, true);
						found[`${screen}, dark with more contrast`] = await colourFaults(page);
						await dark(page, false);
						found[`${screen}, more contrast`] = await colourFaults(page);
						await moreContrast(page, false);
					}
					const over = {
						narrow: await overflow(page, NARROW),
						'zoomed to four': await overflow(page, ZOOMED),
					};
					await page.evaluate(() => document.documentElement.style.setProperty('--scale', '2'));
					return { found, over: { ...over, 'letters twice the size': await overflow(page, PHONE) } };
				},
				{ viewport: PHONE }
			);
			expect(Object.entries(seen.found).filter(([, faults]) => faults.length > 0)).toEqual([]);
			expect(Object.entries(seen.over).filter(([, pixels]) => pixels > 0)).toEqual([]);
		}
	);

	test.each(kinds)('of %s has none in elder mode either', async (_kind, address) => {
		const seen = await visit(
			address,
			async (page) => {
				const found: Record<string, string[]> = {};
				for (const [screen, size] of SCREENS) {
					await page.setViewportSize(size);
					found[screen] = await axeFaults(page);
					await dark(page, true);
					found[`${screen}, dark`] = await colourFaults(page);
					await dark(page, false);
				}
				return { found, narrow: await overflow(page, NARROW) };
			},
			{ viewport: PHONE, elder: true }
		);
		expect(Object.entries(seen.found).filter(([, faults]) => faults.length > 0)).toEqual([]);
		expect(seen.narrow, 'at 320 px').toBeLessThanOrEqual(0);
	});
});

/** What the rules of colours say of a page whose letters are hardly to be seen. */
async function fadedColours(page: Page): Promise<string[]> {
	await page.evaluate(() =>
		document.body.insertAdjacentHTML(
			'beforeend',
			'<p style="color: #999; background: #aaa">这几个字看不清</p>'
		)
	);
	return colourFaults(page);
}

test('axe does find a fault that is there', async () => {
	const found = await visit('/', async (page) => {
		await page.evaluate(() =>
			document.body.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><button></button>')
		);
		return [...(await axeFaults(page)), ...(await fadedColours(page))];
	});
	expect(found.join()).toMatch(/image-alt.*button-name|button-name.*image-alt/s);
	expect(found.join()).toContain('color-contrast');
});
