/** A folder that a web server shows: whole at every moment, and nobody else's things are touched. */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_FILE } from '../../src/files/folder-lock.ts';
import { folderTarget } from '../../src/publish/delivery/folder-target.ts';
import { disproof, emptyReleases, release, scratch, sending, siteFiles } from '../support/release.ts';

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
	).toEqual(['.making', 'a', 'b']);
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

test('when readers have the release, what somebody did to either copy is mended', async () => {
	const releases = emptyReleases();
	const path = join(scratch(), 'www');
	const stop = new AbortController().signal;
	const one = await release(releases, siteFiles(3, '一', '0001'));
	await (await folderTarget(path)(sending(releases, one)))?.(stop);
	const copies = ['a', 'b'].map((copy) => join(`${path}.releases`, copy));
	for (const copy of copies) expect(await disproof(copy, one), 'the other is ready for the next').toEqual([]);
	for (const copy of copies) {
		rmSync(join(copy, 'calendar.ics'));
		writeFileSync(join(copy, 'more.html'), '');
	}
	writeFileSync(join(path, 'index.html'), '');
	await (await folderTarget(path)(sending(releases, one)))?.(stop);
	expect(await disproof(path, one)).toEqual([]);
	const two = await release(releases, siteFiles(3, '二', '0002'));
	await folderTarget(path)(sending(releases, two));
	expect(readlinkSync(path)).toBe('www.releases/b');
	expect(await disproof(path, two, new Set(['_astro/site.0001.js']))).toEqual([]);
});

test('a release touches what differs and nothing else, whichever copy it goes into', async () => {
	const releases = emptyReleases();
	const path = join(scratch(), 'www');
	const deliver = folderTarget(path);
	const words = ['一', '二', '三', '四'];
	let untouched: number | undefined;
	for (const word of words) {
		await deliver(sending(releases, await release(releases, siteFiles(8, word))));
		// A file that is put or linked anew takes a new name in its folder.
		const { ctimeMs } = statSync(join(path, 'stories/gao-3/index.html'));
		if (word === '二') untouched = ctimeMs;
	}
	expect(statSync(join(path, 'stories/gao-3/index.html')).ctimeMs).toBe(untouched);
	rmSync(join(`${path}.releases`, 'a.json'));
	await deliver(sending(releases, await release(releases, siteFiles(0, '五'))));
	expect(existsSync(join(path, 'stories/gao-3')), 'an empty folder would answer').toBe(false);
});

test('a release with a damaged file does not reach the folder', async () => {
	const releases = emptyReleases();
	const path = join(scratch(), 'www');
	const one = await release(releases, siteFiles(3, '一'));
	await folderTarget(path)(sending(releases, one));
	const two = await release(releases, siteFiles(3, '二'));
	writeFileSync(releases.open(two).fileOf('index.html'), '<!doctype html>');
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
