import { resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { gatherHoldings } from '../../src/domain/holdings.ts';
import { ADDRESS } from '../../src/domain/pages/addresses.ts';
import { indexablePages } from '../../src/domain/pages/page-of.ts';
import { attribute, type BuiltPage, builtPages, ownText } from '../../src/publish/checks/built-page.ts';
import { openContent } from '../../src/reader/open.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { BUILT_AT } from '../support/build-once.ts';
import { fileOf } from '../support/site-pages.ts';
import { TOWNSHIP } from '../support/township.ts';

const sites = inject('sites');
const { cacheFolder } = runOptions({});
const { site, entries, texts } = await openContent({
	folder: resolve(TOWNSHIP),
	cache: cacheFolder,
	now: BUILT_AT,
});

const named = (wanted: string) => (page: BuiltPage) =>
	page.elements.find(({ tagName, attrs }) => tagName === 'meta' && attrs[0]?.value === wanted);
const isIndexable = (page: BuiltPage) => {
	const robots = named('robots')(page);
	return robots === undefined || !attribute(robots, 'content')?.includes('noindex');
};
const titleOf = ({ elements }: BuiltPage) => ownText(elements.find(({ tagName }) => tagName === 'title')!);

describe.each([
	['with samples', sites.invented.folder, true],
	['without samples', sites.bare.folder, false],
])('a site %s', (_, folder, samples) => {
	const holdings = gatherHoldings({ site: site!, now: BUILT_AT, entries, texts, samples });
	const catalogued = indexablePages(holdings);
	// Robots are kept out of the desk by robots.txt.
	const built = builtPages(folder).filter(({ file }) => !file.startsWith(ADDRESS.desk.slice(1)));

	test('lets search engines keep the pages of the catalogue and no other, each under its title', () => {
		const { name, shortName, tagline } = holdings.site;
		const expected = catalogued.map(({ address, title }) => [
			fileOf(address),
			address === ADDRESS.home ? `${name} · ${tagline}` : `${title} · ${shortName}`,
		]);
		const found = built.filter(isIndexable).map((page) => [page.file, titleOf(page)]);
		expect(found.sort()).toEqual(expected.sort());
		expect(found.length).toBeGreaterThan(70);
		expect(found.length).toBeLessThan(built.length);
	});

	test('has no address twice in its catalogue', () => {
		const addresses = catalogued.map(({ address }) => address);
		expect(addresses).toEqual([...new Set(addresses)]);
	});
});
