/** The shipped configurations in the real servers: what they say, and that a reader never sees half of a release. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderTarget } from '../../src/publish/delivery/folder-target.ts';
import type { Manifest } from '../../src/publish/releases/manifest.ts';
import type { Releases } from '../../src/publish/releases/release-store.ts';
import { caddySite, nginxSite, underscoreHeaders } from '../../tools/web-servers.ts';
import { emptyReleases, release, scratch, sending, siteFiles } from '../support/release.ts';
import { SERVERS } from '../support/web-servers.ts';

test('the files in deploy/ are what the rule writes', async () => {
	await expect(nginxSite()).toMatchFileSnapshot('../../deploy/nginx-site.conf');
	await expect(caddySite()).toMatchFileSnapshot('../../deploy/Caddyfile-site');
	await expect(underscoreHeaders()).toMatchFileSnapshot('../../deploy/_headers');
});

const FOREVER = 'public, max-age=31536000, immutable';

describe.each(Object.entries(SERVERS))('%s', (_, serve) => {
	test('every kind of answer carries its headers, and nothing hidden is given out', async () => {
		const { path, deliver } = place();
		const releases = emptyReleases();
		const files = {
			...siteFiles(3),
			'photos/aabbccddeeff-480.webp': Buffer.alloc(100),
			'search-index/index.json': '{}',
			'search-index/p-0011223344556677.bin': Buffer.alloc(100),
			'data/menu.csv': '编号,名称\r\n',
			'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
			'.well-known/security.txt': 'Contact: tel:1\n',
		};
		await deliver(releases, await release(releases, files));
		const origin = await serve(path);
		const ask = (address: string, init: RequestInit = {}) =>
			fetch(origin + address, {
				redirect: 'manual',
				...init,
				headers: { 'accept-encoding': 'identity', ...init.headers },
			});
		const expected: [string, number, string, string, string][] = [
			['/', 200, 'text/html; charset=utf-8', 'no-cache', 'form-action'],
			['/stories/gao-1/', 200, 'text/html; charset=utf-8', 'no-cache', 'form-action'],
			['/no-such-page/', 404, 'text/html; charset=utf-8', 'no-cache', 'form-action'],
			['/photos/aabbccddeeff-0.webp', 404, 'text/html; charset=utf-8', 'no-cache', "frame-ancestors 'self'"],
			['/_astro/site.0001.js', 200, 'javascript', FOREVER, "default-src 'none'"],
			['/photos/aabbccddeeff-480.webp', 200, 'image/webp', FOREVER, "default-src 'none'"],
			[
				'/search-index/p-0011223344556677.bin',
				200,
				'application/octet-stream',
				FOREVER,
				"default-src 'none'",
			],
			['/search-index/index.json', 200, 'application/json', 'no-cache', "default-src 'none'"],
			['/calendar.ics', 200, 'text/calendar; charset=utf-8', 'no-cache', "default-src 'none'"],
			['/data/menu.csv', 200, 'text/csv; charset=utf-8', 'no-cache', "default-src 'none'"],
			['/feed.xml', 200, 'application/xml; charset=utf-8', 'no-cache', "default-src 'none'"],
			['/favicon.svg', 200, 'image/svg+xml', 'no-cache', "default-src 'none'"],
			['/.well-known/security.txt', 200, 'text/plain', 'no-cache', "default-src 'none'"],
		];
		for (const [address, status, type, cache, policy] of expected) {
			const found = await ask(address);
			expect.soft(found.status, address).toBe(status);
			expect.soft(found.headers.get('content-type'), address).toContain(type);
			expect.soft(found.headers.get('cache-control'), address).toBe(cache);
			expect.soft(found.headers.get('content-security-policy'), address).toContain(policy);
			expect.soft(found.headers.get('x-content-type-options'), address).toBe('nosniff');
			expect.soft(found.headers.get('cross-origin-resource-policy'), address).toBe('same-origin');
			expect.soft(found.headers.get('server') ?? '', address).not.toMatch(/\d/);
		}
		// Headers of a 304 take the place of those that a browser has kept with the page.
		for (const address of ['/', '/favicon.svg']) {
			const { headers } = await ask(address);
			const again = await ask(address, { headers: { 'if-none-match': headers.get('etag')! } });
			expect.soft(again.status, address).toBe(304);
			const kept = headers.get('content-security-policy');
			expect.soft(again.headers.get('content-security-policy') ?? kept, address).toBe(kept);
		}
		const [moved] = [await ask('/stories')];
		expect([moved.status, moved.headers.get('location')]).toEqual([
			expect.toBeOneOf([301, 308]),
			'/stories/',
		]);
		for (const hidden of ['/.git/config', '/.env', '/..%2f..%2fetc/passwd', '/manifest.json'])
			expect.soft((await ask(hidden)).status, hidden).toBeOneOf([400, 404]);
		expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
		const packed = await ask('/', { headers: { 'accept-encoding': 'gzip' } });
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
		expect(await packed.text()).toContain('首页');
	});

	test('a hundred releases under a hammering reader: no answer is missing, torn or mixed', {
		timeout: 300_000,
	}, async () => {
		const { path, deliver } = place();
		const releases = emptyReleases();
		const made: Manifest[] = [];
		for (const number of ['0001', '0002', '0003', '0004'])
			made.push(await release(releases, siteFiles(8, number, number)));
		await deliver(releases, made[0]!);
		const origin = await serve(path);
		let isOver = false;
		let read = 0;
		const wrong: string[] = [];
		const hammer = async (address: string) => {
			while (!isOver) {
				const page = await fetch(origin + address);
				const html = await page.text();
				const script = /_astro\/site\.(\d+)\.js/.exec(html)?.[1];
				if (page.status !== 200 || !html.endsWith('</html>') || script === undefined) {
					wrong.push(`${address} ${page.status} ${html.length}`);
					continue;
				}
				const asset = await fetch(`${origin}/_astro/site.${script}.js`);
				if (asset.status !== 200 || !(await asset.text()).includes(script))
					wrong.push(`script ${script} ${asset.status}`);
				read += 1;
			}
		};
		const readers = ['/', '/stories/', '/stories/gao-1/', '/stories/gao-7/'].map(hammer);
		// Where the machine gives readers little of itself, it goes on until they have read enough to tell.
		for (let turn = 1; turn <= 100 || (read <= 100 && wrong.length === 0); turn += 1)
			await deliver(releases, made[turn % made.length]!);
		isOver = true;
		await Promise.all(readers);
		expect(wrong).toEqual([]);
		expect(read).toBeGreaterThan(100);
	});
});

function place() {
	const path = join(scratch('www-'), 'site');
	const target = folderTarget(path);
	const deliver = (releases: Releases, manifest: Manifest) => target(sending(releases, manifest));
	return { path, deliver };
}
