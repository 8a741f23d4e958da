import { expect, test } from 'vitest';
import {
	mapPages,
	mapParts,
	pagesInPart,
	samplesNote,
	WITHOUT_SAMPLES,
} from '../../../src/domain/pages/site-map.ts';
import { entry, holdingsOf } from '../../support/entries.ts';
import { publicAddresses } from '../../support/site-pages.ts';

const addresses = (entries: Parameters<typeof holdingsOf>[0]) =>
	publicAddresses(holdingsOf(entries)).map(({ address }) => address);

test('every fixed page is listed, and no address twice', () => {
	const all = addresses([
		entry('pages', 'about'),
		entry('stories', 'a'),
		entry('sessions', 's'),
		entry('practices', 'p'),
		entry('menu', 'm'),
	]);
	expect(all).toEqual(
		expect.arrayContaining([
			'/',
			'/plan/',
			'/plan/commitments/',
			'/press/coverage/',
			'/about/',
			'/sitemap/',
			'/documents/plan/',
			'/stations/qingzhu/',
		])
	);
	expect(all).toEqual(
		expect.arrayContaining(['/stories/a/', '/schedule/s/', '/press/p/', '/menu/m/', '/schedule/2026-11/'])
	);
	expect(new Set(all).size).toBe(all.length);
});

test('that samples are left out is said while there are any', () => {
	const sample = [entry('stories', 'a', { sample: true })];
	expect(samplesNote(holdingsOf(sample))).toBe(WITHOUT_SAMPLES);
	expect(samplesNote(holdingsOf(sample, { samples: false }))).toBeUndefined();
	expect(samplesNote(holdingsOf([entry('stories', 'a')]))).toBeUndefined();
});

test('a list of stories is listed once something true stands in it', () => {
	expect(addresses([])).not.toContain('/stories/kind/report/');
	expect(addresses([entry('stories', 'a', { sample: true })])).not.toContain('/stories/kind/report/');
	expect(addresses([entry('stories', 'a', { stations: ['qingzhu'], strand: 'help' })])).toEqual(
		expect.arrayContaining(['/stories/kind/report/', '/stories/strand/help/', '/stories/station/qingzhu/'])
	);
});

test('samples are left out', () => {
	const samples = addresses([
		entry('stories', 'a', { sample: true }),
		entry('sessions', 's', { sample: true, start: '2026-08-01 09:00' }),
		entry('practices', 'p', { sample: true }),
		entry('menu', 'm', { sample: true }),
	]);
	for (const address of [
		'/stories/a/',
		'/schedule/s/',
		'/schedule/2026-08/',
		'/press/p/',
		'/menu/m/',
		'/menu/station/qingzhu/',
	])
		expect(samples).not.toContain(address);
});

test('a page tells when it last changed, where that is known', () => {
	const pages = publicAddresses(
		holdingsOf([entry('stories', 'a'), entry('practices', 'p', { updated: '2026-11-23 09:00' })])
	);
	const lastmod = (wanted: string) => pages.find(({ address }) => address === wanted)?.lastmod;
	expect(lastmod('/stories/a/')).toBe('2026-11-21 10:00');
	expect(lastmod('/stories/')).toBe('2026-11-21 10:00');
	expect(lastmod('/press/p/')).toBe('2026-11-23 09:00');
	expect(lastmod('/documents/plan/')).toBe('2026-01-08');
	expect(lastmod('/stations/qingzhu/')).toBeUndefined();
});

test('a ledger is listed once something true stands in it', () => {
	const held = { state: 'held', outcome: { people: 9, volunteers: 2 } };
	const pages = ['/plan/ledger/qingzhu/2026/', '/plan/assessment/qingzhu/2026/'];
	expect(addresses([entry('sessions', 's', held)])).toEqual(expect.arrayContaining(pages));
	const without = addresses([entry('sessions', 's', { ...held, sample: true })]);
	expect(without).toEqual(expect.arrayContaining(['/plan/ledger/', '/data/']));
	expect(pages.filter((page) => without.includes(page))).toEqual([]);
});

test('however many stories there are, the map lists the newest, and each of them stands in the part of its year', () => {
	const stories = Array.from({ length: 130 }, (_, at) =>
		entry('stories', `s-${at}`, { published: `${at < 120 ? 2026 : 2025}-01-01 ${10 + (at % 10)}:00` })
	);
	const holdings = holdingsOf([...stories, entry('stories', 'sample', { sample: true })]);
	const ofStories = (pages: readonly { address: string }[]) =>
		pages.filter(({ address }) => /^\/stories\/s/.test(address));
	expect(ofStories(mapPages(holdings))).toHaveLength(100);
	expect(mapParts(holdings)).toEqual(['0', 'stories-2026', 'stories-2025']);
	expect(mapParts(holdings).map((part) => ofStories(pagesInPart(holdings, part)).length)).toEqual([
		0, 120, 10,
	]);
	expect(pagesInPart(holdings, '0').filter(({ address }) => address.includes('/page/'))).toEqual([]);
});
