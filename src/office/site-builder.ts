/** Builds the site of what is published, beside the server, and shows it when it is whole. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Moment, momentAt } from '../platform/day.ts';
import { lowerPriority } from '../platform/low-priority.ts';
import { exportTree } from './examine.ts';
import type { Office } from './office.ts';
import { MAIN } from './repository.ts';
import { isWhole } from './site-files.ts';

export type BuildStatus = {
	state: 'live' | 'building' | 'failed';
	/** 已发布, 正在生成, 生成失败：…. */
	label: string;
	at: Moment;
	/** Commit that the site on show was built from. */
	commit: string | undefined;
};

export type SiteBuilder = {
	status: () => BuildStatus;
	/** Builds soon; several requests while a build runs make one more build. */
	request: () => void;
	/** Ends when no build is left to do. */
	settled: () => Promise<void>;
	close: () => void;
};

/** Runs the build of a content folder; `report` says what is wrong, in Chinese. */
export type Build = (job: {
	content: string;
	out: string;
	cache: string;
	now: Moment;
	/** There is a site to look at meanwhile, and editors at work: no hurry. Without one, a first look is enough. */
	calm: boolean;
	/** Aborted when the office closes. */
	signal: AbortSignal;
}) => Promise<{ ok: true } | { ok: false; report: string }>;

export function siteBuilder(
	office: Pick<Office, 'folder' | 'cache' | 'repository' | 'clock'>,
	show: (folder: string) => void,
	build: Build
): SiteBuilder {
	const { folder, cache, repository, clock } = office;
	const now = () => momentAt(clock());
	// Two folders in turn: the one on show is never touched.
	const sites = [join(folder, 'work', 'site-a'), join(folder, 'work', 'site-b')] as const;
	let status: BuildStatus = { state: 'building', label: '正在生成', at: now(), commit: undefined };
	let turn = 0;
	let wanted = false;
	let running: Promise<void> | undefined;
	const closing = new AbortController();
	const earlier = sites.find(isWhole);
	if (earlier !== undefined) {
		show(earlier);
		turn = sites.indexOf(earlier) + 1;
	}

	async function once(): Promise<void> {
		status = { ...status, state: 'building', label: '正在生成', at: now() };
		const commit = await repository.head(MAIN);
		const work = join(folder, 'work', 'published');
		const out = sites[turn % 2]!;
		const calm = status.commit !== undefined || earlier !== undefined;
		try {
			await exportTree(repository.git, commit!, work);
			const built = await build({
				content: join(work, 'content'),
				out,
				cache,
				calm,
				now: now(),
				signal: closing.signal,
			});
			if (!built.ok) throw new Error(built.report);
			show(out);
			turn += 1;
			status = { state: 'live', label: '已发布', at: now(), commit };
			// The very first site was a first look; the next one is whole.
			wanted ||= !calm;
		} catch (error) {
			const reason = String((error as Error).message).trim();
			status = { ...status, state: 'failed', label: `生成失败：${reason.slice(0, 600)}`, at: now() };
			if (!closing.signal.aborted) console.error(status.label);
		}
	}

	async function loop(): Promise<void> {
		while (wanted && !closing.signal.aborted) {
			wanted = false;
			await once();
		}
		running = undefined;
	}

	return {
		status: () => status,
		request: () => {
			wanted = true;
			running ??= loop();
		},
		settled: async () => {
			while (running !== undefined) await running;
		},
		close: () => {
			closing.abort();
		},
	};
}

/** The project's own build command, as a process of lower priority: editors at work come first. */
export const buildByCommand: Build = ({ content, out, cache, now, calm, signal }) =>
	new Promise((done) => {
		rmSync(out, { recursive: true, force: true });
		const env = {
			...process.env,
			...{ CONTENT_FOLDER: content, SITE_CACHE: cache, SITE_NOW: now, SITE_DESK_APART: '1' },
			...(!calm && { SITE_FIRST_LOOK: '1' }),
		};
		const child = spawn(process.execPath, ['src/commands/build.ts', '--out', out], {
			env,
			signal,
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		const stop = () => child.kill();
		process.once('exit', stop);
		if (calm) lowerPriority(child);
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
		child.on('error', (error) => done({ ok: false, report: error.message }));
		child.on('close', (code) => {
			process.off('exit', stop);
			done(code === 0 ? { ok: true } : { ok: false, report: said.trim() || `生成程序意外结束（${code}）` });
		});
	});
