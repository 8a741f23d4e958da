/** The build of a site as the office orders it: the project's own command, as a process beside the server. */
import { spawn } from 'node:child_process';
import { removeSync } from '../../files/file-system.ts';
import type { Moment } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import { lowerPriority } from '../../publish/render/low-priority.ts';

export type FailedBuild = {
	/** What the content check refused; none when something else went wrong. */
	issues: readonly Issue[];
	/** Pages that could not be made or were refused, by site address without base path. */
	pages?: readonly { address: string; message: string }[];
	/** Everything that was said meanwhile, as it was said. */
	log: string;
};

/** Runs the build of a content folder. */
export type RunBuild = (job: {
	content: string;
	out: string;
	cache: string;
	now: Moment;
	/** The site on show, whose lists keep their addresses; none before the first. */
	after: string | undefined;
	/** There is a site to look at meanwhile, and editors at work: no hurry. Without one, a first look is enough. */
	calm: boolean;
	/** `public`: what everybody may see, without samples and without the desk. The desk's own site has both. */
	edition?: 'public';
	/** Aborted when the office closes. */
	signal: AbortSignal;
}) => Promise<{ ok: true } | ({ ok: false } & FailedBuild)>;

/** Of lower priority where there is no hurry: editors at work come first. */
export const buildByCommand: RunBuild = ({ content, out, cache, now, calm, edition, after, signal }) =>
	new Promise((done) => {
		removeSync(out);
		const env = {
			...process.env,
			...{ CONTENT_FOLDER: content, SITE_CACHE: cache, SITE_NOW: now, SITE_DESK_SEPARATE: '1' },
			...(!calm && { SITE_QUICK_BUILD: '1' }),
			...(edition === 'public' && { SITE_PRODUCTION: '1' }),
		};
		const child = spawn(
			process.execPath,
			['src/commands/build.ts', '--json', '--out', out, ...(after ? ['--after', after] : [])],
			{
				env,
				signal,
				stdio: ['ignore', 'pipe', 'pipe'],
			}
		);
		const stop = () => child.kill();
		process.once('exit', stop);
		if (calm) lowerPriority(child);
		let [found, log] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => {
			found += chunk.toString();
		});
		child.stderr.on('data', (chunk: Buffer) => {
			log += chunk.toString();
		});
		child.on('error', (error) => done({ ok: false, issues: [], log: error.message }));
		child.on('close', (code) => {
			process.off('exit', stop);
			done(code === 0 ? { ok: true } : { ok: false, ...faultIn(found), log: `${log}（${code}）` });
		});
	});

/** What `--json` printed; nothing of a build that did not come so far. */
function faultIn(json: string): Pick<FailedBuild, 'issues' | 'pages'> {
	try {
		return JSON.parse(json);
	} catch {
		return { issues: [] };
	}
}
