import { createHash } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { DISPLAY_BOOT } from '../../src/ui/display-boot.ts';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { visit, home } = chromiumFor(inject('sites').township);
const PHONE = { viewport: { width: 390, height: 844 } };

/** Looks at one page of each kind in one window, and gives what is wrong with those of which something is. */
const wrongKinds = (look: (page: Page) => Promise<unknown[]>, options: BrowserContextOptions) =>
	visit(
		'/404.html',
		async (page) => {
			const wrong: Record<string, unknown[]> = {};
			for (const [kind, address] of Object.entries(PAGE_KINDS)) {
				await page.goto(home() + address.slice(1), { waitUntil: 'load' });
				const found = await look(page);
				if (found.length > 0) wrong[kind] = found;
			}
			return wrong;
		},
		options
	);

test('a page of any kind can be read without JavaScript, and shows no switch that cannot work', async () => {
	const unread = async (page: Page) => {
		const text = await page.innerText('main');
		const dead = page.locator('.display-settings .choices, .display-settings > summary:visible');
		return [...(text.length > 40 ? [] : [text]), ...(await dead.allInnerTexts())];
	};
	expect(await wrongKinds(unread, { javaScriptEnabled: false })).toEqual({});
});

/** Spaces before or after Chinese punctuation, which already has its own room; an official text is printed as issued. */
const gaps = (page: Page) =>
	page.evaluate(() => {
		for (const element of document.querySelectorAll('.official, .sample, svg, [data-footnote-backref]'))
			element.remove();
		for (const element of document.querySelectorAll('details')) element.open = true;
		const gap = /.{0,12}(?:[，。：；、！？“（《] +\S| +[，。：；、！？”）》（]).{0,12}/gu;
		return [...document.body.innerText.matchAll(gap)].map(([found]) => found);
	});

test('a page of any kind has no gap beside its Chinese punctuation', async () => {
	expect(await wrongKinds(gaps, PHONE)).toEqual({});
});

test.each(['/', PAGE_KINDS['sample story']])(
	'a cold visit to %s costs at most 10 requests and 150 kB, all from this host',
	async (address) => {
		const { hosts, bytes, requests } = await visit(
			'/404.html',
			async (blank) => {
				const page = await blank.context().newPage();
				const session = await page.context().newCDPSession(page);
				await session.send('Network.enable');
				await session.send('Network.setCacheDisabled', { cacheDisabled: true });
				let bytes = 0;
				const hosts = new Set<string>();
				let requests = 0;
				session.on('Network.loadingFinished', (event) => {
					bytes += event.encodedDataLength;
				});
				page.on('request', (request) => {
					requests += 1;
					hosts.add(new URL(request.url()).host);
				});
				await page.goto(home() + address.slice(1), { waitUntil: 'networkidle' });
				return { hosts: [...hosts], bytes, requests };
			},
			PHONE
		);
		expect(hosts).toEqual([new URL(home()).host]);
		expect(requests).toBeLessThanOrEqual(10);
		expect(bytes).toBeLessThanOrEqual(150_000);
	}
);

test('a strict policy with one hash lets everything through, and nothing else', async () => {
	const hash = createHash('sha256').update(DISPLAY_BOOT).digest('base64');
	const policy = `default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; script-src 'self' 'sha256-${hash}'; connect-src 'self'`;
	const refused = await visit('/404.html', async (blank) => {
		const page = await blank.context().newPage();
		const refused: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') refused.push(message.text());
		});
		// A policy comes with a page; what the page loads needs none.
		await page.route(/(?:\/|\.html)$/, async (route) => {
			const response = await route.fetch();
			await route.fulfill({
				response,
				headers: { ...response.headers(), 'content-security-policy': policy },
			});
		});
		for (const address of Object.values(PAGE_KINDS))
			await page.goto(home() + address.slice(1), { waitUntil: 'load' });
		const own = refused.length;
		await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.ran = true';
			document.body.append(script);
		});
		return { own, planted: await page.evaluate(() => 'ran' in window) };
	});
	expect(refused).toEqual({ own: 0, planted: false });
});
