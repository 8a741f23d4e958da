/** Points by the rules of Mozilla's HTTP Observatory: what the site and the desk say, and that each rule bites. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderTarget } from '../../src/publish/delivery/folder-target.ts';
import { STRICT_TRANSPORT } from '../../src/publish/headers/policy.ts';
import { answer } from '../../src/publish/serving/release-files.ts';
import { observatoryScore, type ScoredAnswer } from '../../tools/score/observatory.ts';
import { testOffice } from '../support/office.ts';
import { emptyReleases, release, scratch, sending, siteFiles } from '../support/release.ts';
import { SERVERS } from '../support/web-servers.ts';

async function asked(url: string, headers: Record<string, string> = {}): Promise<ScoredAnswer> {
	const response = await fetch(url, { headers });
	return {
		headers: Object.fromEntries(response.headers),
		cookies: response.headers.getSetCookie(),
		html: await response.text(),
		plain: undefined,
		address: 'https://example.cn/',
	};
}
/** What a server adds as soon as it has a certificate; its own tests look at that. */
const encrypted = (seen: ScoredAnswer): ScoredAnswer => ({
	...seen,
	headers: { ...seen.headers, 'strict-transport-security': STRICT_TRANSPORT['Strict-Transport-Security'] },
});

test('the public site has 130 points, from the office’s own server and from Caddy and nginx as shipped', async () => {
	const releases = emptyReleases();
	const made = await release(releases, siteFiles(2));
	const server = createServer((request, response) => void answer(request, response, releases.open(made)));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const own = await asked(`http://127.0.0.1:${port}/`, { 'x-forwarded-proto': 'https' });
	expect(observatoryScore(own)).toMatchObject({ score: 130 });

	const path = join(scratch(), 'www');
	await folderTarget(path)(sending(releases, made));
	for (const [name, serve] of Object.entries(SERVERS))
		expect(observatoryScore(encrypted(await asked(`${await serve(path)}/`))).score, name).toBe(130);
});

test('the desk has 130', async () => {
	const office = await testOffice();
	await Promise.all([office.builder.settled(), office.desk.settled]);
	expect(observatoryScore(encrypted(await asked(`${office.origin}/admin/`)))).toMatchObject({ score: 130 });
});

const GOOD: ScoredAnswer = {
	headers: {
		'content-security-policy':
			"default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
		'referrer-policy': 'same-origin',
		'strict-transport-security': 'max-age=63072000',
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
	},
	cookies: [],
	html: '<script src="/a.js"></script>',
	plain: { location: 'https://example.cn/' },
	address: 'https://example.cn/',
};
const policy = (text: string) => ({ headers: { ...GOOD.headers, 'content-security-policy': text } });
const without = (name: string) => ({ headers: { ...GOOD.headers, [name]: undefined } });

test.each<[string, Partial<ScoredAnswer>, number]>([
	['all of it', {}, 130],
	['inline styles', policy("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"), 120],
	['no closed default', policy("default-src 'self'; form-action 'self'; frame-ancestors 'none'"), 125],
	// Less than ninety: what would be rewarded does not count.
	['inline scripts', policy("default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'"), 80],
	['scripts from everywhere', policy("object-src 'none'; script-src https:; frame-ancestors 'none'"), 80],
	['no policy at all', without('content-security-policy'), 55],
	['no HSTS', without('strict-transport-security'), 80],
	['no nosniff', without('x-content-type-options'), 125],
	['nothing about its resources', without('cross-origin-resource-policy'), 120],
	['a way to HTTPS missing', { plain: { location: undefined } }, 80],
	['an unproven script of others', { html: '<script src="https://cdn.example/x.js"></script>' }, 125],
	['a cookie that scripts can read', { cookies: ['a=b; Secure; SameSite=Lax'] }, 70],
	['a good cookie', { cookies: ['a=b; Secure; HttpOnly; SameSite=Lax'] }, 135],
])('%s', (_, change, score) => {
	expect(observatoryScore({ ...GOOD, ...change }).score).toBe(score);
});
