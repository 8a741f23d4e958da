import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';
import { printedPages } from '../support/printed.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { township } = inject('sites');
const { visit } = chromiumFor(township);

/** Sheets that are made for paper are looked at by themselves. */
const MADE_FOR_PAPER = ['notice-board sheet', 'order slip', 'wall calendar'];
const ordinary = Object.entries(PAGE_KINDS).filter(([kind]) => !MADE_FOR_PAPER.includes(kind));

const print = async (page: Page) => {
	// What is far down is loaded late, but a printer waits for nothing.
	await page.evaluate(async () => {
		for (const image of document.images) image.loading = 'eager';
		await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
	});
	return printedPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
};
/** Share of the height that is left empty below, on pages that another follows. */
const empty = (pages: Awaited<ReturnType<typeof printedPages>>) =>
	pages.slice(0, -1).map(({ lowest, height }) => lowest / height);

describe('printed by a browser', () => {
	test.each(ordinary)(
		'%s: no character is covered, no page is half empty, no frame of the site',
		async (_, address) => {
			await visit(address, async (page) => {
				const pages = await print(page);
				expect(pages.flatMap(({ covered }) => covered)).toEqual([]);
				for (const share of empty(pages)) expect(share).toBeLessThan(0.45);
				const text = pages.map((one) => one.text).join('');
				expect(text).not.toMatch(/显示设置|跳到正文/);
				if (address !== PAGE_KINDS['not found']) expect(pages.at(-1)!.text).toContain('https://example.cn/');
			});
		}
	);

	test('photos cover no text and leave no page half empty, wherever on a page they come to stand', async () => {
		await visit(PAGE_KINDS['sample story'], async (page) => {
			for (let more = 0; more < 12; more++) {
				const pages = await print(page);
				expect(pages.flatMap(({ covered }) => covered)).toEqual([]);
				for (const share of empty(pages)) expect(share).toBeLessThan(0.45);
				await page
					.locator('article .prose p')
					.first()
					.evaluate((one) => one.after(...Array.from({ length: 3 }, () => one.cloneNode(true))));
			}
		});
	});

	test('a quotation and the name below it stay together, wherever they come to stand', async () => {
		await visit(PAGE_KINDS.practice, async (page) => {
			const quote = page.locator('figure:has(blockquote)').first();
			const [said, by] = await quote.evaluate((one) => [
				one.querySelector('blockquote')!.innerText,
				one.querySelector('figcaption')!.innerText,
			]);
			const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
			for (let more = 0; more < 12; more++) {
				const pages = (await print(page)).map(({ text }) => squeezed(text));
				expect(pages.some((text) => text.includes(squeezed(said! + by!)))).toBe(true);
				await quote.evaluate((one) => {
					const line = document.createElement('p');
					line.textContent = '又一行';
					one.before(...Array.from({ length: 3 }, () => line.cloneNode(true)));
				});
			}
		});
	});

	test('what is painted over is found out', async () => {
		await visit(PAGE_KINDS.terms, async (page) => {
			await page
				.locator('main p')
				.first()
				.evaluate((one) => {
					one.insertAdjacentHTML(
						'beforeend',
						'<span style="position:absolute;inset:0;background:#fff"></span>'
					);
					(one as HTMLElement).style.position = 'relative';
				});
			expect((await print(page)).flatMap(({ covered }) => covered).length).toBeGreaterThan(3);
		});
	});
});
