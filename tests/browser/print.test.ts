import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import { chromiumFor } from '../support/browser.ts';
import { readCode } from '../support/read-code.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { township, invented } = inject('sites');
const { visit } = chromiumFor(township);
const other = chromiumFor(invented);

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
/** Pixels that stick out of each sheet on paper of this size. */
const cutOff = async (page: Page, selector: string, [width, height]: readonly [number, number]) => {
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width, height });
	return page
		.locator(selector)
		.evaluateAll((sheets) =>
			sheets.map((sheet) => [sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth])
		);
};
const PAPER = { A4: [794, 1123], A3: [1123, 1587] } as const;
const sheets = builtFiles(township.folder)
	.filter((file) => /\/sheet\/2026-1[12]\//.test(file))
	.map((file) => `/${file.replace('index.html', '')}`);

describe.each(['A4', 'A3'] as const)('a notice-board sheet on %s', (format) => {
	test.each(sheets)('%s is one page with nothing cut', async (address) => {
		await visit(address, async (page) => {
			expect(pages(await page.pdf({ format }))).toBe(1);
			expect(await cutOff(page, '.sheet', PAPER[format])).toEqual([[0, 0]]);
		});
	});

	test('fills the paper', async () => {
		await visit(sheets[0]!, async (page) => {
			await page.emulateMedia({ media: 'print' });
			const [width, height] = PAPER[format];
			await page.setViewportSize({ width, height });
			const box = (await page.locator('.sheet').boundingBox())!;
			expect(box.width / width).toBeGreaterThan(0.98);
			expect(box.height / height).toBeGreaterThan(0.98);
			expect([box.x, box.y]).toEqual([0, 0]);
		});
	});
});

test('there is a sheet for every station, this month and the next', () => {
	expect(sheets.length).toBe(6);
});

test('a sheet says whom to call, and where to go when nobody can be called', async () => {
	const foot = (page: Page) => page.locator('.sheet footer').innerText();
	expect(await visit('/stations/bing/sheet/2026-11/', foot)).toContain('点单请到实践站当面说');
	expect(await other.visit('/stations/jia/sheet/2026-11/', foot)).toContain('点单电话 010-55550111');
});

test('the code on a sheet leads to the page of its station, by night and by base path too', async () => {
	const read = async (page: Page) => {
		const code = page.locator('.sheet .qr');
		return readCode(await code.screenshot({ scale: 'css' }));
	};
	const address = '/stations/jia/sheet/2026-11/';
	for (const colorScheme of ['light', 'dark'] as const)
		expect(await other.visit(address, read, { colorScheme })).toBe(
			`${invented.origin}${invented.base}stations/jia/`
		);
	expect(await visit('/stations/bing/sheet/2026-11/', read)).toBe('https://example.cn/stations/bing/');
});

test.each(['2026', '2027'])('the wall calendar of %s is twelve pages with nothing cut', async (year) => {
	await visit(`/schedule/calendar/${year}/`, async (page) => {
		expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(12);
		const cut = await cutOff(page, '.year > *', PAPER.A4);
		expect(cut).toEqual(Array.from({ length: 12 }, () => [0, 0]));
	});
});

test('the wall calendar knows New Year and what is on', async () => {
	await visit('/schedule/calendar/2027/', async (page) => {
		const cell = (day: string) => page.locator(`td:has(time[datetime="${day}"])`).innerText();
		expect(await cell('2027-02-06')).toContain('春节');
		expect(await cell('2027-02-05')).toContain('除夕');
		expect(await cell('2027-01-15')).toContain('丙社区');
		expect(await cell('2027-02-13')).toContain('取消 乙村');
	});
});

test('the order slip is one page, empty or filled in', async () => {
	for (const query of ['', `?d=${encodeURIComponent('帮-90')}&s=bing`])
		await visit(`/menu/order/${query}`, async (page) => {
			expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
		});
});

test('the loudspeaker script of a session can be opened and read without JavaScript', async () => {
	await visit(
		'/schedule/2026-11-25-bing/',
		async (page) => {
			await page.getByText('村村响广播稿').click();
			expect(await page.locator('main').innerText()).toContain('下午三点到四点半');
		},
		{ javaScriptEnabled: false }
	);
});

test('ordinary pages go to paper without the site around them, their pictures beside no grid, their address at the end', async () => {
	for (const address of [PAGE_KINDS['sample story'], PAGE_KINDS.practice, '/plan/'])
		await visit(address, async (page) => {
			await page.emulateMedia({ media: 'print' });
			await page.setViewportSize({ width: PAPER.A4[0], height: PAPER.A4[1] });
			for (const gone of ['.masthead', 'footer.footer', '.breadcrumbs', '.clause-evidence'])
				for (const one of await page.locator(gone).all()) expect(await one.isVisible(), gone).toBe(false);
			// Engines that break a grid between sheets lay its pictures over text.
			const grids = await page.locator('main figure').evaluateAll((figures) =>
				figures.flatMap((figure) => {
					const found = [];
					for (let node = figure.parentElement; node && node.tagName !== 'BODY'; node = node.parentElement)
						if (/grid|flex/.test(getComputedStyle(node).display)) found.push(node.className);
					return found;
				})
			);
			expect(grids).toEqual([]);
			const end = page.locator('.paper-address');
			expect(await end.innerText()).toContain(`https://example.cn${address}`);
			expect(await readCode(await end.locator('svg').screenshot({ scale: 'css' }))).toBe(
				`https://example.cn${address}`
			);
		});
});
