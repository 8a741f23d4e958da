import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { WITHOUT_SAMPLES } from '../../src/domain/pages/site-map.ts';
import { openIndex, readPages } from '../../src/search/writer/search-files.ts';
import { answers } from '../support/search-pages.ts';

const { township, bare, invented } = inject('sites');

test('the index of the site holds no sample', async () => {
	const engine = await openIndex(township.folder);
	expect(engine.pages).toBe((await openIndex(bare.folder)).pages);
	const known = new Set(readPages(bare.folder, true).map(({ url }) => url));
	const hidden = readPages(township.folder, true).filter(({ url }) => !known.has(url));
	// A session is called after its dish, which may be real: titles of stories are their own.
	const samples = hidden.filter(({ url }) => url.startsWith('/stories/'));
	expect(samples.length).toBeGreaterThan(3);
	const texts = readPages(township.folder).map(({ text }) => text);
	const leaks = samples.filter(({ title }) => texts.some((text) => text.includes(title)));
	expect(leaks.map(({ title }) => title)).toEqual([]);
});

test('the search says that samples are left out, beside its box and where nothing was found', () => {
	const said = ({ folder }: { folder: string }) =>
		readFileSync(join(folder, 'search/index.html'), 'utf8').split(WITHOUT_SAMPLES).length - 1;
	expect([said(township), said(bare)]).toEqual([2, 0]);
});

test('only words of its own are searched on a page, not what every dish and story repeats', () => {
	const texts = readPages(township.folder, true).map(({ text }) => text);
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
	const images = readPages(township.folder, true).flatMap(({ image }) => image ?? []);
	expect(images.length).toBeGreaterThan(3);
	for (const image of images) expect(existsSync(join(township.folder, image))).toBe(true);
});

test('a clause of the plan is found at its anchor', async () => {
	const engine = await openIndex(bare.folder);
	const { results } = await engine.search('每站每月开展');
	const shown = await Promise.all(results.map(engine.show));
	const plan = shown.find(({ url }) => url === '/plan/')!;
	expect(plan.values('种类')).toEqual(['方案条款']);
	const html = readFileSync(join(bare.folder, 'plan/index.html'), 'utf8');
	expect(plan.sections.length).toBeGreaterThan(0);
	for (const { url } of plan.sections) expect(html).toContain(`id="${url.split('#')[1]}"`);
});

test('every site has an index of its own pages', async () => {
	const engine = await openIndex(invented.folder);
	expect(await answers(engine, '乙村院坝讲堂开讲')).toContain('/stories/2026-10-19-yi/');
	// An index goes on from the one before: a page that is gone since is not in it.
	expect(engine.pages).toBe(readPages(invented.folder).length);
});
