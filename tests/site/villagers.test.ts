import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { spokenHere } from '../../src/domain/search/thesaurus.ts';
import { readContent } from '../../src/reader/read.ts';
import { openSearch } from '../../src/search/engine/search.ts';
import { openIndex, readPages } from '../../src/search/writer/search-files.ts';
import { buildIndex } from '../../src/search/writer/search-index.ts';
import { askVillagers, type VillagerQuery } from '../../tools/bench/search-measure.ts';
import { answers } from '../support/search-pages.ts';
import { TOWNSHIP } from '../support/township.ts';

const { invented } = inject('sites');
const QUERIES: VillagerQuery[] = JSON.parse(readFileSync('tests/fixtures/villager-queries.json', 'utf8'));
// Samples are not searched, and half of what this township has to offer is one.
const pages = readPages(invented.folder, true);
const { site, entries, thesaurus } = readContent(TOWNSHIP);
const spoken = spokenHere(thesaurus, site!, entries);
const asked = async (words?: typeof spoken) => {
	const { files } = buildIndex(pages, undefined, words);
	return askVillagers(await openSearch(async (name) => files.get(name)!), pages, QUERIES);
};

test('what villagers ask in their own words has the right page first, or among the first five', async () => {
	const { queries, first, five, zero, misses } = await asked(spoken);
	expect(queries).toBeGreaterThanOrEqual(80);
	expect([first >= 0.85, five >= 0.95, zero <= 0.003], JSON.stringify({ first, five, zero, misses })).toEqual(
		[true, true, true]
	);
});

test('the thesaurus is what makes it so', async () => {
	const [without, withIt] = [await asked(), await asked(spoken)];
	expect(withIt.first - without.first).toBeGreaterThan(0.2);
});

test('the index of a site carries its thesaurus', async () => {
	const engine = await openIndex(invented.folder);
	expect((await engine.search('剃头')).meant).toEqual(['理发']);
	expect((await answers(engine, '乙村最近有什么活动'))[0]).toBe('/schedule/station/yi/');
});

test('a clause of the plan is found by what people call it, at its place', async () => {
	const engine = await openIndex(invented.folder);
	for (const query of ['一月办几回', '一月办几回嘛']) {
		const { results } = await engine.search(query);
		const { url, sections } = await engine.show(results[0]!);
		expect([url, sections[0]?.url]).toEqual(['/plan/', '/plan/#1.1']);
	}
});

test('no page of a kind says what every other of its kind says: such words are those of the interface', () => {
	const kinds = Map.groupBy(pages, ({ facets }) => facets['种类']?.[0] ?? '其他');
	const repeated = [...kinds].flatMap(([kind, alike]) => {
		if (kind === '栏目' || alike.length < 4) return [];
		const lines = alike.map(({ text }) => new Set(text.split('\n').map((line) => line.trim())));
		return [...lines[0]!].filter((line) => line !== '' && lines.every((others) => others.has(line)));
	});
	expect(repeated).toEqual([]);
});
