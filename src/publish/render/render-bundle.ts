/** The site's pages as a bundle that renders one of them at a time; built once for each state of the program. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { moveIntoPlace, remove } from '../../files/file-system.ts';
import type { RunOptions } from '../../reader/run-options.ts';
import { runAstro } from './astro-process.ts';
import { RENDERER } from './bundle-integration.ts';
import { clearOldBundles, markUsed } from './old-bundles.ts';
import { siteFrame } from './site-frame.ts';

export type RenderBundle = {
	/** Absolute path of the modules and what belongs to them. */
	folder: string;
	/** Absolute path of the module to import. */
	entry: string;
	/** Absolute path of what stands in every site beside its pages: scripts, typefaces, drawings. */
	assets: string;
};

/** The modules look for their packages upwards from where they lie, so it is always inside the program's folder. */
const HOME = '.cache/pages';
const CONFIG = 'bundle.config.mjs';

/**
 * Builds the bundle unless that was done before. A running process keeps to the program as it was when it first asked.
 * @throws with the builder's words when it cannot be built
 */
export async function renderBundle(
	options: RunOptions,
	how: { isLowPriority?: boolean } = {}
): Promise<RenderBundle> {
	const { base, origin } = siteFrame(options);
	const frame = JSON.stringify([base, origin]);
	const known = bundles.get(frame);
	if (known !== undefined && existsSync(known.entry)) {
		markUsed(known.assets);
		return known;
	}
	const bundle = await bundleAt(resolve(HOME, fingerprint(frame)), options, how);
	bundles.set(frame, bundle);
	return bundle;
}

const bundles = new Map<string, RenderBundle>();

async function bundleAt(
	place: string,
	options: RunOptions,
	how: { isLowPriority?: boolean }
): Promise<RenderBundle> {
	// What a cleaner or a killed run has left of one would be taken for whole for ever.
	if (existsSync(place) && !isWhole(place)) await remove(place);
	if (!existsSync(place)) {
		const tempFolder = `${place}.${process.pid}`;
		const config = join(import.meta.dirname, CONFIG);
		const { code, output } = await runAstro(
			['build', '--config', config.slice(resolve('.').length + 1), '--outDir', tempFolder],
			options,
			how
		);
		if (code !== 0) throw new Error(output);
		if (!isWhole(tempFolder)) throw new Error(`${tempFolder} lacks modules`);
		await moveIntoPlace(tempFolder, place);
		await clearOldBundles(resolve(HOME));
	}
	markUsed(place);
	return { folder: join(place, RENDERER), entry: entryOf(place)!, assets: place };
}

/** Absolute path of the module that begins a bundle; nothing where there is none. */
function entryOf(place: string): string | undefined {
	const folder = join(place, RENDERER);
	const entry = existsSync(folder) && readdirSync(folder).find((file) => file.startsWith('prerender-entry'));
	return entry ? join(folder, entry) : undefined;
}

/** Whether the bundle at `place`, an absolute path, begins, and all that its beginning imports from beside it is there. */
export function isWhole(place: string): boolean {
	const entry = entryOf(place);
	if (entry === undefined) return false;
	const modules = readFileSync(entry, 'utf8').matchAll(/(?:from|import)\s*\(?["']\.\/([^"']+\.mjs)["']/g);
	return [...modules].every(([, module]) => existsSync(join(place, RENDERER, module!)));
}

/** Names a state of the program and of where the site stands. */
function fingerprint(frame: string): string {
	const hash = createHash('sha256').update(frame).update(process.version);
	const sources = globSync([
		'src/{pages,features,ui,search,desk,domain,platform,publish/render}/**/*.{ts,astro,css,mjs,svg}',
		'src/*.ts',
		'public/**/*.*',
		'package-lock.json',
	]).sort();
	for (const file of sources) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}
