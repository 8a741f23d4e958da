/** A page of a real Chromium with parts of the desk in it, and no desk around them. */
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from '../../tools/debian/chromium.ts';

/** Reads what is pasted and files of Word, as `paste-page.ts` says; to be asked for once the tests of the file have begun. */
export const pastePage = (): (() => Page) => pageOf('tests/support/paste-page.ts');

/** @param entry the file whose parts the page has */
export function pageOf(entry: string): () => Page {
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
				lib: { entry: resolve(entry), formats: ['iife'], name: 'pastePage' },
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
