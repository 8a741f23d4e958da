/**
 * Builds the site into a folder. Content is checked first, so that faults are told plainly and all at once;
 * the folder changes only when a whole new site stands ready, so a failed or killed build leaves the old one alone.
 */
import { cpSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spokenHere } from '../../domain/search/thesaurus.ts';
import { removeSync } from '../../files/file-system.ts';
import { PAGE_UNMADE } from '../../middleware.ts';
import { type Issue, reportText } from '../../platform/issue.ts';
import { PHOTO_FOLDER } from '../../platform/photo.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import { writeHandover } from '../../reader/handover.ts';
import { openContent } from '../../reader/open.ts';
import type { RunOptions } from '../../reader/run-options.ts';
import { pageText } from '../../search/writer/page-text.ts';
import { addressOfFile, writeIndex } from '../../search/writer/search-files.ts';
import { addressesAmong, type BuiltPage, builtFiles, builtPages } from '../checks/built-page.ts';
import { inspectSite } from '../checks/inspect.ts';
import { buildDesk } from '../desk/bundle.ts';
import { readManifest } from '../releases/manifest.ts';
import { runAstro } from './astro-process.ts';
import { placePhotos } from './photos.ts';
import { placePosters } from './posters.ts';
import { renderFolder } from './render-folder.ts';
import { frameOf, type SiteFrame } from './site-frame.ts';

/**
 * - `issues`: what is wrong in the content; none when the build went wrong by itself
 * - `pages`: pages that could not be made, or that a check of the built site refused, by address without base path
 */
export type BuildResult =
	| {
			ok: true;
			seconds: number;
			/** The folder is on another disk than the program, which takes longer. */
			isCopied: boolean;
			warnings: Issue[];
	  }
	| { ok: false; report: string; issues: Issue[]; pages: BrokenPage[] };
type BrokenPage = { address: string; message: string };

/**
 * @param outDir absolute path; the site that stands there is replaced when the new one is whole
 * @param earlier absolute path of the folder, or of the release's manifest, of the site that was published before: lists
 * that it has are left standing
 */
export async function buildSite(options: RunOptions, outDir: string, earlier = outDir): Promise<BuildResult> {
	const started = performance.now();
	const { contentFolder, cacheFolder, serveDeskSeparately, quickBuild, now } = options;
	const content = await openContent({
		folder: contentFolder,
		cache: cacheFolder,
		now,
		copyQuality: quickBuild ? 'small' : 'whole',
	});
	const { issues } = content;
	if (issues.some(({ severity }) => severity === 'error'))
		return { ok: false, report: reportText(issues), issues, pages: [] };
	const render = await renderFolder(outDir);
	const handover = `${render.folder}.handover`;
	try {
		writeHandover(handover, { content, earlierPages: pagesIn(earlier) });
		const { code, output } = await runAstro(['build', '--outDir', render.folder], {
			...options,
			handover,
		});
		if (code !== 0) return { ok: false, report: output, issues: [], pages: unmade(output) };
		const { base, forge } = frameOf(content.site, options.siteLocation);
		const pages = builtPages(render.folder);
		const thesaurus = spokenHere(content.thesaurus, content.site!, content.entries);
		await complete(render.folder, pages, { ...options, forge, thesaurus });
		const found = inspectSite(render.folder, base, serveDeskSeparately ? DESK_STYLES : [], pages);
		if (found.some(({ severity }) => severity === 'error'))
			return { ok: false, report: reportText(found), issues: [], pages: refusedPages(found) };
		const isCopied = render.place() === 'copied';
		const seconds = (performance.now() - started) / 1000;
		return { ok: true, seconds, isCopied, warnings: [...issues, ...found] };
	} finally {
		removeSync(handover);
		render.close();
	}
}

/** Files of the desk that pages name and that whoever serves the desk beside the site adds to it. */
export const DESK_STYLES = ['admin/desk.css', 'admin/field.css'];

/** Adds what the pages name and what stands beside them: photos, posters, the search index, the desk. */
async function complete(
	outDir: string,
	pages: readonly BuiltPage[],
	options: RunOptions & Pick<SiteFrame, 'forge'> & { thesaurus: ReturnType<typeof spokenHere> }
): Promise<void> {
	const { cacheFolder, serveDeskSeparately, quickBuild, production, forge, thesaurus } = options;
	await placePhotos({ folder: join(cacheFolder, PHOTO_FOLDER), outDir, pages });
	if (!serveDeskSeparately && (forge || !production))
		cpSync(await buildDesk(cacheFolder, forge?.kind), join(outDir, 'admin'), { recursive: true });
	const texts = pages.flatMap(({ file, document }) => pageText(addressOfFile(file), document) ?? []);
	writeIndex(outDir, { cache: join(cacheFolder, 'search'), pages: texts, thesaurus });
	if (!quickBuild) await placePosters({ folder: join(cacheFolder, POSTER_FOLDER), outDir, pages });
}

/** Pages whose rendering threw, as the middleware said them. */
const unmade = (output: string): BrokenPage[] =>
	output.split('\n').flatMap((line) => {
		const at = line.indexOf(PAGE_UNMADE);
		return at < 0
			? []
			: [{ address: line.slice(at + PAGE_UNMADE.length).trim(), message: '这一页生成不出来' }];
	});

export const refusedPages = (found: readonly Issue[]): BrokenPage[] =>
	found
		.filter(({ severity }) => severity === 'error')
		.map(({ file, message }) => ({
			address: `/${file.replace(/(?:^|\/)index\.html$/, '/')}`.replace('//', '/'),
			message,
		}));

/** Addresses of the pages of a built site or a release; none where there is none. */
export function pagesIn(earlier: string): string[] {
	if (!existsSync(earlier)) return [];
	return addressesAmong(
		statSync(earlier).isDirectory() ? builtFiles(earlier) : [...(readManifest(earlier)?.files.paths() ?? [])]
	);
}
