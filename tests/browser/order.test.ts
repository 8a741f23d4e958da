import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { orderQuery } from '../../src/features/menu/order-words.ts';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import { chromiumFor } from '../support/browser.ts';

const sites = inject('sites');
const { visit } = chromiumFor(sites.township);
const invented = chromiumFor(sites.invented);
const words = (page: Page) => page.locator('#order-words').innerText();
const ticked = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLInputElement>('[name=d]:checked')].map(({ value }) => value)
	);
/** Dishes of the township, samples and paused ones too. */
const DISHES = 8;
const SHARED = `/menu/order/${orderQuery({ codes: ['帮-01', '乐-01'], station: 'yi' })}`;

describe('the order slip', () => {
	test('makes one line of several dishes and a village, and the address says the same', async () => {
		await visit('/menu/order/', async (page) => {
			expect(await page.locator('#order-line').isVisible()).toBe(false);
			await page.getByLabel('帮-01').check();
			await page.getByLabel('乐-01').check();
			expect(await page.locator('#order-told').innerText()).toContain('请再选送到哪个村');
			await page.getByLabel('送到哪个村').selectOption('yi');
			expect(await words(page)).toBe('点单 帮-01、乐-01 乙村');
			expect(new URL(page.url()).search).toBe(new URL(SHARED, page.url()).search);
			// No village has a number of its own: the office stands above, and no row says so seven times.
			expect(await page.locator('[data-station]').count()).toBe(0);
		});
	});

	test('keeps the next step in sight while the menu is long, and it leads there', async () => {
		await visit(
			'/menu/order/',
			async (page) => {
				await page.getByLabel('学-01').check();
				const next = page.locator('#order-next a');
				const box = (await next.boundingBox())!;
				expect(box.y + box.height).toBeLessThanOrEqual(844);
				expect(await next.innerText()).toBe('已选1项，下一步：选村');
				await next.click();
				await page.getByLabel('送到哪个村').selectOption('jia');
				expect(await next.innerText()).toBe('已选1项，下一步：交单');
				await next.click();
				await page.waitForURL(/#order-heading$/);
				expect(new URL(page.url()).search).toContain('s=jia');
				expect(await words(page)).toBe('点单 学-01 甲村');
			},
			{ viewport: { width: 390, height: 844 }, elder: true }
		);
	});

	test('opens as it was shared, and is still so after going away and back', async () => {
		await visit(SHARED, async (page) => {
			expect(await ticked(page)).toEqual(['帮-01', '乐-01']);
			expect(await words(page)).toBe('点单 帮-01、乐-01 乙村');
			await page.getByLabel('学-01').check();
			await page.getByRole('link', { name: '介绍' }).first().click();
			await page.waitForURL(/menu\/(?!order)/);
			await page.goBack();
			expect(await ticked(page)).toEqual(['学-01', '帮-01', '乐-01']);
			expect(await words(page)).toBe('点单 学-01、帮-01、乐-01 乙村');
		});
	});

	test('keeps the village that was chosen at the next step when the reader goes back to the menu', async () => {
		await visit('/menu/order/', async (page) => {
			await page.getByLabel('学-01').check();
			await page.locator('#order-next a').click();
			await page.getByLabel('送到哪个村').selectOption('jia');
			await page.goBack();
			await page.getByLabel('帮-01').check();
			expect(await words(page)).toBe('点单 学-01、帮-01 甲村');
			expect(new URL(page.url()).searchParams.get('s')).toBe('jia');
		});
	});

	test('keeps what was ticked before its script arrived', async () => {
		await visit('/menu/order/', async (page) => {
			let arrive = () => {};
			const late = new Promise<void>((resolve) => {
				arrive = resolve;
			});
			await page.route(/OrderSlip[^/]*\.js$/, (route) => late.then(() => route.continue()));
			await page.goto(new URL(SHARED, page.url()).href, { waitUntil: 'commit' });
			await page.getByLabel('学-01').check();
			arrive();
			await page.locator('#order-line').waitFor();
			expect(await words(page)).toBe('点单 学-01、帮-01、乐-01 乙村');
			expect(new URL(page.url()).searchParams.get('d')).toBe('学-01,帮-01,乐-01');
		});
	});

	test('works by keyboard alone', async () => {
		await visit('/menu/order/', async (page) => {
			await page.locator('[value="帮-01"]').focus();
			await page.keyboard.press('Space');
			expect(await words(page)).toBe('点单 帮-01');
			await page.keyboard.press('Enter');
			expect(new URL(page.url()).search).toBe(`?d=${encodeURIComponent('帮-01')}`);
		});
	});

	test('tells of codes that nobody can order, and orders only the others', async () => {
		const address = `/menu/order/?d=${encodeURIComponent('帮-99,帮-01,讲-91')}&s=nowhere`;
		await visit(address, async (page) => {
			expect(await words(page)).toBe('点单 帮-01');
			expect(await page.locator('#order-told').innerText()).toContain('帮-99、讲-91');
		});
	});

	test('says of a line with a sample that it is none to be sent', async () => {
		await visit(SHARED, async (page) => {
			await page.getByLabel('帮-90').check();
			expect(await words(page)).toBe('（示例）点单 帮-01、帮-90、乐-01 乙村');
			await page.getByLabel('帮-90').uncheck();
			expect(await words(page)).toBe('点单 帮-01、乐-01 乙村');
		});
	});

	test('says which dishes do not come to the village', async () => {
		await visit(`/menu/order/?d=${encodeURIComponent('讲-90')}&s=yi`, async (page) => {
			expect(await page.locator('#order-told').innerText()).toContain('讲-90不送到乙村');
		});
	});

	test('shows what an address smuggles in as words and runs none of it', async () => {
		const evil = '<img/src=x onerror=window.ran=1>"\'';
		await visit(`/menu/order/?d=${encodeURIComponent(evil)}&s=${encodeURIComponent(evil)}`, async (page) => {
			expect(await page.locator('#order-told').innerText()).toContain('<img/src=x');
			expect(await page.locator('form img').count()).toBe(0);
			expect(await page.evaluate(() => 'ran' in window)).toBe(false);
		});
	});

	test('can be copied', async () => {
		await visit(
			SHARED,
			async (page) => {
				await page.getByRole('button', { name: '复制' }).click();
				await page.getByRole('button', { name: '已复制' }).waitFor();
				expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('点单 帮-01、乐-01 乙村');
			},
			{ permissions: ['clipboard-read', 'clipboard-write'] }
		);
	});

	test('prints what is ticked, and the whole menu while nothing is', async () => {
		const printed = (page: Page) =>
			page.emulateMedia({ media: 'print' }).then(() => page.locator('.order-dish:visible').count());
		expect(await visit(SHARED, printed)).toBe(2);
		expect(await visit('/menu/order/', printed)).toBe(DISHES);
		const form = await visit(SHARED, async (page) => {
			await page.emulateMedia({ media: 'print' });
			return page.locator('#order').innerText();
		});
		expect(form).toMatch(/姓名[\s\S]*电话/);
	});

	test('costs less than three kilobytes of script', () => {
		const [file] = builtFiles(sites.township.folder).filter((one) => /OrderSlip.*\.js$/.test(one));
		expect(statSync(join(sites.township.folder, file!)).size).toBeLessThan(3000);
	});
});

describe('the order slip without JavaScript', () => {
	const without = { javaScriptEnabled: false };

	test('shows the whole menu, says what to do, and has no button that does nothing', async () => {
		await visit(
			'/menu/order/',
			async (page) => {
				expect(await page.locator('.order-dish').count()).toBe(DISHES);
				expect(await page.getByText('打印本页，用笔打勾').isVisible()).toBe(true);
				expect(await page.getByRole('button', { name: /复制|打印/ }).count()).toBe(0);
			},
			without
		);
	});

	test('puts the order into the address, which a script elsewhere understands', async () => {
		const sent = await visit(
			'/menu/order/',
			async (page) => {
				await page.locator('[value="帮-01"]').check();
				await page.locator('[value="乐-01"]').check();
				await page.locator('select').selectOption('yi');
				await page.locator('#order [type=submit]').click();
				await page.waitForURL('**/menu/order/?d=*');
				return new URL(page.url());
			},
			without
		);
		const line = await visit(sent.pathname + sent.search, words);
		expect(line).toBe('点单 帮-01、乐-01 乙村');
	});
});

describe('ways to order on the page of a dish', () => {
	const box = (page: Page) => page.locator('.order').innerText();
	const links = (page: Page) =>
		page.locator('.order a').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));

	test('without a telephone lead to the station, and nothing can be called', async () => {
		await visit('/menu/lilun-xuexi/', async (page) => {
			expect(await box(page)).toContain('当面说');
			expect((await links(page)).filter((href) => /^(tel|sms):/.test(href))).toEqual([]);
		});
	});

	test('show every number that can be called or written to', async () => {
		await invented.visit('/menu/jiangtang/', async (page) => {
			const found = await links(page);
			expect(found).toEqual(expect.arrayContaining(['tel:010-55550100', 'tel:010-55550111']));
			expect(found).toContain(`sms:10690000100?body=${encodeURIComponent('点单 讲-01 甲村')}`);
			for (const number of ['010-55550100', '010-55550111', '10690000100'])
				expect(await box(page)).toContain(number);
		});
	});

	test('lead to the outside platform where one is set, and nowhere else where none is', async () => {
		for (const address of ['/menu/', '/menu/jiangtang/', '/menu/order/'])
			await invented.visit(address, async (page) => {
				const link = page.locator('main').getByRole('link', { name: '示例志愿服务平台' });
				expect(await link.getAttribute('href')).toBe('https://platform.example/order');
				expect(await page.locator('main').innerText()).toContain('那里可能要登录');
			});
		await visit('/menu/order/', async (page) => {
			expect(await page.locator('main').innerText()).not.toContain('那里可能要登录');
		});
	});

	test('lead to a slip with the dish already ticked', async () => {
		await invented.visit('/menu/jiangtang/', async (page) => {
			await page.getByRole('link', { name: /打印点单条/ }).click();
			await page.waitForURL('**/menu/order/?d=*');
			expect(await ticked(page)).toEqual(['讲-01']);
			await page.getByLabel('送到哪个村').selectOption('jia');
			expect(await page.locator('[data-station]:visible').count()).toBe(1);
			const sms = page.locator('[data-sms]:visible');
			expect(await sms.getAttribute('href')).toBe(
				`sms:10690000100?body=${encodeURIComponent('点单 讲-01 甲村')}`
			);
		});
	});
});
