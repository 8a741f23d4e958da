import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { fileOf, PAGE_KINDS } from '../support/site-pages.ts';

const { real, bare, invented } = inject('sites');
const answers = (folder: string, address: string) => existsSync(join(folder, fileOf(address)));

/** The contract: an address once published is never broken. */
const ALWAYS = [
	'/',
	'/plan/',
	'/plan/commitments/',
	'/plan/ledger/',
	'/data/',
	'/documents/',
	'/stations/',
	'/menu/',
	'/menu/order/',
	'/schedule/',
	'/schedule/calendar/2026/',
	'/schedule/calendar/2027/',
	'/stories/',
	'/press/',
	'/press/coverage/',
	'/requests/',
	'/about/',
	'/volunteer/',
	'/privacy/',
	'/accessibility/',
	'/terms/',
	'/search/',
	'/search-index/index.json',
	'/sitemap/',
	'/calendar.ics',
	'/schedule/strand/help/',
	'/feed.xml',
	'/atom.xml',
	'/feed.json',
	'/press/feed.xml',
	'/press/atom.xml',
	'/press/feed.json',
	'/sitemap-index.xml',
	'/robots.txt',
	'/404.html',
];
const STATIONS = ['chayuanba', 'baihuaqiao', 'shijiagou', 'wulingshan', 'jinzishan', 'jiaobangzhai', 'ledao'];

test.each(ALWAYS)('%s answers on every site', (address) => {
	for (const { folder } of [real, bare, invented]) expect(answers(folder, address), folder).toBe(true);
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
		for (const { folder } of [real, bare])
			expect(addresses.filter((address) => !answers(folder, address))).toEqual([]);
	}
);

describe('every kind of page', () => {
	test.each(Object.entries(PAGE_KINDS))('%s stands at %s', (_kind, address) => {
		expect(answers(real.folder, address)).toBe(true);
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
	expect(answers(real.folder, '/nowhere/')).toBe(false);
});
