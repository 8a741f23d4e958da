/** The sites that one process keeps, each with its content, its pages and its folder. */
import { dirname, join } from 'node:path';
import type { Library } from '../../domain/library.ts';
import { spokenHere } from '../../domain/search/thesaurus.ts';
import { cachedPaper, PAPER_FOLDER } from '../../media/papers/cached.ts';
import { keepPoster } from '../../media/posters/plan.ts';
import { DependencyTracker } from '../../platform/dependency-tracker.ts';
import { reportText } from '../../platform/issue.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import { ContentMemory } from '../../reader/memory.ts';
import { openContent } from '../../reader/open.ts';
import { bringSite } from './bring-site.ts';
import type { BuildJob } from './build-apart.ts';
import { DESK_STYLES, pagesIn, refusedPages } from './build-site.ts';
import { KeptSite } from './kept-site.ts';
import { lend, libraryOf } from './lending.ts';
import { type LibraryState, libraryState } from './library-state.ts';
import { loadPages } from './page-app.ts';
import { type RenderBundle, renderBundle } from './render-bundle.ts';
import { siteFrame } from './site-frame.ts';
import type { KeptResult } from './site-keeper.ts';
import { trackedLibrary } from './tracked-library.ts';

/** A site with everything that is kept of it between two builds. */
type Kept = {
	site: KeptSite;
	bundle: RenderBundle;
	folder: string;
	library: Library;
	state: LibraryState;
	/** Version of the site in each folder that it was brought to. */
	brought: Map<string, number>;
};

export type KeptSites = {
	/** As `buildSite`. @throws for what is better built as a whole; what was kept of that site is then forgotten */
	build: (job: BuildJob) => Promise<KeptResult>;
};

export function keptSites(): KeptSites {
	const all = new Map<string, Kept>();
	const memories = new Map<string, ContentMemory>();
	let current: Kept;
	lend(libraryOf(() => current.library));

	function memoryOf(folder: string): ContentMemory {
		const memory = memories.get(folder) ?? new ContentMemory();
		memories.set(folder, memory);
		return memory;
	}

	async function keep(
		job: BuildJob,
		state: LibraryState,
		folder: string,
		bundle: RenderBundle
	): Promise<Kept> {
		const { cacheFolder } = job.options;
		const { base, origin } = siteFrame(job.options);
		const tracker = new DependencyTracker();
		const posters = join(cacheFolder, POSTER_FOLDER);
		const site = new KeptSite(await loadPages(bundle, origin), tracker, {
			...{ folder, assets: bundle.assets, cache: cacheFolder, base },
			beside: DESK_STYLES,
		});
		const kept: Kept = {
			...{ site, bundle, folder, state, brought: new Map() },
			library: trackedLibrary(
				tracker,
				() => kept.state,
				(poster) => keepPoster(posters, poster),
				(paper, format) => cachedPaper(join(cacheFolder, PAPER_FOLDER), paper, format)
			),
		};
		return kept;
	}

	async function build(job: BuildJob): Promise<KeptResult> {
		const started = performance.now();
		const { options, outDir, earlier = outDir, state: named } = job;
		const { contentFolder, cacheFolder, quickBuild, now, production, serveDeskSeparately } = options;
		if (!serveDeskSeparately) throw new Error('编辑台要和网站放在一起');
		const content = await openContent({
			...{ folder: contentFolder, cache: cacheFolder, now },
			copyQuality: quickBuild ? 'small' : 'whole',
			memory: memoryOf(contentFolder),
			state: named,
		});
		const { issues } = content;
		if (issues.some(({ severity }) => severity === 'error'))
			return { ok: false, report: reportText(issues), issues, pages: [] };
		const folder = join(dirname(outDir), production ? 'rendered-public' : 'rendered');
		const bundle = await renderBundle(options);
		const known = all.get(folder);
		const isKnown = known?.bundle.entry === bundle.entry && known.site.isWhole();
		// A site that was never finished has no pages yet.
		const before = isKnown && known.site.version() > 0 ? known.site.pages() : pagesIn(earlier);
		const state = libraryState(options, content, before);
		// What goes wrong from here on leaves nothing that could be relied on.
		all.delete(folder);
		current = isKnown ? known : await keep(job, state, folder, bundle);
		current.state = state;
		const {
			issues: refused,
			unmade,
			warnings,
		} = await current.site.update({
			hasPosters: !quickBuild,
			thesaurus: spokenHere(content.thesaurus, content.site!, content.entries),
		});
		all.set(folder, current);
		if (unmade.length > 0)
			return { ok: false, report: reportOf(unmade), issues: [], pages: unmade.map(brokenPage) };
		if (refused.length > 0)
			return { ok: false, report: reportText(refused), issues: [], pages: refusedPages(refused) };
		const change = bringSite(current, outDir);
		const seconds = (performance.now() - started) / 1000;
		return { ok: true, seconds, isCopied: false, warnings: [...issues, ...warnings], change };
	}
	return { build };
}

type Unmade = { address: string; error: unknown };
const brokenPage = ({ address }: Unmade) => ({ address, message: '这一页生成不出来' });
const reportOf = (unmade: readonly Unmade[]): string =>
	unmade
		.map(({ address, error }) => `${address}\n${error instanceof Error ? error.stack : String(error)}`)
		.join('\n\n');
