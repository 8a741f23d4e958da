/** A folder that a web server shows: whole at every moment, and nobody else's things are touched. */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/files/folder-lock.ts';
import { folderTarget } from '../../src/publish/delivery/folder-target.ts';
import type { Manifest } from '../../src/publish/releases/manifest.ts';
import { disproof } from '../../src/publish/releases/manifest.ts';
import type { Releases } from '../../src/publish/releases/release-store.ts';
import { emptyReleases, release, scratch, siteFiles } from '../support/release.ts';

const sending = (releases: Releases, manifest: Manifest, now = 0) => ({
	release: {
		manifest,
		folder: releases.filesOf(manifest.name),
		manifestFile: releases.manifestOf(manifest.name),
	},
	now,
	signal: new AbortController().signal,
	progress: () => undefined,
});

test('the folder shows the newest release and still holds the scripts of the one before', async () => {
	const releases = emptyReleases();
	const path = join(scratch(), 'www');
	const deliver = folderTarget(path);
	const one = await release(releases, siteFiles(5, '一', '0001'));
	await deliver(sending(releases, one));
	expect(await disproof(path, one)).toEqual([]);
	const two = await release(releases, siteFiles(5, '二', '0002'));
	await deliver(sending(releases, two));
	expect(await disproof(path, two, new Set(['_astro/site.0001.js']))).toEqual([]);
	expect(readFileSync(join(path, '_astro/site.0001.js'), 'utf8')).toContain('一');
	// Going back brings the earlier one whole.
	await deliver(sending(releases, one));
	expect(await disproof(path, one, new Set(['_astro/site.0002.js']))).toEqual([]);
	expect(
		readdirSync(`${path}.releases`).filter((name) => !name.endsWith('.json') && name !== LOCK_FILE)
	).toHaveLength(2);
});

test('what somebody deleted from the folder is there again after the next release', async () => {
	const releases = emptyReleases();
	const path = join(scratch(), 'www');
	await folderTarget(path)(sending(releases, await release(releases, siteFiles(3, '一'))));
	rmSync(join(path, 'calendar.ics'));
	const two = await release(releases, siteFiles(3, '二'));
	await folderTarget(path)(sending(releases, two));
	expect(await disproof(path, two)).toEqual([]);
});

test('a release with a damaged file does not reach the folder', async () => {
	const releases = emptyReleases();
	const path = join(scratch(), 'www');
	const one = await release(releases, siteFiles(3, '一'));
	await folderTarget(path)(sending(releases, one));
	const two = await release(releases, siteFiles(3, '二'));
	writeFileSync(join(releases.filesOf(two.name), 'index.html'), '<!doctype html>');
	await expect(folderTarget(path)(sending(releases, two))).rejects.toThrow();
	expect(await disproof(path, one)).toEqual([]);
});

test('a folder with somebody else’s things, and a link to elsewhere, are left alone', async () => {
	const releases = emptyReleases();
	const one = await release(releases, siteFiles(1));
	const home = scratch();
	const full = join(home, 'full');
	mkdirSync(full);
	writeFileSync(join(full, 'mine.txt'), 'mine');
	await expect(folderTarget(full)(sending(releases, one))).rejects.toThrow('已经有别的东西');
	expect(readdirSync(full)).toEqual(['mine.txt']);
	const link = join(home, 'link');
	symlinkSync(full, link);
	await expect(folderTarget(link)(sending(releases, one))).rejects.toThrow('指向别处');
	const empty = join(home, 'empty');
	mkdirSync(empty);
	await folderTarget(empty)(sending(releases, one));
	expect(await disproof(empty, one)).toEqual([]);
});
