/**
 * `npm run inspect -- [--site <folder>] [--all] [--without-browser]`: the maintained validators over a built site, with our
 * rules: html-validate, what readers miss, and axe in a real browser. Only pages that changed since they passed are looked at.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { issueText } from '../../src/platform/issue.ts';
import { type BuiltPage, builtPages } from '../../src/publish/checks/built-page.ts';
import { inspectSite } from '../../src/publish/checks/inspect.ts';
import { buildSite } from '../../src/publish/render/build-site.ts';
import { siteFrame } from '../../src/publish/render/site-frame.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { ensureChromium } from '../debian/chromium.ts';
import { axeFaults } from './axe-rules.ts';
import { htmlFaults } from './html-rules.ts';
import { readerFaults } from './reader-rules.ts';
import { serveFolder } from './serve-folder.ts';

const { values } = parseArgs({
	options: {
		/** A site that is built already; without one, the content is built. */
		site: { type: 'string' },
		/** Base path of that site, where it is not that of the content. */
		base: { type: 'string' },
		all: { type: 'boolean', default: false },
		'without-browser': { type: 'boolean', default: false },
	},
});
/** A phone by day, a desk by night. */
const SCREENS = [
	{ viewport: { width: 390, height: 844 }, colorScheme: 'light' },
	{ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

const options = runOptions();
const passedFile = join(options.cacheFolder, 'inspected.json');
const folder = values.site === undefined ? await built() : resolve(values.site);
const base = values.base ?? siteFrame(options).base;
const pages = builtPages(folder).filter(({ file }) => !file.startsWith('admin/'));
const passed = new Set<string>(
	values.all || !existsSync(passedFile) ? [] : JSON.parse(readFileSync(passedFile, 'utf8'))
);
const changed = pages.filter((page) => !passed.has(nameOf(page)));
const wrong = new Map<BuiltPage, string[]>(changed.map((page) => [page, []]));
for (const page of changed)
	wrong.get(page)!.push(...(await htmlFaults(page.file, page.html)), ...readerFaults(page));
if (!values['without-browser'] && changed.length > 0) await withBrowser();
const own = inspectSite(folder, base, [], pages).map(issueText);
const faults = [...own, ...[...wrong.values()].flat()];
for (const fault of faults) console.log(fault);
const clean = pages.filter((page) => (wrong.get(page) ?? []).length === 0).map(nameOf);
mkdirSync(dirname(passedFile), { recursive: true });
if (!values['without-browser']) writeFileSync(passedFile, JSON.stringify(clean));
console.log(`看了 ${changed.length} 页（共 ${pages.length} 页，其余没有变），${faults.length} 处不对。`);
if (faults.length > 0) process.exitCode = 1;

function nameOf({ file, html }: BuiltPage): string {
	return `${file} ${createHash('sha256').update(html).digest('hex').slice(0, 24)}`;
}

async function built(): Promise<string> {
	const out = join(options.cacheFolder, 'inspected');
	const site = await buildSite(options, out);
	if (!site.ok) throw new Error(`网站生成不了\n${site.report}`);
	return out;
}

async function withBrowser(): Promise<void> {
	const server = await serveFolder(folder, base);
	let browser: Browser | undefined;
	try {
		browser = await chromium.launch({
			executablePath: ensureChromium(),
			args: ['--no-sandbox', '--disable-gpu'],
		});
		for (const screen of SCREENS) {
			const context = await browser.newContext({ reducedMotion: 'reduce', ...screen });
			const tab = await context.newPage();
			for (const page of changed) {
				await tab.goto(server.origin + base + page.file.replace(/index\.html$/, ''), { waitUntil: 'load' });
				wrong.get(page)!.push(...(await axeFaults(tab)).map((fault) => `${page.file} ${fault}`));
			}
			await context.close();
		}
	} finally {
		await browser?.close();
		server.close();
	}
}
