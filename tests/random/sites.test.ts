/**
 * Whatever the check accepts can be built, on the day and on later ones. Nothing is listed here: sites are made at
 * random, `npm test` tries the same few each time and `npm run test:long` two hundred others. RANDOM_SEED repeats a run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { FIXED_PAGES } from '../../src/domain/schemas/page.ts';
import { type Issue, issueText } from '../../src/platform/issue.ts';
import { openContent } from '../../src/reader/open.ts';
import { type RandomSite, randomSite } from '../support/random-site.ts';
import { seedFrom } from '../support/seed.ts';

const seed = seedFrom(20_261_124);
const count = Number(process.env['RANDOM_SITES'] ?? 2);
const cache = resolve('.cache/tests/random');
const sites = fc
	.sample(randomSite, { seed, numRuns: count })
	.map((site, number) => ({ number: number + 1, site }));

console.log(`随机网站：RANDOM_SEED=${seed}，共 ${count} 个`);

test.each(sites)(`random site $number of seed ${seed} builds at each of its moments`, async ({ site }) => {
	const folder = mkdtempSync(join(tmpdir(), 'random-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const kept = await soundPart(folder, site);
	// A search that takes everything out finds nothing.
	const share = Object.keys(kept).length / Object.keys(site.files).length;
	expect(share).toBeGreaterThan(0.5);
	for (const moment of site.moments) {
		const { status, stdout, stderr } = build(folder, site, moment);
		expect(status, `${moment} ${site.base}\n${`${stdout}${stderr}`.slice(-3000)}`).toBe(0);
	}
});

/** Takes out what the check refuses until it refuses nothing: the field or the line, else the file. */
async function soundPart(folder: string, { files, moments }: RandomSite): Promise<Record<string, string>> {
	const kept = { ...files };
	for (let turn = 0; turn < 60; turn++) {
		rmSync(folder, { recursive: true, force: true });
		for (const [file, text] of Object.entries(kept)) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), text);
		}
		const { issues } = await openContent({ folder, cache, now: moments[0]! });
		const errors = Map.groupBy(
			issues.filter(({ severity }) => severity === 'error'),
			({ file }) => file
		);
		if (errors.size === 0) return kept;
		for (const [file, own] of errors) {
			const less = mended(kept[file] ?? '', own);
			if (less !== undefined && less !== kept[file]) kept[file] = less;
			else if (kept[file] === PLAIN[file] && file in PLAIN) throw new Error(own.map(issueText).join('\n'));
			else if (file in PLAIN) kept[file] = PLAIN[file]!;
			else delete kept[file];
		}
	}
	throw new Error('the check never comes to an end');
}

/** The text without the fields and lines at fault; nothing when one of them has no place. */
function mended(text: string, issues: readonly Issue[]): string | undefined {
	const lines = text.split('\n');
	const below = lines[0] === '---' ? lines.indexOf('---', 1) : lines.length;
	const gone = new Set<number>();
	for (const { line, code } of issues) {
		if (line === undefined || code === 'field-missing') return undefined;
		let [first, last] = [line - 1, line];
		if (first < below) {
			while (first > 0 && !/^\w/.test(lines[first]!)) first -= 1;
			while (last < below && !/^\w/.test(lines[last]!)) last += 1;
		}
		for (let at = first; at < last; at++) gone.add(at);
	}
	return lines.filter((_, at) => !gone.has(at) || lines[at] === '---').join('\n');
}

const PLAIN: Record<string, string> = {
	'site.yml': `name: 云溪乡文明实践所
shortName: 云溪实践
institute: 某县云溪乡新时代文明实践所
township: 云溪乡
region: 某县
tagline: 看活动、点服务
description: 虚构的乡镇，只在测试里有，用来试各种写法能不能生成网页。
sponsor: 云溪乡新时代文明实践所
plan: plan
samples: true
`,
	'documents/plan.md':
		'---\ntitle: 云溪乡工作方案\nissuer: 云溪乡委员会\ndateSigned: 2026-01-05\n---\n\n# 方案\n\n一、活动。\n',
	...Object.fromEntries(
		Object.entries(FIXED_PAGES).map(([id, title]) => [
			`pages/${id}.md`,
			`---\ntitle: ${title}\nsummary: 虚构乡镇的一页说明，只供测试。\n---\n\n写在这里。\n`,
		])
	),
};

/** Without posters and the desk, which would take most of the time and are tested on their own. */
function build(folder: string, { base, production }: RandomSite, moment: string) {
	const out = join(folder, '..', `${folder.split('/').at(-1)}-out`);
	onTestFinished(() => rmSync(out, { recursive: true, force: true }));
	return spawnSync(process.execPath, ['src/commands/build.ts', '--out', out], {
		encoding: 'utf8',
		env: {
			// What the test runner sets for itself would reach the pages.
			...{ PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] },
			...{ NODE_ENV: 'production', CONTENT_FOLDER: folder, SITE_CACHE: cache },
			...{ SITE_NOW: moment, BASE_PATH: base, SITE_ORIGIN: 'https://example.cn' },
			...{ SITE_DESK_SEPARATE: '1', SITE_QUICK_BUILD: '1' },
			...(production && { SITE_PRODUCTION: '1' }),
		},
	});
}
