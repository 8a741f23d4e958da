import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { visit } = chromiumFor(inject('sites').real);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kinds = Object.entries(PAGE_KINDS);

const MODES = {
	'by day on a phone': { viewport: { width: 390, height: 844 } },
	'by night': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
	'with more contrast by night': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', elder: true },
	'in elder mode': { viewport: { width: 768, height: 1024 }, elder: true },
} as const;

async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		// @ts-expect-error axe is put on the page by the line above
		const { violations } = await window.axe.run({ runOnly: { type: 'tag', values: tags } });
		return violations.map(
			(one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]!.html.slice(0, 160)}`
		);
	});
}

describe.each(Object.entries(MODES))('axe finds nothing %s', (_mode, options) => {
	test.each(kinds)('on %s', async (_kind, address) => {
		expect(await visit(address, violations, options)).toEqual([]);
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

describe('no page scrolls sideways', () => {
	const overflow = (page: Page) =>
		page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	test.each(kinds)('%s at 320 px', async (_kind, address) => {
		expect(await visit(address, overflow, { viewport: { width: 320, height: 700 } })).toBeLessThanOrEqual(0);
	});
	test.each(kinds)('%s at 390 px with letters twice the size', async (_kind, address) => {
		const doubled = async (page: Page) => {
			await page.evaluate(() => document.documentElement.style.setProperty('--scale', '2'));
			return overflow(page);
		};
		expect(await visit(address, doubled, { viewport: { width: 390, height: 844 } })).toBeLessThanOrEqual(0);
	});
	test.each(kinds)('%s in elder mode at 360 px', async (_kind, address) => {
		expect(
			await visit(address, overflow, { viewport: { width: 360, height: 740 }, elder: true })
		).toBeLessThanOrEqual(0);
	});
});
