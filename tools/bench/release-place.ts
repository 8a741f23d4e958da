/** An office's own way from a changed entry to a folder that a web server shows, without the office around it. */
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { drawnPoster } from '../../src/media/posters/draw.ts';
import type { Moment } from '../../src/platform/day.ts';
import { PHOTO_FOLDER } from '../../src/platform/photo.ts';
import { POSTER_FOLDER, posterFile } from '../../src/platform/poster-file.ts';
import { folderTarget } from '../../src/publish/delivery/folder-target.ts';
import type { Afterwards } from '../../src/publish/delivery/target.ts';
import { makeRelease } from '../../src/publish/releases/make-release.ts';
import { releasesIn } from '../../src/publish/releases/release-store.ts';
import { siteKeeper } from '../../src/publish/render/site-keeper.ts';
import { runOptions } from '../../src/reader/run-options.ts';

/** Seconds of the parts: pages, checks and search; the release; bringing it to its place. */
export type Parts = { pages: number; release: number; delivery: number };

export type ReleasePlace = {
	/** Makes a release of all of it, once, with pictures of one poster in place of all. */
	begin: (now: Moment) => Promise<void>;
	/**
	 * Ends when readers see it.
	 * @param changed files of the content that differ from the last time, as an office knows them from git
	 */
	release: (now: Moment, changed?: readonly string[]) => Promise<Parts>;
	/** What is done when readers have it already. */
	tidy: () => Promise<void>;
	close: () => void;
};

/** @param folder absolute path of an empty folder; the site stands in `www` below it */
export function releasePlace(folder: string, contentFolder: string): ReleasePlace {
	mkdirSync(folder, { recursive: true });
	// What an office has drawn and taken in long ago is taken over from this machine's cache.
	for (const name of [POSTER_FOLDER, PHOTO_FOLDER]) {
		const known = join(runOptions().cacheFolder, name);
		if (existsSync(known)) cpSync(known, join(folder, 'cache', name), { recursive: true });
	}
	const keeper = siteKeeper();
	const releases = releasesIn(join(folder, 'releases'));
	const www = join(folder, 'www');
	const deliver = folderTarget(www);
	const pages = join(folder, 'pages');
	const signal = new AbortController().signal;
	let since: string | undefined;
	let turn = 0;
	let afterwards: Afterwards | undefined;
	const timed = async <Result>(act: () => Promise<Result>): Promise<[Result, number]> => {
		const began = performance.now();
		const result = await act();
		return [result, (performance.now() - began) / 1000];
	};
	let quickBuild = true;
	const place: ReleasePlace = {
		begin: async (now) => {
			await place.release(now);
			await standInForPosters(join(folder, 'cache', POSTER_FOLDER));
			quickBuild = false;
			await place.release(now);
			await place.tidy();
		},
		release: async (now, changed) => {
			turn += 1;
			const state = {
				name: String(turn),
				since: changed && { name: String(turn - 1), changed },
			};
			const options = {
				...runOptions(),
				...{ contentFolder, cacheFolder: join(folder, 'cache'), now, quickBuild },
				...{ production: true, serveDeskSeparately: true },
			};
			const [built, rendering] = await timed(() =>
				keeper.build({ options, outDir: pages, state }, { signal })
			);
			if (!built.ok) throw new Error(built.report);
			const [manifest, release] = await timed(async () => {
				const change = built.change && since !== undefined ? { ...built.change, since } : undefined;
				const made = await makeRelease(releases, {
					...{ pages, base: '/', at: Date.now(), change },
					from: { program: 'bench', now },
				});
				const { held } = await releases.offer(made);
				if (held !== undefined) throw new Error(held);
				return made;
			});
			since = manifest.name;
			const [after, delivery] = await timed(() =>
				deliver({ release: releases.open(manifest), now: Date.now(), signal, progress: () => undefined })
			);
			afterwards = after;
			readlinkSync(www);
			return { pages: rendering, release, delivery };
		},
		tidy: async () => afterwards?.(signal),
		close: keeper.close,
	};
	return place;
}

/** Drawing the posters of an archive takes an hour and is done once in years: one picture stands in for all of them. */
async function standInForPosters(folder: string): Promise<void> {
	const names = readdirSync(folder).flatMap((file) => /^([0-9a-f]+)\.json$/.exec(file)?.[1] ?? []);
	const picture = names[0] && (await drawnPoster(folder, names[0]));
	if (picture === undefined) return;
	for (const name of names) {
		const file = join(folder, posterFile(name));
		if (!existsSync(file)) linkSync(picture, file);
	}
}
