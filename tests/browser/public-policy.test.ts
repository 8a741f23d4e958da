/** The zip for a portal, unpacked below a path and served by nginx as shipped: every kind of page works under its policy. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { zipTarget } from '../../src/publish/delivery/zip-target.ts';
import { makeRelease } from '../../src/publish/releases/make-release.ts';
import { findChromium } from '../../tools/debian/chromium.ts';
import { emptyReleases, scratch } from '../support/release.ts';
import { SERVERS } from '../support/web-servers.ts';
import { unzip } from '../support/zip.ts';

test('no page of any kind breaks its policy, asks another host or misses a file; search answers', async () => {
	const { folder: pages, base } = inject('sites').invented;
	const releases = emptyReleases();
	const manifest = await makeRelease(releases, {
		...{ pages, base, at: Date.now() },
		from: { program: '0.0.0', now: '2026-11-24 09:00' },
	});
	// The site was built with a desk that asks an office: it is no part of what goes to a portal.
	expect(existsSync(join(pages, 'admin/desk.js'))).toBe(true);
	expect([...manifest.files.paths()].filter((path) => path.startsWith('admin/'))).toEqual([]);
	const zip = join(scratch(), 'site.zip');
	await zipTarget(zip)({
		release: releases.open(manifest),
		now: 0,
		signal: new AbortController().signal,
		progress: () => undefined,
	});
	const root = scratch('portal-');
	for (const [path, bytes] of unzip(readFileSync(zip))) {
		const to = join(root, base, path);
		mkdirSync(dirname(to), { recursive: true });
		writeFileSync(to, bytes);
	}
	const origin = await SERVERS['nginx']!(root);

	const browser = await chromium.launch({
		executablePath: findChromium() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	onTestFinished(() => browser.close());
	const page = await browser.newPage();
	const wrong = watched(page, origin);
	// A page that only leads on is left again before it can be looked at.
	const stays = (path: string) => !/http-equiv="refresh"/.test(readFileSync(join(root, base, path), 'utf8'));
	const kinds = kindsOf(
		[...manifest.files.paths()].filter((path) => path.endsWith('index.html') && stays(path))
	);
	expect(kinds.length).toBeGreaterThan(20);
	for (const path of kinds) await page.goto(origin + base + path.replace(/index\.html$/, ''));
	await page.goto(`${origin}${base}search/?q=${encodeURIComponent('实践站')}`);
	await page.locator('#search-results h3 a').first().waitFor();
	expect(wrong).toEqual([]);

	// Seen before, the page is asked for again and answered with 304: its policy stays the one that it came with.
	// While there is danger its styles come in a file of their own, which the policy lets in.
	await page.goto(origin + base);
	expect(await page.locator('link[rel=stylesheet][href*="/_astro/emergency."]').count()).toBe(1);
	const banner = page.locator('.emergency').first();
	expect(await banner.evaluate((part) => getComputedStyle(part).backgroundColor)).not.toBe(
		'rgba(0, 0, 0, 0)'
	);
	expect(wrong).toEqual([]);

	// The policy stands in the page and is minded: what it does not name does not run.
	const refused = await page.addScriptTag({ content: 'document.title = "ran"' }).catch(String);
	expect(refused).toContain('TrustedScript');
	await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
	await expect.poll(() => wrong.join('\n')).toContain('Content Security Policy');
});

function watched(page: Page, origin: string): string[] {
	const wrong: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') wrong.push(`${page.url()} ${message.text()}`);
	});
	page.on('pageerror', (error) => wrong.push(`${page.url()} ${error.message}`));
	page.on('request', (request) => {
		if (!request.url().startsWith(origin)) wrong.push(`${page.url()} asks ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) wrong.push(`${page.url()} misses ${response.url()}`);
	});
	return wrong;
}

/** One page of each kind: of pages that differ only in the names on the way, one. */
const kindsOf = (files: string[]): string[] => [
	...new Map(
		files.map((path) => {
			const [column = '', , third = '', ...rest] = path.split('/');
			return [`${column}/${third.replace(/\d+/g, '')}/${rest.length}`, path];
		})
	).values(),
];
