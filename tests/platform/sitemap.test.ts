import { expect, test } from 'vitest';
import { sitemap, sitemapIndex, sitemapParts } from '../../src/platform/sitemap.ts';
import { read } from '../support/xml.ts';

test('a site map is well-formed and writes addresses as the protocol wants them', () => {
	const xml = sitemap([{ address: 'https://example.cn/看/?a=1&b=2' }, { address: 'https://example.cn/' }]);
	expect(read(xml, 'loc')).toEqual(['https://example.cn/%E7%9C%8B/?a=1&b=2', 'https://example.cn/']);
});

test('a change is told in Beijing time, and not told where it is unknown', () => {
	const xml = sitemap([
		{ address: '/a/', lastmod: '2026-11-24 10:19' },
		{ address: '/b/', lastmod: '2026-11-24' },
		{ address: '/c/' },
	]);
	expect(read(xml, 'lastmod')).toEqual(['2026-11-24T10:19:00+08:00', '2026-11-24']);
});

test('an index names the files', () => {
	expect(read(sitemapIndex([{ address: 'https://example.cn/sitemap-0.xml' }]), 'loc')).toEqual([
		'https://example.cn/sitemap-0.xml',
	]);
});

test('more addresses than one file may hold are parted, and there is always one file', () => {
	expect(sitemapParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
	expect(sitemapParts([], 2)).toEqual([[]]);
});
