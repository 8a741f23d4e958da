import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { attribute, type BuiltPage, builtFiles, builtPages } from '../../src/publish/checks/built-page.ts';
import { readCode } from '../support/read-code.ts';

const sites = inject('sites');
const names = Object.keys(sites) as (keyof typeof sites)[];

const WITH_POSTER =
	/^(?:menu|stories|press|schedule)\/(?!index|order|coverage|page|\d{4}-\d{2}\/)[^/]+\/index\.html$/;

const leadsOn = (elements: BuiltPage['elements']) =>
	elements.some((element) => attribute(element, 'http-equiv') === 'refresh');

/** Every page with the posters on it, but for old addresses that only lead on. */
const shown = (name: keyof typeof sites) => {
	const { folder, base } = sites[name];
	return builtPages(folder)
		.filter(({ elements }) => !leadsOn(elements))
		.map(({ file, elements }) => ({
			file,
			posters: elements
				.filter(({ tagName }) => tagName === 'img')
				.filter((img) => attribute(img, 'src')?.startsWith(`${base}posters/`))
				.map((img) => ({
					file: join(folder, attribute(img, 'src')!.slice(base.length)),
					alt: attribute(img, 'alt') ?? '',
					lazy: attribute(img, 'loading') === 'lazy',
				})),
		}));
};

test.each(names)('on the %s site dishes, sessions, stories and practices have one poster each', (name) => {
	const pages = shown(name);
	const having = pages.filter(({ posters }) => posters.length > 0).map(({ file }) => file);
	expect(having.sort()).toEqual(
		pages
			.map(({ file }) => file)
			.filter((file) => WITH_POSTER.test(file))
			.sort()
	);
	expect(having.length).toBeGreaterThan(3);
	const all = pages.flatMap(({ posters }) => posters);
	expect(all).toHaveLength(having.length);
	expect(all.filter(({ alt, lazy }) => !lazy || !alt.startsWith('海报：') || alt.includes('\u200b'))).toEqual(
		[]
	);
});

test.each(names)('every code on a poster of the %s site leads to the page that shows it', async (name) => {
	const { base, origin } = sites[name];
	for (const { file, posters } of shown(name))
		for (const poster of posters) {
			const bytes = readFileSync(poster.file);
			const { width, height } = await sharp(bytes).metadata();
			expect([file, width, height]).toEqual([file, 1080, 1920]);
			expect(bytes.length).toBeLessThanOrEqual(300_000);
			expect(await readCode(bytes)).toBe(`${origin}${base}${file.replace(/index\.html$/, '')}`);
		}
});

test.each(names)('the %s site carries no poster that no page shows', (name) => {
	const { folder } = sites[name];
	const published = builtFiles(folder).filter((file) => file.startsWith('posters/'));
	const files = new Set(shown(name).flatMap(({ posters }) => posters.map((poster) => poster.file)));
	expect(published.map((file) => join(folder, file)).filter((file) => !files.has(file))).toEqual([]);
	expect(published).toHaveLength(files.size);
});
