import { expect, test } from 'vitest';
import { groupsOf, shownOfAll } from '../../../src/features/search/groups.ts';
import { engineFor, searchPage } from '../../support/search-pages.ts';

const of = (kind: string) => `<meta name="search:种类" content="${kind}">`;

test('answers are counted under their kind, related content is not', async () => {
	const related = Array.from({ length: 9 }, (_, at) =>
		searchPage(`related-${at}`, '课堂', `<p>课堂，也在四点以后的半路上${at}</p>`, of('报道'))
	);
	const engine = await engineFor([
		...related,
		searchPage('story', '孩子们', '<p>四点半课堂开课</p>', of('报道')),
		searchPage('dish', '菜', '<p>四点半课堂</p>', of('菜单')),
		searchPage('about', '关于', '<p>四点半课堂在哪里</p>'),
	]);
	const { results, facets } = await engine.search('四点半课堂');
	expect(facets['种类']!['报道']).toBeGreaterThan(1);
	const groups = groupsOf(
		engine,
		results.filter(({ tier }) => tier === 1)
	);
	expect(groups.map(([kind, { length }]) => [kind, length])).toEqual([
		['报道', 1],
		['菜单', 1],
		['其他', 1],
	]);
});

test('a heading says how many there are besides those listed', () => {
	expect(shownOfAll(3, 3)).toBe('3条');
	expect(shownOfAll(3, 40)).toBe('先列3条，共40条');
});
