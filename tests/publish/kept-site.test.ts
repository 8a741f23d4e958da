import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DependencyTracker } from '../../src/platform/dependency-tracker.ts';
import { KeptSite } from '../../src/publish/render/kept-site.ts';
import type { PageApp } from '../../src/publish/render/page-app.ts';
import { scratch, writeTree } from '../support/release.ts';

test('a folder that a purge took away is not gone on with, though a build may have put something there since', () => {
	const home = scratch();
	const [folder, assets] = [join(home, 'rendered'), writeTree(join(home, 'assets'), { 'favicon.svg': '' })];
	const site = new KeptSite({} as PageApp, new DependencyTracker(), {
		...{ folder, assets, cache: join(home, 'cache'), base: '/', beside: [] },
	});
	expect(site.isWhole()).toBe(true);
	expect([...site.files()]).toEqual(['favicon.svg']);
	rmSync(folder, { recursive: true });
	mkdirSync(folder);
	expect(site.isWhole()).toBe(false);
});
