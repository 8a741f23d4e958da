/**
 * Whatever editors do, the site that is kept up is the site that a whole build makes, to the last byte. Nothing is listed
 * here: edits are made at random, `npm test` tries the same thirty each time and compares after every tenth, `npm run
 * test:long` compares after each of two hundred others. RANDOM_SEED repeats a run; RANDOM_EDITS and RANDOM_EVERY set how
 * many there are.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import type { BuildJob } from '../../src/publish/render/build-apart.ts';
import { buildSiteApart } from '../../src/publish/render/build-apart.ts';
import { siteKeeper } from '../../src/publish/render/site-keeper.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { edit, numbersFrom } from '../support/random-edit.ts';
import { isLong, seedFrom } from '../support/seed.ts';
import { TOWNSHIP } from '../support/township.ts';

const seed = seedFrom(28_683_720);
const count = Number(process.env['RANDOM_EDITS'] ?? (isLong ? 200 : 30));
const every = Number(process.env['RANDOM_EVERY'] ?? (isLong ? 1 : 10));
console.log(`随机修改：RANDOM_SEED=${seed}，共 ${count} 次，每 ${every} 次比一回`);

const place = mkdtempSync(join(tmpdir(), 'kept-'));
const content = join(place, 'content');
const before = join(place, 'content-before');
const keeper = siteKeeper();
afterAll(() => {
	keeper.close();
	rmSync(place, { recursive: true, force: true });
});

// A word of the runner's own, which no build may take for the base path of its site.
process.env['BASE_URL'] = '/';

let now = '2026-11-24 09:00';
/** Another one is another bundle. */
let base = '/';
let whole = 0;
const job = (outDir: string, earlier: string): BuildJob => ({
	options: {
		...runOptions({ CONTENT_FOLDER: content, SITE_CACHE: resolve('.cache/tests/kept'), SITE_NOW: now }),
		...{ serveDeskSeparately: true, siteLocation: { origin: 'https://portal.example', base } },
	},
	...{ outDir, earlier },
});
const kept = join(place, 'site');
const keep = () => keeper.build(job(kept, kept), {});

/** What a whole build makes of the same content, after the same site. */
async function built() {
	whole += 1;
	const out = join(place, `whole-${whole}`);
	const result = await buildSiteApart(job(out, join(place, 'earlier')), {});
	return { result, out };
}

beforeAll(async () => {
	cpSync(TOWNSHIP, content, { recursive: true });
	const first = await keep();
	expect(first).toMatchObject({ ok: true });
	expect(first.whole).toBeUndefined();
});

const next = numbersFrom(seed);
const taken: string[] = [];

test.each(Array.from({ length: count }, (_, at) => at + 1))(`edit %i of seed ${seed}`, async (at) => {
	replaceFolder(before, content);
	replaceFolder(join(place, 'earlier'), kept);
	const then = now;
	const { told, now: moment } = edit(content, now, next);
	now = moment;
	if (at % 20 === 0) base = base === '/' ? '/wmsj/' : '/';
	const update = await keep();
	expect(update.whole, told).toBeUndefined();
	const isCompared = at % every === 0;
	const { result, out } = isCompared ? await built() : { result: update, out: kept };
	expect(update.ok, `${told}\n${JSON.stringify(update)}\n${JSON.stringify(result)}`).toBe(result.ok);
	if (result.ok) {
		taken.push(told);
		expect(difference(kept, out), taken.slice(-every).join('\n')).toEqual([]);
	} else {
		// Refused: the site stays as it was, and the editor takes it back.
		expect(difference(kept, join(place, 'earlier')), told).toEqual([]);
		replaceFolder(content, before);
		now = then;
	}
	if (isCompared) rmSync(out, { recursive: true, force: true });
});

function replaceFolder(folder: string, by: string): void {
	rmSync(folder, { recursive: true, force: true });
	cpSync(by, folder, { recursive: true });
}

test('most edits were taken', () => {
	console.log(`改成了 ${taken.length} 次：\n${taken.join('\n')}`);
	expect(taken.length).toBeGreaterThan(count / 4);
});

test('a site of which a purge has taken what was kept is made anew, and nothing is said to be all that changed', async () => {
	replaceFolder(join(place, 'earlier'), kept);
	rmSync(join(place, 'rendered'), { recursive: true });
	const update = await keep();
	expect(update.ok, JSON.stringify(update)).toBe(true);
	expect([update.change, update.whole]).toEqual([undefined, undefined]);
	const { result, out } = await built();
	expect(result.ok).toBe(true);
	expect(difference(kept, out)).toEqual([]);
});

/** Files that differ. The index of a search remembers what it was before; whether it finds the same is tested elsewhere. */
function difference(one: string, other: string): string[] {
	const files = (folder: string) => builtFiles(folder).filter((file) => !file.startsWith('search-index/'));
	const [left, right] = [new Set(files(one)), new Set(files(other))];
	return [...left.union(right)].filter(
		(file) =>
			!left.has(file) ||
			!right.has(file) ||
			!readFileSync(join(one, file)).equals(readFileSync(join(other, file)))
	);
}
