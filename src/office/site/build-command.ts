/** The build of a site as the office orders it, in a process beside the server. */
import { removeSync } from '../../files/file-system.ts';
import type { Moment } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import type { BuildJob } from '../../publish/render/build-apart.ts';
import { buildSiteApart } from '../../publish/render/build-apart.ts';
import type { SiteChange } from '../../publish/render/site-change.ts';
import { siteKeeper } from '../../publish/render/site-keeper.ts';
import type { NamedState } from '../../reader/memory.ts';
import { runOptions } from '../../reader/run-options.ts';

export type FailedBuild = {
	/** What the content check refused; none when something else went wrong. */
	issues: readonly Issue[];
	/** Pages that could not be made or were refused, by site address without base path. */
	pages?: readonly { address: string; message: string }[];
	/** Everything that was said meanwhile, as it was said. */
	log: string;
};

type BuiltSite = {
	ok: true;
	/** What is new in the folder since it was built there last; absent where that is not known. */
	change?: SiteChange | undefined;
	/** Why all of it was built anew, in a sentence for whoever looks after the program; absent where that was not needed. */
	whole?: string | undefined;
};

/** Runs the build of a content folder. */
export type RunBuild = (job: {
	content: string;
	/** State of that folder. */
	state?: NamedState | undefined;
	out: string;
	cache: string;
	now: Moment;
	/** The site on show, whose lists keep their addresses: its folder, or its manifest; none before the first. */
	after: string | undefined;
	/** There is a site to look at meanwhile, and editors at work come first. Without one, a quick build is enough, at once. */
	isLowPriority: boolean;
	/** `public`: what everybody may see, without samples and without the desk. The desk's own site has both. */
	edition?: 'public';
	/** Aborted when the office closes. */
	signal: AbortSignal;
}) => Promise<BuiltSite | ({ ok: false } & FailedBuild)>;

/** Builds the whole site each time. Of lower priority where there is no hurry: editors at work come first. */
export const buildInProcess: RunBuild = async (job) => {
	removeSync(job.out);
	const built = await buildSiteApart(buildJob(job), { isLowPriority: job.isLowPriority, signal: job.signal });
	return built.ok ? built : { ...built, log: built.report };
};

/** Builds what has changed, in a process that remembers the rest. */
export function keptBuilds(): { build: RunBuild; close: () => void } {
	const keeper = siteKeeper();
	return {
		build: async (job) => {
			const built = await keeper.build(buildJob(job), {
				isLowPriority: job.isLowPriority,
				signal: job.signal,
			});
			return built.ok ? built : { ...built, log: built.report };
		},
		close: keeper.close,
	};
}

const buildJob = ({
	content,
	state,
	out,
	cache,
	now,
	isLowPriority,
	edition,
	after,
}: Parameters<RunBuild>[0]): BuildJob => ({
	options: {
		...runOptions(),
		...{ contentFolder: content, cacheFolder: cache, now, serveDeskSeparately: true },
		...{ quickBuild: !isLowPriority, production: edition === 'public' },
	},
	outDir: out,
	earlier: after,
	state,
});
