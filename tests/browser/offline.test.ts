import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { brotliBytes } from '../../src/publish/checks/weight.ts';
import { type UnsteadyServer, unsteadyServer } from '../support/unsteady-server.ts';

const { bare, column, township } = inject('sites');
const read = (file: string) => readFileSync(join(bare.folder, file), 'utf8');
const NOTE = '.offline-note';

let server: UnsteadyServer;
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
	const browser = await chromium.connect(inject('chromium'));
	server = await unsteadyServer(bare.folder);
	context = await browser.newContext();
	page = await context.newPage();
	onTestFinished(async () => {
		await context.close();
		await browser.close();
		await server.close();
	});
});

const open = (address: string) => page.goto(server.origin + address);
/** Opens a page with a signal, and waits until the worker has what it keeps. */
async function arrive(address = '/', base = ''): Promise<void> {
	await open(address);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(keptPages).toContain(`${base}/stations/`);
	// A page that was fetched before the worker stood is not kept, and may stay without a worker.
	const isLookedAfter = async () => {
		await open(address);
		const isItsOwn = await page.evaluate(() => Boolean(navigator.serviceWorker.controller));
		return isItsOwn && !(await isOld()) && (await keptPages()).includes(base + address);
	};
	await expect.poll(isLookedAfter).toBe(true);
}
const isOld = async () => (await page.locator(NOTE).count()) > 0;
/** Where the machine takes longer than the worker waits, what is kept is shown, as it should be: then again. */
async function reloadInTime(): Promise<void> {
	const isNew = async () => {
		await page.reload();
		return !(await isOld());
	};
	await expect.poll(isNew).toBe(true);
}
const keptPages = () =>
	page.evaluate(async () => {
		const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
		const kept = await Promise.all(caches.map((cache) => cache.keys()));
		return kept.flat().map(({ url }) => new URL(url).pathname);
	});

test('what was read with a signal is read without one, and says how old it is', async () => {
	await arrive('/terms/');
	const before = await page.locator('main').innerText();
	server.line = 'none';
	await page.reload();
	expect(await page.locator('main').innerText()).toBe(before);
	expect(await page.locator(NOTE).innerText()).toMatch(/^离线内容，更新于\d+月\d+日 ?\d\d:\d\d$/);
	for (const address of ['/', '/menu/', '/schedule/', '/stations/']) {
		await open(address);
		expect(await page.locator(NOTE).innerText(), address).toContain('离线内容');
	}
	server.line = 'good';
	await reloadInTime();
});

test('the schedule of my village is there, though only the home page was opened after it was chosen', async () => {
	await open('/');
	await page.evaluate(() => localStorage.setItem('village', 'yi'));
	await arrive();
	await expect.poll(keptPages).toContain('/schedule/station/yi/');
	server.line = 'none';
	await open('/schedule/station/yi/');
	expect(await page.locator('h1').innerText()).toContain('乙村');
	expect(await page.locator(NOTE).count()).toBe(1);
});

test('a page that was never seen gives way to one that says so and where to turn', async () => {
	await arrive();
	server.line = 'none';
	await open('/privacy/');
	expect(page.url()).toContain('/privacy/');
	expect(await page.locator('h1').innerText()).toBe('现在没有信号');
	expect(await page.locator('main').innerText()).toMatch(/打电话|当面说/);
	await page.locator('main a.button', { hasText: '首页' }).click();
	expect(await page.locator(NOTE).innerText()).toContain('离线内容');
});

test('nothing old is shown while the network answers in time; what is kept helps out when it does not', async () => {
	await arrive('/terms/');
	let edition = 0;
	// Another one at each visit: what comes one visit late is never the one that is there.
	const isThisOne = async () => {
		edition += 1;
		const words = `转载第${edition}版。`;
		server.changed.set('terms/index.html', read('terms/index.html').replaceAll('转载', words));
		await page.reload();
		return (await page.locator('main').innerText()).includes(words);
	};
	await expect.poll(isThisOne).toBe(true);
	server.line = 'slow';
	await page.reload();
	expect(await page.locator(NOTE).innerText()).toContain('离线内容');
	server.line = 'broken';
	await page.reload();
	expect(await page.locator(NOTE).innerText()).toContain('离线内容');
});

test('a new release renews what is kept, and what it no longer has is gone from it', async () => {
	server.changed.set('release.json', '{"release":"one"}');
	await arrive('/terms/');
	await open('/privacy/');
	await expect.poll(keptPages).toEqual(expect.arrayContaining(['/terms/', '/privacy/', '/release.json']));
	server.changed.set('release.json', '{"release":"two"}');
	server.changed.set('terms/index.html', undefined);
	server.changed.set(
		'privacy/index.html',
		read('privacy/index.html').replace('<main', '<main data-release="two"')
	);
	// The next visit; the last page of this one may still be told that the worker has done what it asked.
	const keptOnNextVisit = async () => {
		await page.evaluate(() => sessionStorage.clear());
		await open('/');
		return page.evaluate(async () => (await caches.match('/release.json'))?.text());
	};
	// The release is kept last, when all else is.
	await expect.poll(keptOnNextVisit).toContain('two');
	expect(await keptPages()).not.toContain('/terms/');
	server.line = 'none';
	await open('/privacy/');
	expect(await page.locator('main').getAttribute('data-release')).toBe('two');
	await open('/terms/');
	expect(await page.locator('h1').innerText()).toBe('现在没有信号');
});

test('a village that was chosen without a signal is kept for when there is one again', async () => {
	await arrive();
	await page.evaluate(() => localStorage.setItem('village', 'yi'));
	server.line = 'none';
	await page.reload();
	expect(await page.locator(NOTE).count()).toBe(1);
	await page.waitForTimeout(500);
	expect(await keptPages()).not.toContain('/schedule/station/yi/');
	server.line = 'good';
	await open('/terms/');
	await expect.poll(keptPages).toContain('/schedule/station/yi/');
});

test('as a column of a portal it keeps its own pages and leaves the portal alone', async () => {
	const portal = await unsteadyServer(column.folder, '/wmsj/');
	onTestFinished(() => portal.close());
	server = { ...portal, origin: `${portal.origin}/wmsj` };
	await arrive('/terms/', '/wmsj');
	const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
	expect(scope).toBe(`${portal.origin}/wmsj/`);
	expect((await keptPages()).filter((path) => !path.startsWith('/wmsj/'))).toEqual([]);
	portal.line = 'none';
	await page.reload();
	expect(await page.locator(NOTE).innerText()).toContain('离线内容');
	await open('/privacy/');
	expect(await page.locator('h1').innerText()).toBe('现在没有信号');
	await page.locator('main a.button', { hasText: '首页' }).click();
	expect(new URL(page.url()).pathname).toBe('/wmsj/');
	expect(await page.locator(NOTE).innerText()).toContain('离线内容');
	await expect(page.goto(`${portal.origin}/`)).rejects.toThrow();
});

test('a page that is taken off goes from what is kept as soon as it is asked for', async () => {
	await arrive('/terms/');
	expect(await keptPages()).toContain('/terms/');
	server.changed.set('terms/index.html', undefined);
	await expect.poll(async () => (await open('/terms/'))?.status()).toBe(404);
	expect(await keptPages()).not.toContain('/terms/');
});

test('switched off, the worker goes from every reader with all that it kept', async () => {
	await arrive();
	expect((await keptPages()).length).toBeGreaterThan(3);
	// What a site with the switch off, as that of the editors is, has in its place.
	server.changed.set('sw.js', readFileSync(join(township.folder, 'sw.js'), 'utf8'));
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
		.toBe(0);
});

test('the desk and files are left to the network', async () => {
	await arrive();
	server.asked.length = 0;
	server.line = 'broken';
	expect((await open('/admin/'))?.status()).toBe(503);
	expect(await page.evaluate(() => fetch('/calendar.ics').then(({ status }) => status))).toBe(503);
});

test('it weighs little, breaks no policy, and is not there for those who write', async () => {
	const wrong: string[] = [];
	page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
	page.on('pageerror', (error) => wrong.push(error.message));
	await arrive();
	expect(wrong).toEqual([]);
	expect(brotliBytes(read('sw.js'))).toBeLessThanOrEqual(1500);
	for (const file of ['index.html', 'menu/index.html'])
		expect(readFileSync(join(township.folder, file), 'utf8')).not.toMatch(/serviceWorker|\/offline\.[^"]*js/);
	expect(readFileSync(join(township.folder, 'sw.js'), 'utf8')).toContain('unregister');
});

test('a phone can keep the site on its home screen, with the seal as its picture', async () => {
	const manifest = JSON.parse(read('site.webmanifest'));
	expect(manifest).toMatchObject({ start_url: '/', scope: '/', lang: 'zh-CN' });
	await open('/');
	for (const { src, sizes } of manifest.icons) {
		const size = await page.evaluate(async (address) => {
			const image = new Image();
			image.src = address;
			await image.decode();
			return `${image.naturalWidth}x${image.naturalHeight}`;
		}, src);
		expect(size).toBe(sizes);
	}
	expect(await page.locator('link[rel=manifest]').getAttribute('href')).toBe('/site.webmanifest');
});
