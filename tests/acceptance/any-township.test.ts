/** What the content of this repository must be, whichever township's it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { issueText } from '../../src/platform/issue.ts';
import { builtPages } from '../../src/publish/checks/built-page.ts';
import { inspectSite } from '../../src/publish/checks/inspect.ts';
import { openContent } from '../../src/reader/open.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { savedUnchanged } from '../support/desk-bytes.ts';
import { ALWAYS, fileOf } from '../support/site-pages.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const published = inject('published');
const names = Object.keys(published) as (keyof typeof published)[];
const { cacheFolder } = runOptions({});

test('it has no errors', async () => {
	const { issues } = await openContent({ folder: 'content', cache: cacheFolder, now: '2026-11-24 09:00' });
	expect(issues.filter(({ severity }) => severity === 'error').map(issueText)).toEqual([]);
});

test('what is opened at the desk and saved unchanged is the same to the last byte', () => {
	const { looked, changed } = savedUnchanged('content');
	expect(changed).toEqual([]);
	expect(looked).toBeGreaterThan(10);
});

test.each(names)('its site %s passes every check and is valid HTML', async (name) => {
	const { folder, base } = published[name];
	expect(inspectSite(folder, base).map(issueText)).toEqual([]);
	expect((await faultsOfHtml(folder)).slice(0, 20)).toEqual([]);
});

test.each(ALWAYS)('%s answers, with samples and without', (address) => {
	for (const name of names)
		expect(existsSync(join(published[name].folder, fileOf(address))), name).toBe(true);
});

test('nothing that goes out is marked as a sample', () => {
	const pages = builtPages(published.production.folder);
	expect(pages.length).toBeGreaterThan(ALWAYS.length / 2);
	expect(pages.filter(({ html }) => html.includes('>示例</span>')).map(({ file }) => file)).toEqual([]);
});
