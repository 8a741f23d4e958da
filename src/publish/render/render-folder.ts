/**
 * Where a site is rendered before it goes to its place. Astro runs the pages it has bundled, and these look for their
 * packages upwards from where they lie: so that is always inside the program's folder, wherever the site will stand.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clearLeftovers, removeSync, replaceFolder } from '../../files/file-system.ts';
import { lockFolder } from '../../files/folder-lock.ts';

export type RenderFolder = {
	/** Absolute path of an empty place to render into. */
	folder: string;
	/** Puts what was rendered in the place of the site; copied when that is on another disk. */
	place: () => 'moved' | 'copied';
	/** Deletes what was rendered and was not placed. */
	close: () => void;
};

const HOME = '.cache/render';

/**
 * Takes the render folder of a site, and clears away what killed builds have left there and beside the site. While
 * another build makes the same site, such as one whose office was killed, it waits.
 * @param outDir absolute path of the site
 * @param patience milliseconds
 * @throws in Chinese when the other build takes longer than that
 */
export async function renderFolder(outDir: string, patience = 300_000): Promise<RenderFolder> {
	const home = resolve(HOME);
	const own = join(home, createHash('sha256').update(outDir).digest('hex').slice(0, 12));
	mkdirSync(own, { recursive: true });
	const release = await lockInTurn(own, patience);
	if (release === undefined)
		throw new Error(`另一个程序一直在往 ${outDir} 里生成网站：请先停掉它，或用 --out 另指一个文件夹`);
	const folder = join(own, 'site');
	for (const other of readdirSync(home)) if (join(home, other) !== own) clearAbandoned(join(home, other));
	removeSync(folder);
	clearLeftovers(outDir);
	return {
		folder,
		place: () => {
			mkdirSync(dirname(outDir), { recursive: true });
			return replaceFolder(folder, outDir);
		},
		close: () => {
			removeSync(folder);
			release();
		},
	};
}

async function lockInTurn(folder: string, patience: number): Promise<(() => void) | undefined> {
	for (const until = Date.now() + patience; ; await pause(200)) {
		const release = lockFolder(folder);
		if (release !== undefined || Date.now() > until) return release;
	}
}

/** A build that lives holds the lock of its folder. */
function clearAbandoned(other: string): void {
	const site = join(other, 'site');
	if (!existsSync(site)) return;
	const release = lockFolder(other);
	if (release === undefined) return;
	removeSync(site);
	release();
}
