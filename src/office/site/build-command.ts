/** The build of a site as the office orders it, in a process beside the server. */
import { removeSync } from '../../files/file-system.ts';
import type { Moment } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import { buildSiteApart } from '../../publish/render/build-apart.ts';
import type { SiteChange } from '../../publish/render/site-change.ts';
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
};

/** Runs the build of a content folder. */
export type RunBuild = (job: {
	content: string;
	out: string;
	cache: string;
	now: Moment;
	/** The site on show, whose lists keep their addresses: its folder, or its manifest; none before the first. */
	after: string | undefined;
	/** There is a site to look at meanwhile, and editors at work: no hurry. Without one, a first look is enough. */
	calm: boolean;
	/** `public`: what everybody may see, without samples and without the desk. The desk's own site has both. */
	edition?: 'public';
	/** Aborted when the office closes. */
	signal: AbortSignal;
}) => Promise<BuiltSite | ({ ok: false } & FailedBuild)>;

/** Of lower priority where there is no hurry: editors at work come first. */
export const buildInProcess: RunBuild = async ({
	content,
	out,
	cache,
	now,
	calm,
	edition,
	after,
	signal,
}) => {
	removeSync(out);
	const options = {
		...runOptions(),
		...{ contentFolder: content, cacheFolder: cache, now, serveDeskSeparately: true },
		...{ quickBuild: !calm, production: edition === 'public' },
	};
	const built = await buildSiteApart(
		{ options, outDir: out, earlier: after },
		{ isLowPriority: calm, signal }
	);
	return built.ok ? built : { ...built, log: built.report };
};
