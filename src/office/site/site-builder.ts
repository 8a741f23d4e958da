/** Builds the site of what is published, beside the server, and shows it when it is whole. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SiteAnswer } from '../../domain/desk/answers.ts';
import { clearLeftovers } from '../../files/file-system.ts';
import { type Moment, momentAt } from '../../platform/day.ts';
import { onceMore } from '../../platform/once-more.ts';
import { stateBelow } from '../../reader/memory.ts';
import { systemSignature } from '../first-run.ts';
import { commitMessage } from '../git/draft-commits.ts';
import { exportTree } from '../git/export.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { Office } from '../office.ts';
import type { FailedBuild, RunBuild } from './build-command.ts';
import { builtWhole, describeFailure, keepLog, withHeldBack } from './build-fault.ts';
import { buildableTree, type ItemPath } from './buildable-tree.ts';

/** What the site on show was built from: all that is published, but for what is held back. */
export const SHOWN_REF = 'refs/desk/shown';

/** `content`: something written must be mended; `program`: something else went wrong. */
export type BuildFailure = { at: Moment; kind: 'content' | 'program' };

export type BuildStatus = Required<Pick<SiteAnswer, 'state' | 'label' | 'mend'>> & {
	at: Moment;
	/** Commit that the site on show was built from. */
	commit: string | undefined;
	/** The last failure since the start, mended or not. */
	lastFault?: BuildFailure;
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
	build: RunBuild
): Promise<SiteBuilder> {
	const { folder, cache, repository, clock } = office;
	const now = () => momentAt(clock());
	// Two folders in turn: the one on show is never touched.
	const sites = [join(folder, 'work', 'site-a'), join(folder, 'work', 'site-b')] as const;
	let status: BuildStatus = { state: 'building', label: '正在生成', mend: [], at: now(), ...NOTHING };
	let turn = 0;
	let onDisplay: string | undefined;
	const closing = new AbortController();
	// Whatever a killed build left: this process is the only one that builds here.
	for (const site of sites) clearLeftovers(site);
	const earlier = onShow(folder, sites);
	if (earlier !== undefined) {
		await show(earlier);
		onDisplay = earlier;
		turn = sites.indexOf(earlier) + 1;
	}

	function fail(fault: FailedBuild, changed: readonly ItemPath[] = []): void {
		if (closing.signal.aborted) return;
		const isShown = status.commit !== undefined || earlier !== undefined;
		const told = describeFailure(fault, changed, isShown);
		const isOfContent = fault.issues.some(({ severity }) => severity === 'error');
		const lastFault = { at: now(), kind: isOfContent ? 'content' : 'program' } as const;
		status = { ...status, state: 'failed', ...told, at: now(), lastFault };
		keepLog(folder, now(), fault);
		console.error(status.label);
	}

	async function once(): Promise<void> {
		status = { ...status, state: 'building', label: '正在生成', mend: [], at: now() };
		const commit = await repository.head(PUBLISHED_REF);
		const work = join(folder, 'work', 'published');
		const out = sites[turn % 2]!;
		const isLowPriority = status.commit !== undefined || earlier !== undefined;
		let whole: string | undefined;
		const attempt = async (tree: string) => {
			const state = await exportTree(repository.git, tree, work);
			const built = await build({
				content: join(work, 'content'),
				state: stateBelow(state, 'content'),
				out,
				cache,
				isLowPriority,
				now: now(),
				after: onDisplay,
				signal: closing.signal,
			});
			if (built.ok) {
				whole = built.whole;
				return undefined;
			}
			keepLog(folder, now(), built);
			// Closing is no fault of anybody's: nothing is to be searched for.
			closing.signal.throwIfAborted();
			return built;
		};
		const found = await buildableTree(repository, commit!, await repository.head(SHOWN_REF), attempt);
		if ('fault' in found) return fail(found.fault, found.changed);
		await show(out, commit);
		onDisplay = out;
		// Before anything that a full disk refuses: the next build would go into the folder on show.
		turn += 1;
		writeFileSync(mark(folder), basename(out));
		await remember(found.tree, commit!);
		status = { ...status, state: 'live', ...withHeldBack(found.held), at: now(), commit, folder: out };
		if (whole !== undefined) {
			status = { ...status, label: status.label + builtWhole };
			keepLog(folder, now(), { issues: [], log: whole });
		}
		for (const { item } of found.held) console.error(`没有放上网站：${item}`);
		// The very first site was built quickly; the next one is whole.
		if (!isLowPriority) builds.request();
	}

	/** What is on show is what an item goes back to when its next version cannot be built. */
	async function remember(tree: string, main: string): Promise<void> {
		const from = await repository.head(SHOWN_REF);
		const before = from && (await repository.objects.identify(`${from}^{tree}`))?.id;
		if (before === tree) return;
		const by = systemSignature(clock());
		const to = await repository.commit({
			tree,
			parents: [main],
			message: commitMessage('放上网站的内容'),
			by,
		});
		await repository.move([{ ref: SHOWN_REF, from, to }]);
	}

	const builds = onceMore(() =>
		once().catch((error: unknown) => fail({ issues: [], log: String((error as Error).stack) }))
	);
	return {
		status: () => status,
		request: builds.request,
		settled: builds.settled,
		close: () => {
			closing.abort();
			builds.close();
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

/** Whether a site that was built earlier can be shown while the next one is made. */
const isWhole = (folder: string): boolean => existsSync(join(folder, '404.html'));
