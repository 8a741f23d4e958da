/**
 * Builds, once for all site and browser tests, the sites they look at:
 * the real content with its samples, the same without samples, an invented township below a base path, and the same
 * township with its desk on a forge.
 */

import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { FORGE_HOST, PROJECT } from './forge.ts';

export type BuiltSite = { folder: string; base: string; origin: string };
declare module 'vitest' {
	interface ProvidedContext {
		sites: Record<'real' | 'bare' | 'invented' | 'forge', BuiltSite>;
	}
}

export default function setup(project: TestProject): void {
	const build = (name: string, base: string, origin: string, env: Record<string, string>): BuiltSite => {
		const folder = resolve('.cache/tests', name);
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['src/commands/build.ts', '--out', folder],
			{
				encoding: 'utf8',
				env: {
					...process.env,
					NODE_ENV: 'production',
					VITEST: undefined,
					SITE_NOW: '2026-11-24 09:00',
					BASE_PATH: base,
					SITE_ORIGIN: origin,
					...env,
				},
			}
		);
		if (status !== 0) throw new Error(`the ${name} site does not build\n${stdout}\n${stderr}`);
		return { folder, base, origin };
	};
	project.provide('sites', {
		real: build('real', '/', 'https://example.cn', {}),
		bare: build('bare', '/', 'https://example.cn', { SITE_PRODUCTION: '1' }),
		invented: build('invented', '/wmsj/', 'https://portal.example', {
			CONTENT_FOLDER: TOWNSHIP,
		}),
		forge: build('forge', '/', 'https://portal.example', {
			CONTENT_FOLDER: townshipOnForge(),
			SITE_PRODUCTION: '1',
		}),
	});
}

const TOWNSHIP = 'tests/fixtures/township';

function townshipOnForge(): string {
	const folder = resolve('.cache/tests/forge-content');
	rmSync(folder, { recursive: true, force: true });
	cpSync(TOWNSHIP, folder, { recursive: true });
	const lines = [
		'kind: forgejo',
		`address: ${FORGE_HOST}`,
		`project: ${PROJECT}`,
		'appId: desk-of-the-township',
	];
	appendFileSync(join(folder, 'site.yml'), `forge: { ${lines.join(', ')} }\n`);
	return folder;
}
