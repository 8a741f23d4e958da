/** Git as a test sees it: from outside the office, on the bare repository of its data folder. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { SHOWN_REF } from '../../src/office/site/site-builder.ts';

export const run = (folder: string, ...args: string[]): string =>
	execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
		cwd: folder,
		env: { ...process.env, GIT_DIR: join(folder, 'content.git'), LC_ALL: 'C' },
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		maxBuffer: 1 << 28,
	}).trim();

/** All that people may change there: the office itself notes at its own time what it has built. */
export const refs = (folder: string): string =>
	run(folder, 'for-each-ref')
		.split('\n')
		.filter((line) => !line.endsWith(SHOWN_REF))
		.join('\n');
