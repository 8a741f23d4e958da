/** A site brought to a folder, and what is told of it to whoever makes a release of that folder. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import { bringSite } from '../../src/publish/render/bring-site.ts';
import type { SiteChange } from '../../src/publish/render/site-change.ts';
import { scratch, writeTree } from '../support/release.ts';

/** A kept site with these files; `next` changes it, as far as `known` is told. */
function keptSite(files: readonly string[]) {
	const folder = join(scratch(), 'rendered');
	writeTree(folder, Object.fromEntries(files.map((file) => [file, file])));
	let version = 1;
	let change: SiteChange | undefined;
	const site = {
		files: () => new Set(builtFiles(folder)),
		version: () => version,
		changeSince: () => change,
	};
	const next = (written: string[], removed: string[]) => {
		writeTree(folder, Object.fromEntries(written.map((file) => [file, `${file} ${version}`])));
		for (const file of removed) rmSync(join(folder, file));
		version += 1;
		change = { written, removed };
	};
	return { kept: { site, folder, brought: new Map<string, number>() }, next };
}

test('a folder that was brought up before gets what is new, and is told of as that', () => {
	const { kept, next } = keptSite(['index.html', 'stories/a/index.html']);
	const out = join(scratch(), 'pages');
	expect(bringSite(kept, out)).toBeUndefined();
	next(['index.html'], ['stories/a/index.html']);
	expect(bringSite(kept, out)).toEqual({ written: ['index.html'], removed: ['stories/a/index.html'] });
	expect(builtFiles(out)).toEqual(['index.html']);
});

test('of a folder that is made anew nobody says what is gone: a page taken down before stays nowhere', () => {
	const { kept } = keptSite(['index.html']);
	const out = join(scratch(), 'pages');
	// What another process made there, which does not run any more.
	writeTree(out, { 'index.html': '', 'stories/taken-down/index.html': '' });
	expect(bringSite(kept, out)).toBeUndefined();
	expect(readdirSync(out)).toEqual(['index.html']);
});
