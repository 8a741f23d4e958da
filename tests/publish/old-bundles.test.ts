import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearOldBundles, markUsed } from '../../src/publish/render/old-bundles.ts';
import { scratch } from '../support/release.ts';

/** A folder in which each bundle was used so many days ago. */
function homeOf(ages: Readonly<Record<string, number>>): string {
	const home = scratch('bundles-');
	for (const [name, days] of Object.entries(ages)) {
		mkdirSync(join(home, name, 'modules'), { recursive: true });
		writeFileSync(join(home, name, 'modules', 'page.mjs'), '');
		const used = new Date(Date.now() - days * 86_400_000);
		utimesSync(join(home, name), used, used);
	}
	return home;
}

test('of many bundles the newest few stay, and every one that was used in these days', async () => {
	const few = homeOf({ a: 9, b: 30, c: 100, d: 200, e: 300, f: 400, 'g.1234': 500 });
	await clearOldBundles(few);
	expect(readdirSync(few)).toEqual(['a', 'b', 'c', 'd', 'e']);
	const busy = homeOf({ a: 0, b: 0, c: 0, d: 1, e: 1, f: 2, g: 2, h: 9 });
	await clearOldBundles(busy);
	expect(readdirSync(busy)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('one that a process uses stays however long ago it was made', async () => {
	const home = homeOf({ a: 9, b: 10, c: 11, d: 12, e: 13, f: 400 });
	markUsed(join(home, 'f'));
	await clearOldBundles(home);
	expect(readdirSync(home)).toEqual(['a', 'b', 'c', 'd', 'f']);
});
