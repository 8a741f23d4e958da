import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, type CataloguedKind } from '../../../src/domain/pages/catalogue.ts';
import { allAddresses, indexablePages, pageOf, pathsOf } from '../../../src/domain/pages/page-of.ts';
import { isOfKind, type PageKind, SHAPES, varyingParts } from '../../../src/domain/pages/shapes.ts';
import { entry, holdingsOf } from '../../support/entries.ts';
import { publicAddresses } from '../../support/site-pages.ts';

const holdings = holdingsOf([
	entry('menu', 'm', { audience: ['elderly'] }),
	entry('sessions', 's', { state: 'held', outcome: { people: 9, volunteers: 2 } }),
	...Array.from({ length: 30 }, (_, at) => entry('stories', `s-${at}`, { stations: ['qingzhu'] })),
	entry('practices', 'p'),
	entry('pages', 'about'),
]);
const kinds = Object.keys(SHAPES) as PageKind[];

describe('the files below src/pages', () => {
	/** `menu/[id].astro` answers `/menu/[id]/`; `[...list]` answers whatever is left. */
	const answered = (file: string) =>
		new RegExp(
			`^/${file
				.replaceAll('\\', '/')
				.replace(/(?:index)?\.astro$/, (end) => (end === '.astro' ? '/' : ''))
				.replace(/\[\.{3}\w+\]\//g, '(?:.+/)?')
				.replace(/\[\w+\]/g, (name) => `\\${name.slice(0, -1)}\\]`)}$`
		);
	// The desk is no page for readers; what was moved or emptied stands where it stood.
	const files = globSync('**/*.astro', { cwd: 'src/pages', exclude: ['admin/**', '[[]...moved].astro'] });
	const shapes = Object.values(SHAPES).flat();

	test('are those that the catalogue knows, by the names it gives to what varies', () => {
		expect(files.filter((file) => !shapes.some((shape) => answered(file).test(shape)))).toEqual([]);
		expect(shapes.filter((shape) => !files.some((file) => answered(file).test(shape)))).toEqual([]);
		expect(answered('menu/[slug].astro').test('/menu/[id]/')).toBe(false);
	});
});

test('every address of a kind has its shape, and tells the file of the kind what varies', () => {
	for (const kind of kinds)
		for (const subject of CATALOGUE[kind].subjects(holdings) as never[])
			expect(isOfKind(kind, CATALOGUE[kind].address(subject)), kind).toBe(true);
	expect(varyingParts('ledger', '/plan/ledger/all/2026-Q4/')).toEqual({ station: 'all', period: '2026-Q4' });
	expect(pathsOf(holdings, 'sheet').map(({ params }) => params)).toContainEqual({
		slug: 'qingzhu',
		month: '2026-11',
	});
});

test('a month is no session, though both stand below the schedule', () => {
	expect([isOfKind('month', '/schedule/2026-11/'), isOfKind('month', '/schedule/2026-11-yi/')]).toEqual([
		true,
		false,
	]);
});

test('what search engines may keep is linkable, and what site maps list is what they may keep', () => {
	const linkable = new Set(allAddresses(holdings).map(({ address }) => address));
	const indexable = indexablePages(holdings).map(({ address }) => address);
	expect(indexable.filter((address) => !linkable.has(address))).toEqual([]);
	const listed = publicAddresses(holdings).map(({ address }) => address);
	expect(listed.filter((address) => !indexable.includes(address))).toEqual([]);
	expect(listed.length).toBeLessThan(indexable.length);
});

test('a page of a column leads back to the column, the column itself to the home page alone', () => {
	const trail = (kind: CataloguedKind) =>
		(pageOf as (...given: unknown[]) => ReturnType<typeof pageOf>)(holdings, kind).trail;
	expect(trail('order')).toEqual([{ label: '活动菜单', address: '/menu/' }]);
	expect(trail('menu')).toEqual([]);
	expect(trail('home')).toEqual([]);
});
