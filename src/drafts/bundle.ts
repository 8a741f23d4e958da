/** The site's templates as a bundle that renders one page at a time; built once for each state of the program. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lowerPriority } from '../build/low-priority.ts';
import { siteFrame } from '../build/site-frame.ts';

const CONFIG = 'src/drafts/astro.config.mjs';

/**
 * Builds the bundle unless that was done before.
 * @param cache absolute path of the folder that keeps things between runs
 * @returns absolute path of the module to import
 * @throws with the builder's words when it cannot be built
 */
export async function buildDraftBundle(cache: string): Promise<string> {
	const folder = join(cache, `drafts-${fingerprint()}`);
	const entry = join(folder, 'server/entry.mjs');
	if (existsSync(entry)) return entry;
	const workshop = `${folder}.${process.pid}`;
	await runAstro(['build', '--config', CONFIG, '--outDir', workshop]);
	// Somebody else may have been first; one is as good as the other.
	await rename(workshop, folder).catch(() => rm(workshop, { recursive: true, force: true }));
	return entry;
}

/** Names a state of the templates and of where the site stands. */
function fingerprint(): string {
	const hash = createHash('sha256').update(JSON.stringify(siteFrame()));
	const sources = globSync('src/{pages,features,ui,domain,platform,drafts}/**/*.{ts,astro,css,mjs}').sort();
	for (const file of [...sources, 'package-lock.json']) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}

function runAstro(args: string[]): Promise<void> {
	const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), ...args], {
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	lowerPriority(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			output += chunk.toString();
		});
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (code) => (code === 0 ? done() : fail(new Error(output))));
	});
}
