/**
 * Builds the site into a folder. Content is checked first, so that faults are told plainly and all at once;
 * the folder changes only when a whole new site stands ready, so a failed or killed build leaves the old one alone.
 */
import { runAstro } from '../build/astro-process.ts';
import { inspectSite } from '../build/inspect.ts';
import { renderFolder } from '../build/render-folder.ts';
import { siteFrame } from '../build/site-frame.ts';
import { type Issue, reportText } from '../platform/issue.ts';
import { openContent } from '../store/open.ts';
import { settings } from '../store/settings.ts';

/** `issues`: what is wrong in the content; none when the build went wrong by itself. */
export type BuildResult =
	| {
			ok: true;
			seconds: number;
			/** The folder is on another disk than the program, which takes longer. */
			isCopied: boolean;
			warnings: Issue[];
	  }
	| { ok: false; report: string; issues: Issue[] };

/** @param outDir absolute path; the site that stands there is replaced when the new one is whole */
export async function buildSite(outDir: string): Promise<BuildResult> {
	const started = performance.now();
	const { contentFolder, cacheFolder, deskApart, firstLook, now } = settings();
	const { issues } = await openContent({
		folder: contentFolder,
		cache: cacheFolder,
		now,
		measure: firstLook ? 'small' : 'whole',
	});
	if (issues.some(({ level }) => level === 'error')) return { ok: false, report: reportText(issues), issues };
	const render = await renderFolder(outDir);
	try {
		const { code, output } = await runAstro(['build', '--outDir', render.folder]);
		if (code !== 0) return { ok: false, report: output, issues: [] };
		const found = inspectSite(render.folder, siteFrame().base, deskApart ? ['admin/desk.css'] : []);
		if (found.some(({ level }) => level === 'error'))
			return { ok: false, report: reportText(found), issues: [] };
		const isCopied = render.publish() === 'copied';
		const seconds = (performance.now() - started) / 1000;
		return { ok: true, seconds, isCopied, warnings: [...issues, ...found] };
	} finally {
		render.close();
	}
}
