import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { isOfKind, type PageKind, SHAPES } from '../../src/domain/pages/shapes.ts';
import { ALWAYS, fileOf, PAGE_KINDS } from '../support/site-pages.ts';

const { township, bare, invented } = inject('sites');
const answers = (folder: string, address: string) => existsSync(join(folder, fileOf(address)));

const STATIONS = ['jia', 'yi', 'bing'];

test.each(ALWAYS)('%s answers on every site', (address) => {
	for (const { folder } of [township, bare, invented]) expect(answers(folder, address), folder).toBe(true);
});

test.each(STATIONS)(
	'station %s has its profile, its lists and its feeds, with samples and without',
	(station) => {
		const addresses = ['', 'feed.xml', 'atom.xml', 'feed.json', 'calendar.ics'].map(
			(file) => `/stations/${station}/${file}`
		);
		addresses.push(
			`/menu/station/${station}/`,
			`/schedule/station/${station}/`,
			`/stories/station/${station}/`
		);
		for (const { folder } of [township, bare])
			expect(addresses.filter((address) => !answers(folder, address))).toEqual([]);
	}
);

describe('every kind of page', () => {
	test.each(Object.entries(PAGE_KINDS))('%s stands at %s', (_kind, address) => {
		expect(answers(township.folder, address)).toBe(true);
	});

	test('is among those that are looked at', () => {
		const seen = Object.values(PAGE_KINDS).map((address) => address.replace('.html', '/'));
		const unseen = (Object.keys(SHAPES) as PageKind[]).filter(
			(kind) => !seen.some((address) => isOfKind(kind, address))
		);
		expect(unseen).toEqual([]);
		expect(seen.filter((address) => isOfKind('station', address))).toEqual(['/stations/jia/']);
	});
});

test.each([
	['/stories/2026-10-19-jiangtang/', '/stories/2026-10-19-yi/'],
	['/stations/yicun/', '/stations/yi/'],
	['/schedule/station/yicun/', '/stations/yi/'],
])('%s, renamed, leads on to %s without a script', (from, to) => {
	const html = readFileSync(join(invented.folder, fileOf(from)), 'utf8');
	const { base, origin } = invented;
	const there = base + to.slice(1);
	expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${there}">`);
	expect(html).toContain(`<link rel="canonical" href="${origin}${there}">`);
	expect(html).toContain(`<a href="${there}">`);
	const maps = globSync('sitemap-*.xml', { cwd: invented.folder }).map((file) =>
		readFileSync(join(invented.folder, file), 'utf8')
	);
	expect(maps.join()).toContain(`${origin}${there}<`);
	expect(maps.join()).not.toContain(from);
});

test('an address that nobody published is not there', () => {
	expect(answers(township.folder, '/nowhere/')).toBe(false);
});
