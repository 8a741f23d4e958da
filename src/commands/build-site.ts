/**
 * Builds the site into a folder. Content is checked first, so that faults are told plainly and all at once;
 * the folder changes only when a whole new site stands ready, so a failed or killed build leaves the old one alone.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { builtFiles } from '../build/built-page.ts';
import { inspectSite } from '../build/inspect.ts';
import { siteFrame } from '../build/site-frame.ts';
import { PAGE_UNMADE } from '../middleware.ts';
import { type Issue, reportText } from '../platform/issue.ts';
import { openContent } from '../store/open.ts';
import { settings } from '../store/settings.ts';

/**
 * - `issues`: what is wrong in the content; none when the build went wrong by itself
 * - `pages`: pages that could not be made, or that a check of the built site refused, by address without base path
 */
export type BuildResult =
	| { ok: true; seconds: number; warnings: Issue[] }
	| { ok: false; report: string; issues: Issue[]; pages: BrokenPage[] };
export type BrokenPage = { address: string; message: string };

/**
 * @param outDir absolute path; the site that stands there is replaced when the new one is whole
 * @param earlier absolute path of the site that was published before: lists that it has are left standing
 */
export async function buildSite(outDir: string, earlier = outDir): Promise<BuildResult> {
	const started = performance.now();
	const { contentFolder, cacheFolder, deskApart, firstLook, now } = settings();
	const { issues } = await openContent({
		folder: contentFolder,
		cache: cacheFolder,
		now,
		measure: firstLook ? 'small' : 'whole',
	});
	if (issues.some(({ level }) => level === 'error'))
		return { ok: false, report: reportText(issues), issues, pages: [] };
	const next = `${outDir}.next-${process.pid}`;
	const pages = `${next}.pages.json`;
	mkdirSync(dirname(outDir), { recursive: true });
	writeFileSync(pages, JSON.stringify(pagesIn(earlier)));
	const { code, output } = await runAstro(['build', '--outDir', next], { SITE_EARLIER_PAGES: pages });
	rmSync(pages, { force: true });
	if (code !== 0) {
		rmSync(next, { recursive: true, force: true });
		return { ok: false, report: output, issues: [], pages: unmade(output) };
	}
	const found = inspectSite(next, siteFrame().base, deskApart ? ['admin/desk.css'] : []);
	if (found.some(({ level }) => level === 'error')) {
		rmSync(next, { recursive: true, force: true });
		return { ok: false, report: reportText(found), issues: [], pages: refusedPages(found) };
	}
	replace(outDir, next);
	return { ok: true, seconds: (performance.now() - started) / 1000, warnings: [...issues, ...found] };
}

/** Pages whose rendering threw, as the middleware said them. */
const unmade = (output: string): BrokenPage[] =>
	output.split('\n').flatMap((line) => {
		const at = line.indexOf(PAGE_UNMADE);
		return at < 0
			? []
			: [{ address: line.slice(at + PAGE_UNMADE.length).trim(), message: '这一页生成不出来' }];
	});

const refusedPages = (found: readonly Issue[]): BrokenPage[] =>
	found
		.filter(({ level }) => level === 'error')
		.map(({ file, message }) => ({
			address: `/${file.replace(/(?:^|\/)index\.html$/, '/')}`.replace('//', '/'),
			message,
		}));

function replace(folder: string, next: string): void {
	const old = `${folder}.old-${process.pid}`;
	if (existsSync(folder)) renameSync(folder, old);
	renameSync(next, folder);
	rmSync(old, { recursive: true, force: true });
}

/** Addresses of the pages of a built site; none where there is no site. */
const pagesIn = (folder: string): string[] =>
	(existsSync(folder) ? builtFiles(folder) : [])
		.filter((file) => file.endsWith('/index.html'))
		.map((file) => `/${file.slice(0, -'index.html'.length)}`);

function runAstro(args: string[], env: Record<string, string>): Promise<{ code: number; output: string }> {
	const child = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), ...args], {
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	const collect = (chunk: Buffer) => {
		output += chunk.toString();
	};
	child.stdout.on('data', collect);
	child.stderr.on('data', collect);
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (code) => done({ code: code ?? 1, output }));
	});
}
