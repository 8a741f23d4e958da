/** The site's templates as a bundle that renders one page at a time; built once for each state of the program. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle } from '../files/file-system.ts';
import { runAstro } from '../publish/render/astro-process.ts';
import { lowerPriority } from '../publish/render/low-priority.ts';
import { siteFrame } from '../publish/render/site-frame.ts';

const CONFIG = 'src/preview/astro.config.mjs';

/**
 * Builds the bundle unless that was done before.
 * @param cache absolute path of the folder that keeps things between runs
 * @returns absolute path of the module to import
 * @throws with the builder's words when it cannot be built
 */
export async function buildPreviewBundle(cache: string): Promise<string> {
	const folder = join(cache, `drafts-${fingerprint()}`);
	const entry = join(folder, 'server/entry.mjs');
	if (existsSync(entry)) return entry;
	const workshop = `${folder}.${process.pid}`;
	const args = ['build', '--config', CONFIG, '--outDir', workshop];
	const { code, output } = await runAstro(args, { NODE_ENV: 'production' }, lowerPriority);
	if (code !== 0) throw new Error(output);
	await settle(workshop, folder);
	return entry;
}

/** Names a state of the templates and of where the site stands. */
function fingerprint(): string {
	const hash = createHash('sha256').update(JSON.stringify(siteFrame()));
	const sources = globSync(
		'src/{pages,features,ui,search,domain,platform,preview}/**/*.{ts,astro,css,mjs}'
	).sort();
	for (const file of [...sources, 'package-lock.json']) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}
