/** The site's templates as a bundle that renders one page at a time; built once for each state of the program. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from '../files/file-system.ts';
import { runAstro } from '../publish/render/astro-process.ts';
import { siteFrame } from '../publish/render/site-frame.ts';
import type { RunOptions } from '../reader/run-options.ts';

const CONFIG = 'src/preview/astro.config.mjs';

/**
 * Builds the bundle unless that was done before.
 * @param options whose cache folder keeps the bundle between runs
 * @returns absolute path of the module to import
 * @throws with the builder's words when it cannot be built
 */
export async function buildPreviewBundle(options: RunOptions): Promise<string> {
	const folder = join(options.cacheFolder, `drafts-${fingerprint(options)}`);
	const entry = join(folder, 'server/entry.mjs');
	if (existsSync(entry)) return entry;
	const workshop = `${folder}.${process.pid}`;
	const args = ['build', '--config', CONFIG, '--outDir', workshop];
	const { code, output } = await runAstro(args, options, { isLowPriority: true });
	if (code !== 0) throw new Error(output);
	await settle(workshop, folder);
	return entry;
}

/** Names a state of the templates and of where the site stands. */
function fingerprint(options: RunOptions): string {
	const hash = createHash('sha256').update(JSON.stringify(siteFrame(options)));
	const sources = globSync(
		'src/{pages,features,ui,search,domain,platform,preview}/**/*.{ts,astro,css,mjs}'
	).sort();
	for (const file of [...sources, 'package-lock.json']) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}
