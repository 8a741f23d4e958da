/** A real Chromium in front of a built site. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { isoMoment } from '../../src/platform/day.ts';
import { BUILT_AT, type BuiltSite } from './build-once.ts';
import { type PreviewServer, servePreview } from './preview-server.ts';

export type Visit = {
	/**
	 * Opens an address (without base path) in a fresh context, hands over the page, closes everything. The reader's clock
	 * stands where the site was built, lest a test be red when its sessions are over.
	 */
	visit: <Result>(
		address: string,
		look: (page: Page) => Promise<Result>,
		options?: BrowserContextOptions & { elder?: boolean }
	) => Promise<Result>;
	/** Address of the site's home page. */
	home: () => string;
};

/** Serves `site` for the tests of one file, and connects to the Chromium of the run. */
export function chromiumFor(site: BuiltSite): Visit {
	let browser: Browser;
	let server: PreviewServer;
	beforeAll(async () => {
		server = await servePreview({ port: 0, base: site.base });
		server.show(site.folder);
		browser = await chromium.connect(inject('chromium'));
	});
	afterAll(async () => {
		await browser?.close();
		await server?.close();
	});
	return {
		home: () => server.address,
		visit: async (address, look, { elder, ...options } = {}) => {
			const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
			try {
				await context.clock.setFixedTime(isoMoment(BUILT_AT));
				const page = await context.newPage();
				const path = address.replace(/^\//, '').replace(/(#|$)/, elder ? '?zb=1$1' : '$1');
				await page.goto(server.address + path, { waitUntil: 'load' });
				return await look(page);
			} finally {
				await context.close();
			}
		},
	};
}
