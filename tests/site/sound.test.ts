import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { issueText } from '../../src/platform/issue.ts';
import { attribute, builtFiles, builtPages } from '../../src/publish/checks/built-page.ts';
import { inspectSite } from '../../src/publish/checks/inspect.ts';
import { brotliBytes } from '../../src/publish/checks/weight.ts';
import { fileOf, PAGE_KINDS } from '../support/site-pages.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const sites = inject('sites');
const names = Object.keys(sites) as (keyof typeof sites)[];

test.each(names)('the %s site passes every check of its own', (name) => {
	const { folder, base } = sites[name];
	expect(inspectSite(folder, base).map(issueText)).toEqual([]);
});

test.each(names)('the %s site is valid HTML', async (name) => {
	expect((await faultsOfHtml(sites[name].folder)).slice(0, 20)).toEqual([]);
});

test.each([
	['home', 8_000],
	['story', 8_000],
	// It has all that a story may have: a table, footnotes, three more photos. And the code on its paper is half a kilobyte.
	['sample story', 8_600],
] as const)('%s weighs at most %i bytes with its styles', (kind, limit) => {
	const html = readFileSync(join(sites.township.folder, fileOf(PAGE_KINDS[kind])), 'utf8');
	expect(brotliBytes(html)).toBeLessThanOrEqual(limit);
});

test.each(Object.entries(PAGE_KINDS).filter(([kind]) => kind !== 'search'))(
	'the scripts that %s fetches before anybody presses anything weigh at most 6 kB in all',
	(_kind, address) => {
		const { folder, base } = sites.invented;
		const html = readFileSync(join(folder, fileOf(address)), 'utf8');
		const first = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source!);
		const files = new Map<string, number>();
		for (const source of first) fetchedWith(join(folder, source.slice(base.length)), files);
		expect(files.size).toBeGreaterThan(1);
		expect([...files.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(6_000);
	}
);

/** Weighs a script and all that it imports without being asked. */
function fetchedWith(file: string, files: Map<string, number>): void {
	if (files.has(file)) return;
	const script = readFileSync(file, 'utf8');
	files.set(file, brotliBytes(script));
	for (const [, name] of script.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
		fetchedWith(join(file, '..', name!), files);
}

test('only kinds of files that a site needs are published', () => {
	// Styles of public pages stand in the pages; only an emergency and the desk have files of them, and the desk packed files.
	const allowed =
		/\.(?:html|xml|json|txt|svg|avif|webp|jpg|png|js|ics|csv|xlsx|bin|pdf|docx|webmanifest)$|^_astro\/emergency\.[\w-]+\.css$|^admin\/(?:(?:desk|field)\.css|.+\.br)$/;
	for (const name of names)
		expect(builtFiles(sites[name].folder).filter((file) => !allowed.test(file))).toEqual([]);
});

test('below a base path every link of a page starts with it, and no page names its own host but for canonical', () => {
	const { folder, base, origin } = sites.invented;
	const wrong = builtPages(folder).flatMap(({ file, elements }) =>
		elements.flatMap((element) => {
			const link = attribute(element, 'href') ?? attribute(element, 'src');
			if (link === undefined || /^(?:#|tel:|sms:|mailto:)/.test(link)) return [];
			if (element.tagName === 'link') return [];
			const inside = link.startsWith(base) || (/^https?:/.test(link) && !link.startsWith(origin));
			return inside ? [] : [`${file}: ${link}`];
		})
	);
	expect(wrong).toEqual([]);
});
