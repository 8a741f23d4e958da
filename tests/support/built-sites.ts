/**
 * Builds, once for all site and browser tests, the sites of an invented township that they look at: one of an institute
 * that has told only what it must, with samples, without, and as a column of a portal; one below a base path that has told
 * everything, while there is danger; and one with its desk on a forge.
 */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { BUILT_AT, type BuiltSite, buildOnce, type SiteWish } from './build-once.ts';
import { FORGE_HOST, PROJECT } from './forge.ts';
import { TOWNSHIP } from './township.ts';

export type { BuiltSite } from './build-once.ts';

type SiteName = 'township' | 'bare' | 'column' | 'invented' | 'forge';
declare module 'vitest' {
	interface ProvidedContext {
		sites: Record<SiteName, BuiltSite>;
	}
}

/** Two at a time: a build leaves much of a second core idle. */
const SIDE_BY_SIDE = 2;

export default async function setup(project: TestProject): Promise<void> {
	const reticent = reticentTownship();
	const wishes: Record<SiteName, Omit<SiteWish, 'name'>> = {
		township: { content: reticent, base: '/', origin: 'https://example.cn' },
		bare: { content: reticent, base: '/', origin: 'https://example.cn', production: true },
		column: { content: reticent, base: '/wmsj/', origin: 'https://portal.example', production: true },
		invented: { content: townshipInDanger(), base: '/wmsj/', origin: 'https://portal.example' },
		forge: { content: townshipOnForge(), base: '/', origin: 'https://portal.example', production: true },
	};
	const named = sitesNamedIn(await filesOf(project));
	const waiting = (Object.entries(wishes) as [SiteName, Omit<SiteWish, 'name'>][]).filter(
		([name]) => named === 'all' || named.has(name)
	);
	const built: Partial<Record<SiteName, BuiltSite>> = {};
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift())
			built[next[0]] = await buildOnce({ name: next[0], ...next[1] });
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
	project.provide('sites', built as Record<SiteName, BuiltSite>);
}

/** The files that this run is about to run: those named on the command line, else all of the project. */
async function filesOf(project: TestProject): Promise<string[]> {
	const { testFiles } = await project.globTestFiles(process.argv.filter((one) => one.endsWith('.test.ts')));
	return testFiles.map((file) => readFileSync(file, 'utf8'));
}

/** Sites that test files ask for by name; `all` when one asks for them without saying which. */
function sitesNamedIn(files: readonly string[]): ReadonlySet<string> | 'all' {
	const named = new Set<string>();
	for (const text of files)
		for (const [, list, name] of text.matchAll(/(?:\{([^{}]*)\} = )?inject\('sites'\)(?:\.(\w+))?/g)) {
			if (list === undefined && name === undefined) return 'all';
			for (const one of (name ?? list)!.split(',')) named.add(one.trim());
		}
	return named;
}

/** What a site need not tell of its institute and its stations: numbers, places, hours, filings. */
const NOT_NEEDED =
	/^(?:address|postcode|phone|smsNumber|orderPlatform|hours|email|pressContact|staff|siteIdCode|icp|policeFiling|directions): .*\n/gm;

function reticentTownship(): string {
	const folder = copyOf('reticent');
	for (const file of ['site.yml', 'stations/jia/index.md']) {
		const text = readFileSync(join(folder, file), 'utf8');
		writeFileSync(join(folder, file), text.replace(NOT_NEEDED, ''));
	}
	return folder;
}

function townshipInDanger(): string {
	const folder = copyOf('in-danger');
	const fields = [
		...['kind: flood', 'text: 河水涨得很快，请马上到高处去。', 'phone: "119"'],
		...[`since: ${BUILT_AT}`, 'until: 2026-11-25 08:00'],
	];
	writeFileSync(join(folder, 'emergency.yml'), `${fields.join('\n')}\n`);
	return folder;
}

function townshipOnForge(): string {
	const folder = copyOf('on-forge');
	const lines = [
		'kind: forgejo',
		`address: ${FORGE_HOST}`,
		`project: ${PROJECT}`,
		'appId: desk-of-the-township',
	];
	appendFileSync(join(folder, 'site.yml'), `forge: { ${lines.join(', ')} }\n`);
	return folder;
}

function copyOf(name: string): string {
	const folder = resolve('.cache/tests/content', name);
	rmSync(folder, { recursive: true, force: true });
	cpSync(TOWNSHIP, folder, { recursive: true });
	return folder;
}
