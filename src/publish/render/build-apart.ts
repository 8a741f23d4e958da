/** The build of a site beside a server that must go on answering. */
import { fileURLToPath } from 'node:url';
import type { NamedState } from '../../reader/memory.ts';
import type { RunOptions } from '../../reader/run-options.ts';
import type { BuildResult } from './build-site.ts';
import { type ProcessOptions, runNode } from './run-process.ts';

/** Arguments of `buildSite`; `state` of the content folder, where whoever writes it names that. */
export type BuildJob = {
	options: RunOptions;
	outDir: string;
	earlier?: string | undefined;
	state?: NamedState | undefined;
};

const PROGRAM = fileURLToPath(new URL('build-process.ts', import.meta.url));

/** As `buildSite`, in a process of its own; one that breaks is a failed build with what it said as the report. */
export async function buildSiteApart(job: BuildJob, how: Omit<ProcessOptions, 'env'>): Promise<BuildResult> {
	const { code, stdout, stderr } = await runNode([PROGRAM, JSON.stringify(job)], how);
	if (code === 0) return JSON.parse(stdout);
	return { ok: false, report: `${stderr}（${code}）`, issues: [], pages: [] };
}
