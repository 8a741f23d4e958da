/** 紧急提示 on built pages: over every one of them, once, before everything else, and nowhere else. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { builtPages } from '../../src/publish/checks/built-page.ts';

const { township, invented } = inject('sites');
const BANNER = /<section class="emergency[^>]*>/g;

test('it stands over every page, before the name of the site, and says until when', () => {
	const pages = builtPages(invented.folder).filter(
		({ file, html }) => html.includes('<main') && !file.startsWith('admin/')
	);
	expect(pages.length).toBeGreaterThan(50);
	for (const { file, html } of pages) {
		expect([file, html.match(BANNER)?.length]).toEqual([file, 1]);
		expect(html.search(BANNER), file).toBeLessThan(html.indexOf('<header class="masthead"'));
	}
	const [home] = pages.filter(({ file }) => file === 'index.html');
	const words = home!.html.slice(home!.html.search(BANNER), home!.html.indexOf('</section>'));
	for (const said of [
		'aria-label="紧急提示"',
		'汛情',
		'请马上到高处去',
		'tel:119',
		'11月25日 08:00',
		'no-print',
	])
		expect(words).toContain(said);
	// It stands there from the start: an alert would break in on a screen reader on every page anew.
	expect(words).not.toContain('role="alert"');
});

test('where there is none, nothing of it is there', () => {
	for (const { file, html } of builtPages(township.folder))
		expect([file, html.match(BANNER)]).toEqual([file, null]);
});

test('it is in no feed, no table and no site map: those outlive it', () => {
	const others = globSync('**/*.{xml,json,csv,ics,txt}', { cwd: invented.folder });
	expect(others.length).toBeGreaterThan(20);
	for (const file of others)
		expect(readFileSync(join(invented.folder, file), 'utf8'), file).not.toContain('请马上到高处去');
});
