/** Small finished folders of pages, and releases made from them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import type { Sending } from '../../src/publish/delivery/target.ts';
import { makeRelease } from '../../src/publish/releases/make-release.ts';
import { type Manifest, unprovenFiles } from '../../src/publish/releases/manifest.ts';
import { type Releases, releasesIn } from '../../src/publish/releases/release-store.ts';

/** An empty folder that goes with the test. */
export function scratch(name = 'release-'): string {
	const folder = mkdtempSync(join(tmpdir(), name));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

/**
 * Why `folder` is not what `manifest` says: paths that are missing, changed or too many. Nothing when it is proven.
 * @param more paths that may lie there besides
 */
export async function disproof(
	folder: string,
	manifest: Pick<Manifest, 'files'>,
	more: ReadonlySet<string> = new Set()
): Promise<string[]> {
	const wrong = await unprovenFiles(manifest, (path) => join(folder, path));
	const tooMany = (existsSync(folder) ? builtFiles(folder) : []).filter(
		(path) => !manifest.files.has(path) && !more.has(path)
	);
	return [...wrong, ...tooMany];
}

const FILLING = '一村一景，一户一灯。'.repeat(60);

/** A page that asks for one script and has a style of its own. */
export const pageText = (title: string, { script = '/_astro/site.0001.js' } = {}): string =>
	`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>p{margin:0}</style><script type="module" src="${script}"></script></head><body><p>${title}</p><p>${FILLING}</p></body></html>`;

/** A site with a home page, so many stories, a feed, a script and an error page. */
export function siteFiles(stories = 20, words = '灯', script = '0001'): Record<string, string> {
	const asset = `/_astro/site.${script}.js`;
	return {
		'index.html': pageText(`首页 ${words}`, { script: asset }),
		'404.html': pageText('没有这一页', { script: asset }),
		'about/index.html': pageText('关于', { script: asset }),
		'stories/index.html': pageText(`稿件 ${words}`, { script: asset }),
		...Object.fromEntries(
			Array.from({ length: stories }, (_, at) => [
				`stories/gao-${at}/index.html`,
				pageText(`第${at}篇`, { script: asset }),
			])
		),
		'feed.xml': `<?xml version="1.0" encoding="utf-8"?><rss>${FILLING}${words}</rss>`,
		'calendar.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
		[`_astro/site.${script}.js`]: `export const say = '${words}';`,
	};
}

/** Writes files below `folder` and answers it. */
export function writeTree(folder: string, files: Record<string, string | Uint8Array>): string {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/** 2026-11-29 10:42 in Beijing. */
export const MORNING = Date.UTC(2026, 10, 29, 2, 42);

let second = 0;
/** Makes one release of `files` a second later than the one before; it is not on show yet. */
export async function release(
	releases: Releases,
	files: Record<string, string | Uint8Array>,
	{ commit, base = '/' }: { commit?: string; base?: string } = {}
): Promise<Manifest> {
	const pages = scratch('pages-');
	writeTree(pages, files);
	second += 1;
	return makeRelease(releases, {
		pages,
		base,
		from: { commit, program: '0.0.0', now: '2026-11-29 10:42' },
		at: MORNING + second * 1000,
	});
}

/** A release on its way to a place. */
export const sending = (releases: Releases, manifest: Manifest, now = Date.now()): Sending => ({
	release: releases.open(manifest),
	now,
	signal: new AbortController().signal,
	progress: () => undefined,
});

/** Bytes of a file of a release. */
export const fileIn = (releases: Releases, manifest: Manifest, path: string): Buffer =>
	readFileSync(releases.open(manifest).fileOf(path));

/** Paths of a release that are not what its manifest says. */
export const unproven = (releases: Releases, manifest: Manifest): Promise<string[]> =>
	unprovenFiles(manifest, releases.open(manifest).fileOf);

/** A release that is on show. */
export async function shown(...call: Parameters<typeof release>): Promise<Manifest> {
	const made = await release(...call);
	const { held } = await call[0].offer(made);
	if (held !== undefined) throw new Error(held);
	return made;
}

export const emptyReleases = (keep?: number): Releases => releasesIn(join(scratch(), 'releases'), keep);
