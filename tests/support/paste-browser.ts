/** A page of a real Chromium that reads what is pasted and files of Word, as `paste-page.ts` says. */
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from '../../tools/debian/chromium.ts';

/** To be asked for once the tests of the file have begun. */
export function pastePage(): () => Page {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		const made = (await build({
			configFile: false,
			logLevel: 'error',
			define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
			build: {
				write: false,
				minify: false,
				lib: { entry: resolve('tests/support/paste-page.ts'), formats: ['iife'], name: 'pastePage' },
			},
		})) as Rollup.RollupOutput[];
		browser = await chromium.launch({
			executablePath: findChromium() ?? '',
			args: ['--no-sandbox', '--disable-gpu'],
		});
		page = await browser.newPage();
		await page.addScriptTag({ content: made[0]!.output[0].code });
	});
	afterAll(() => browser?.close());
	return () => page;
}
