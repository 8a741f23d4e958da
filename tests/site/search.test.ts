import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { BenchQuery } from '../../src/build/search/bench-queries.ts';
import { ask, figuresOf } from '../../src/build/search/measure.ts';
import { openIndex, readPages, SEARCH_FOLDER } from '../../src/build/search/search-files.ts';
import { buildIndex } from '../../src/build/search/search-index.ts';
import { openSearch } from '../../src/platform/search/search.ts';
import { answers } from '../support/search-pages.ts';

const { real, bare, invented } = inject('sites');
const QUERIES: BenchQuery[] = JSON.parse(readFileSync('tests/fixtures/search-queries.json', 'utf8'));

test('the own questions over real and sample pages are answered', async () => {
	expect(QUERIES.length).toBeGreaterThanOrEqual(200);
	const pages = readPages(real.folder, true);
	const { files } = buildIndex(pages);
	const engine = await openSearch(async (name) => files.get(name)!);
	const figures = figuresOf(await ask(engine, pages, QUERIES)).get('全部')!;
	expect(figures.queries).toBeGreaterThan(200);
	expect(figures.recall).toBeGreaterThanOrEqual(0.98);
	expect(figures.mrr).toBeGreaterThanOrEqual(0.98);
	expect(figures.zero).toBeLessThanOrEqual(0.005);
	expect(figures.titled).toBeGreaterThanOrEqual(0.95);
	const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	expect(bytes).toBeLessThan(400_000);
});

test('the index of the site holds no sample', async () => {
	const engine = await openIndex(real.folder);
	expect(engine.pages).toBe((await openIndex(bare.folder)).pages);
	const known = new Set(readPages(bare.folder, true).map(({ url }) => url));
	const hidden = readPages(real.folder, true).filter(({ url }) => !known.has(url));
	// A session is called after its dish, which may be real: titles of stories are their own.
	const samples = hidden.filter(({ url }) => url.startsWith('/stories/'));
	expect(samples.length).toBeGreaterThan(8);
	const texts = readPages(real.folder).map(({ text }) => text);
	const leaks = samples.filter(({ title }) => texts.some((text) => text.includes(title)));
	expect(leaks.map(({ title }) => title)).toEqual([]);
});

test('a clause of the plan is found at its anchor', async () => {
	const engine = await openIndex(bare.folder);
	const { results } = await engine.search('每月开展');
	const shown = await Promise.all(results.map(engine.show));
	const plan = shown.find(({ url }) => url === '/plan/')!;
	expect(plan.values('种类')).toEqual(['方案条款']);
	const html = readFileSync(join(bare.folder, 'plan/index.html'), 'utf8');
	expect(plan.sections.length).toBeGreaterThan(0);
	for (const { url } of plan.sections) expect(html).toContain(`id="${url.split('#')[1]}"`);
});

test('every site has an index of its own pages', async () => {
	expect(await answers(await openIndex(invented.folder), '乙村院坝讲堂开讲')).toContain(
		'/stories/2026-10-19-yi/'
	);
	const { segments } = JSON.parse(readFileSync(join(invented.folder, SEARCH_FOLDER, 'index.json'), 'utf8'));
	expect(segments).toHaveLength(1);
});
