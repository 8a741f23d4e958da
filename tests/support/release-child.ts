/** Makes and delivers one release, to be killed: `node release-child.ts <releases> <pages> <folder> <words>`. */
import { folderTarget } from '../../src/publish/delivery/folder-target.ts';
import { makeRelease } from '../../src/publish/releases/make-release.ts';
import { releasesIn } from '../../src/publish/releases/release-store.ts';

const [folder = '', pages = '', path = ''] = process.argv.slice(2);
const releases = releasesIn(folder);
const manifest = await makeRelease(releases, {
	...{ pages, base: '/', at: Date.now() },
	from: { program: '0.0.0', now: '2026-11-29 10:42' },
});
await releases.offer(manifest);
const afterwards = await folderTarget(path)({
	release: releases.open(manifest),
	now: Date.now(),
	signal: new AbortController().signal,
	progress: () => undefined,
});
await afterwards?.(new AbortController().signal);
console.log(manifest.name);
