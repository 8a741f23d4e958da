import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { BenchQuery } from '../../src/build/search/bench-queries.ts';
import { ask, figuresOf } from '../../src/build/search/measure.ts';
import { openIndex, readPages, SEARCH_FOLDER } from '../../src/build/search/search-files.ts';
import { buildIndex } from '../../src/build/search/search-index.ts';
import { WITHOUT_SAMPLES } from '../../src/domain/site-map.ts';
import { openSearch } from '../../src/platform/search/search.ts';
import { answers } from '../support/search-pages.ts';

const { real, bare, invented } = inject('sites');
const QUERIES: BenchQuery[] = JSON.parse(readFileSync('tests/fixtures/search-queries.json', 'utf8'));

test('the own questions over real and sample pages are answered', async () => {
	expect(QUERIES.length).toBeGreaterThanOrEqual(200);
	const pages = readPages(real.folder, true);
	const { files } = buildIndex(pages);
	const engine = await openSearch(async (name) => files.get(name)!);
	const kinds = figuresOf(await ask(engine, pages, QUERIES));
	const figures = kinds.get('全部')!;
	expect(figures.queries).toBeGreaterThan(200);
	expect(figures.recall).toBeGreaterThanOrEqual(0.98);
	expect(figures.mrr).toBeGreaterThanOrEqual(0.99);
	expect(figures.zero).toBeLessThanOrEqual(0.005);
	for (const kind of ['繁体', '拼音', '首字母', '同音错字', '颠倒'])
		expect([kind, kinds.get(kind)!.recall >= 0.95]).toEqual([kind, true]);
	for (const kind of ['两字词', '四字以上', '半句话', '整句话', '单字', '日期数字', '两词加空格'])
		expect([kind, kinds.get(kind)!.recall >= 0.995]).toEqual([kind, true]);
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

test('the search says that samples are left out, beside its box and where nothing was found', () => {
	const said = ({ folder }: { folder: string }) =>
		readFileSync(join(folder, 'search/index.html'), 'utf8').split(WITHOUT_SAMPLES).length - 1;
	expect([said(real), said(bare)]).toEqual([2, 0]);
});

test('only words of its own are searched on a page, not what every dish and story repeats', () => {
	const texts = readPages(real.folder, true).map(({ text }) => text);
	for (const words of [
		'按住那一行就能复制',
		'长按图片，可以保存',
		'引用本文',
		'办公电话\n待补充',
		'点单电话',
	])
		expect(texts.filter((text) => text.includes(words))).toEqual([]);
});

test('the fixed pages and the promises are searched', () => {
	const searched = readPages(bare.folder).map(({ url }) => url);
	expect(searched).toEqual(expect.arrayContaining(['/about/', '/accessibility/', '/plan/commitments/']));
});

test('a page with a photo says which small copy goes beside an answer', () => {
	const images = readPages(real.folder, true).flatMap(({ image }) => image ?? []);
	expect(images.length).toBeGreaterThan(5);
	for (const image of images) expect(existsSync(join(real.folder, image))).toBe(true);
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
