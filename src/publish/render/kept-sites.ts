/** The sites that one process keeps, each with its content, its pages and its folder. */
import { existsSync, linkSync, mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../../domain/library.ts';
import { moveSync, removeSync } from '../../files/file-system.ts';
import { keepPoster } from '../../media/posters/plan.ts';
import { reportText } from '../../platform/issue.ts';
import { Notebook } from '../../platform/notebook.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import { ContentMemory } from '../../reader/memory.ts';
import { openContent } from '../../reader/open.ts';
import type { BuildJob } from './build-apart.ts';
import { pagesIn, refusedPages } from './build-site.ts';
import { type FileStates, KeptSite } from './kept-site.ts';
import { lend, libraryOf } from './lending.ts';
import { type LibraryState, libraryState } from './library-state.ts';
import { notedLibrary } from './noted-library.ts';
import { loadPages } from './page-app.ts';
import { type RenderBundle, renderBundle } from './render-bundle.ts';
import type { SiteChange } from './site-change.ts';
import { siteFrame } from './site-frame.ts';
import type { KeptResult } from './site-keeper.ts';

/** A site with everything that is kept of it between two builds. */
type Kept = {
	site: KeptSite;
	bundle: RenderBundle;
	folder: string;
	library: Library;
	state: LibraryState;
	/** States of the files in each folder that the site was brought to. */
	brought: Map<string, FileStates>;
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
		const notebook = new Notebook();
		const posters = join(cacheFolder, POSTER_FOLDER);
		const site = new KeptSite(await loadPages(bundle, origin), notebook, {
			...{ folder, assets: bundle.assets, cache: cacheFolder, base },
			beside: ['admin/desk.css'],
		});
		const kept: Kept = {
			...{ site, bundle, folder, state, brought: new Map() },
			library: notedLibrary(
				notebook,
				() => kept.state,
				(poster) => keepPoster(posters, poster),
				join(cacheFolder, 'papers')
			),
		};
		return kept;
	}

	async function build(job: BuildJob): Promise<KeptResult> {
		const started = performance.now();
		const { options, outDir, earlier = outDir } = job;
		const { contentFolder, cacheFolder, quickBuild, now, production, serveDeskSeparately } = options;
		if (!serveDeskSeparately) throw new Error('编辑台要和网站放在一起');
		const content = await openContent({
			...{ folder: contentFolder, cache: cacheFolder, now },
			measure: quickBuild ? 'small' : 'whole',
			memory: memoryOf(contentFolder),
		});
		const { issues } = content;
		if (issues.some(({ level }) => level === 'error'))
			return { ok: false, report: reportText(issues), issues, pages: [] };
		const folder = join(dirname(outDir), production ? 'rendered-public' : 'rendered');
		const bundle = await renderBundle(options);
		const known = all.get(folder);
		const isKnown = known?.bundle.entry === bundle.entry;
		const state = libraryState(options, content, isKnown ? known.site.pages() : pagesIn(earlier));
		// What goes wrong from here on leaves nothing that could be relied on.
		all.delete(folder);
		current = isKnown ? known : await keep(job, state, folder, bundle);
		current.state = state;
		const { issues: refused, unmade, warnings } = await current.site.update({ hasPosters: !quickBuild });
		all.set(folder, current);
		if (unmade.length > 0)
			return { ok: false, report: reportOf(unmade), issues: [], pages: unmade.map(brokenPage) };
		if (refused.length > 0)
			return { ok: false, report: reportText(refused), issues: [], pages: refusedPages(refused) };
		const change = await bring(current, outDir);
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

/** Makes `outDir` hold what the kept folder holds; both share the bytes of a file. */
async function bring({ site, folder, brought }: Kept, outDir: string): Promise<SiteChange> {
	const now = site.states();
	const then = existsSync(outDir) ? brought.get(outDir) : undefined;
	brought.delete(outDir);
	if (then === undefined) removeSync(outDir);
	const written = [...now].flatMap(([file, state]) => (then?.get(file) === state ? [] : file));
	const removed = [...(then?.keys() ?? [])].filter((file) => !now.has(file));
	for (const file of written.toSorted(picturesFirst)) {
		const [from, to] = [join(folder, file), join(outDir, file)];
		mkdirSync(dirname(to), { recursive: true });
		await link(from, `${to}.new`);
		moveSync(`${to}.new`, to);
	}
	for (const file of removed) removeSync(join(outDir, file));
	brought.set(outDir, now);
	return { written, removed };
}

async function link(from: string, to: string): Promise<void> {
	try {
		linkSync(from, to);
	} catch {
		// The disk has no second names.
		await copyFile(from, to);
	}
}

/** A page comes after what it shows. */
const picturesFirst = (a: string, b: string): number =>
	Number(a.endsWith('.html')) - Number(b.endsWith('.html'));
