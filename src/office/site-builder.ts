/** Builds the site of what is published, beside the server, and shows it when it is whole. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Moment, momentAt } from '../platform/day.ts';
import type { Build } from './build-command.ts';
import { type BuildFault, keepLog, type Mend, toldOf } from './build-fault.ts';
import { exportTree } from './examine.ts';
import type { Office } from './office.ts';
import { MAIN } from './repository.ts';
import { isWhole } from './site-files.ts';

export type BuildStatus = {
	state: 'live' | 'building' | 'failed';
	/** 已发布, 正在生成, or 生成失败 and what to do about it, in a sentence. */
	label: string;
	/** What editors can mend after a failure. */
	mend: readonly Mend[];
	at: Moment;
	/** Commit that the site on show was built from. */
	commit: string | undefined;
	/** Absolute path of the folder on show. */
	folder: string | undefined;
};

export type SiteBuilder = {
	status: () => BuildStatus;
	/** Builds soon; several requests while a build runs make one more build. */
	request: () => void;
	/** Ends when no build is left to do. */
	settled: () => Promise<void>;
	close: () => void;
};

/** @param show serves `folder` from now on, in which `commit` was built */
export async function siteBuilder(
	office: Pick<Office, 'folder' | 'cache' | 'repository' | 'clock'>,
	show: (folder: string, commit?: string) => Promise<void>,
	build: Build
): Promise<SiteBuilder> {
	const { folder, cache, repository, clock } = office;
	const now = () => momentAt(clock());
	// Two folders in turn: the one on show is never touched.
	const sites = [join(folder, 'work', 'site-a'), join(folder, 'work', 'site-b')] as const;
	let status: BuildStatus = { state: 'building', label: '正在生成', mend: [], at: now(), ...NOTHING };
	let turn = 0;
	let wanted = false;
	let running: Promise<void> | undefined;
	const closing = new AbortController();
	const earlier = onShow(folder, sites);
	if (earlier !== undefined) {
		await show(earlier);
		turn = sites.indexOf(earlier) + 1;
	}

	function fail(fault: BuildFault): void {
		if (closing.signal.aborted) return;
		const isShown = status.commit !== undefined || earlier !== undefined;
		status = { ...status, state: 'failed', ...toldOf(fault, isShown), at: now() };
		keepLog(folder, now(), fault);
		console.error(status.label);
	}

	async function once(): Promise<void> {
		status = { ...status, state: 'building', label: '正在生成', mend: [], at: now() };
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
			if (!built.ok) return fail(built);
			await show(out, commit);
			writeFileSync(mark(folder), basename(out));
			turn += 1;
			status = { state: 'live', label: '已发布', mend: [], at: now(), commit, folder: out };
			// The very first site was a first look; the next one is whole.
			wanted ||= !calm;
		} catch (error) {
			fail({ issues: [], log: String((error as Error).stack) });
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

const NOTHING = { commit: undefined, folder: undefined };

/** Names the folder on show, for a restart: both of them are whole, and one of them is older. */
const mark = (folder: string) => join(folder, 'work', 'site-on-show');

function onShow(folder: string, sites: readonly string[]): string | undefined {
	const whole = sites.filter(isWhole);
	const name = existsSync(mark(folder)) ? readFileSync(mark(folder), 'utf8') : undefined;
	return whole.find((site) => basename(site) === name) ?? whole[0];
}
