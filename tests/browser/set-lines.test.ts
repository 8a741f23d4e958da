/** How lines are set: nothing that only a glance would find is left to a glance. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';

const { visit } = chromiumFor(inject('sites').township);
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 700 };
const DESK = { width: 1280, height: 900 };

/** How far marks that begin a line stand in from where lines begin, in pixels. */
const indents = (page: Page): Promise<number[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main .sample, main .to-go')].flatMap((mark) => {
			const line = mark.parentElement!;
			const before = document.createRange();
			before.setStart(line, 0);
			before.setEndBefore(mark);
			const above = [...before.getClientRects()].filter(({ width }) => width > 0).at(-1);
			const { left, top, width } = mark.getBoundingClientRect();
			if (!above || width === 0 || above.bottom > top + 4) return [];
			return [Math.round(left - line.getBoundingClientRect().left)];
		})
	);

describe.concurrent('lines', () => {
	test('that begin with 示例 or 还有几天 begin where the others do', async () => {
		const look = async (page: Page) => {
			await page.locator('.to-go:not(:empty)').first().waitFor({ state: 'attached' });
			return indents(page);
		};
		const found = [
			...(await visit('/', look, { viewport: NARROW })),
			...(await visit('/homecoming/', look, { viewport: NARROW })),
		];
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter((pixels) => Math.abs(pixels) > 2)).toEqual([]);
	});

	// Whatever the width, up to that of the usual phone.
	test.each(['/plan/commitments/', '/data/', '/homecoming/'])('of %s do not part a day', async (address) => {
		const parted = await visit(address, async (page) => {
			const found: string[] = [];
			for (let width = 320; width <= 400; width += 8) {
				await page.setViewportSize({ width, height: 700 });
				found.push(...(await page.evaluate(partedDays)));
			}
			return found;
		});
		expect(parted).toEqual([]);
	});
});

/** Days of the page, among those above it and in its lists, that two lines share. */
function partedDays(): string[] {
	const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
	const found: string[] = [];
	while (texts.nextNode()) {
		const text = texts.currentNode;
		if (!text.parentElement!.matches('.lead, .lead *, li:not(details *), li *:not(details *)')) continue;
		for (const day of text.nodeValue!.matchAll(/\d{4}年\d+月\d+日/g)) {
			const range = document.createRange();
			range.setStart(text, day.index);
			range.setEnd(text, day.index + day[0].length);
			if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(day[0]);
		}
	}
	return found;
}

test('every status of a list is in letters of one size', async () => {
	for (const address of ['/schedule/', '/plan/commitments/']) {
		const sizes = await visit(address, (page) =>
			page.evaluate(() =>
				[...document.querySelectorAll('.standing .state, .cluster[aria-label="图例"] .state')].map(
					(state) => getComputedStyle(state).fontSize
				)
			)
		);
		expect(sizes.length, address).toBeGreaterThan(1);
		expect([...new Set(sizes)], address).toHaveLength(1);
	}
});

test('on a wide screen the leaf of the calendar stands first, with or without a year', async () => {
	const places = await visit(
		'/homecoming/',
		(page) =>
			page.evaluate(() =>
				[...document.querySelectorAll('.days .leaf')].map((leaf) =>
					Math.round(leaf.getBoundingClientRect().left - leaf.parentElement!.getBoundingClientRect().left)
				)
			),
		{ viewport: DESK }
	);
	expect(places.length).toBeGreaterThan(0);
	expect([...new Set(places)]).toEqual([0]);
});

test('in a ledger what stands below a head begins where the head does', async () => {
	const apart = await visit(
		'/plan/ledger/yi/2026/',
		(page) =>
			page.evaluate(() => {
				const start = (cell: Element) => {
					const text = document.createRange();
					text.selectNodeContents(cell);
					return text.getBoundingClientRect().left;
				};
				const table = document.querySelector<HTMLTableElement>('table.ledger')!;
				const heads = [...table.tHead!.rows[0]!.cells];
				return [...table.tBodies[0]!.rows[0]!.cells]
					.filter((cell) => !cell.matches('.figure'))
					.map((cell) => Math.round(start(cell) - start(heads[cell.cellIndex]!)));
			}),
		{ viewport: DESK }
	);
	expect([...new Set(apart)]).toEqual([0]);
});

test('the name of the site is as tall where there is no way to search beside it', async () => {
	const height = (page: Page) => page.locator('.masthead .top').evaluate((top) => top.clientHeight);
	const [home, search, elder] = [
		await visit('/', height, { viewport: PHONE }),
		await visit('/search/', height, { viewport: PHONE }),
		await visit('/', height, { viewport: PHONE, elder: true }),
	];
	expect(Math.min(search, elder)).toBeGreaterThanOrEqual(home - 8);
});
