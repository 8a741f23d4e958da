import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, builtPages } from '../../src/publish/checks/built-page.ts';

const EMPTY = /<(ul|ol|dl|tbody)\b[^>]*>\s*<\/\1>/;
const folder = mkdtempSync(join(tmpdir(), 'first-day-'));
let pages: BuiltPage[];

// A house with the work plan, its stations and the fixed pages, in which nothing has happened yet.
beforeAll(() => {
	const content = join(folder, 'content');
	for (const part of ['site.yml', 'documents', 'stations', 'pages'])
		cpSync(join('tests/fixtures/township', part), join(content, part), { recursive: true });
	const out = join(folder, 'site');
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', out], {
		encoding: 'utf8',
		env: {
			...process.env,
			NODE_ENV: 'production',
			VITEST: undefined,
			SITE_NOW: '2026-11-24 09:00',
			SITE_ORIGIN: 'https://portal.example',
			CONTENT_FOLDER: content,
		},
	});
	if (status !== 0) throw new Error(`the site does not build\n${stdout}\n${stderr}`);
	pages = builtPages(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no heading of a house that has nothing yet stands over an empty list', () => {
	expect(pages.length).toBeGreaterThan(20);
	expect('<h2>村里新鲜事</h2><ul class="list"> </ul>').toMatch(EMPTY);
	expect(pages.filter(({ html }) => EMPTY.test(html)).map(({ file }) => file)).toEqual([]);
});

test('the home page of such a house says nothing of newest stories', () => {
	const home = pages.find(({ file }) => file === 'index.html')!.html.replaceAll('<wbr>', '');
	expect(home).toContain('>接下来的活动</h2>');
	expect(home).not.toContain('村里新鲜事');
});
