/**
 * `npm run bench search`: how well and how fast the search answers. Over a folder of HTML (`--site`), by default the own
 * site with its samples, built for it; queries come from `--queries` or are made from the pages. The own site is asked
 * besides what villagers ask in their own words. `--misses` lists what was not answered in full, `--print` the queries. `--against pagefind` asks Pagefind the same over the same pages.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { spokenHere } from '../../src/domain/search/thesaurus.ts';
import { removeSync } from '../../src/files/file-system.ts';
import { buildSite } from '../../src/publish/render/build-site.ts';
import { readContent } from '../../src/reader/read.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { INDEX_FILE } from '../../src/search/engine/format.ts';
import { openSearch } from '../../src/search/engine/search.ts';
import { readPages } from '../../src/search/writer/search-files.ts';
import { buildIndex } from '../../src/search/writer/search-index.ts';
import type { SpokenWords } from '../../src/search/writer/write-thesaurus.ts';
import { askQueries, askVillagers, figuresOf, mean } from './search-measure.ts';
import { type BenchQuery, benchQueries } from './search-queries.ts';

const OWN_QUERIES = 'tests/fixtures/search-queries.json';
const VILLAGERS = ['villager-queries', 'spoken-queries', 'spoken-queries-kept-apart'];

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		site: { type: 'string' },
		queries: { type: 'string' },
		each: { type: 'string', default: '20' },
		print: { type: 'boolean', default: false },
		misses: { type: 'boolean', default: false },
		against: { type: 'string' },
	},
});
if (values.against !== undefined && values.against !== 'pagefind')
	throw new Error('--against 只能写 pagefind');
const folder = values.site === undefined ? await ownSite() : resolve(values.site);
const begun = performance.now();
const pages = readPages(folder, true);
const read = performance.now();
const { files } = buildIndex(pages, undefined, values.site === undefined ? spokenInContent() : undefined);
const built = performance.now();
const file = values.queries ?? (values.site === undefined ? OWN_QUERIES : undefined);
const queries: BenchQuery[] =
	file && !values.print ? JSON.parse(readFileSync(file, 'utf8')) : benchQueries(pages, Number(values.each));
if (values.print) {
	console.log(`[\n${queries.map((one) => JSON.stringify(one)).join(',\n')}\n]`);
	process.exit();
}

const bytes = (kind: string) =>
	[...files].filter(([name]) => name.startsWith(kind)).reduce((sum, [, { length }]) => sum + length, 0);
console.log(
	`${pages.length} 页；读网页 ${((read - begun) / 1000).toFixed(1)} 秒，建索引 ${((built - read) / 1000).toFixed(1)} 秒；共 ${bytes('')} 字节（字位 ${bytes('p')}，正文 ${bytes('t-')}，目录 ${bytes('head') + bytes(INDEX_FILE)}，词表 ${bytes('lexicon') + bytes('terms')}，标题 ${bytes('titles')}）`
);
const asked = await askQueries(await openSearch(async (name) => files.get(name)!), pages, queries);
const first = new Map<string, number[]>();
for (const { kind, query } of queries.filter((_, at) => at % 7 === 0)) {
	const size = await firstBytes(query);
	for (const group of [kind, '全部']) first.set(group, [...(first.get(group) ?? []), size]);
}
console.log('类别\t题数\t召回@10\tMRR\t无结果\t标题居首\tp50 毫秒\tp95 毫秒\t首次字节（均值）');
for (const [kind, { queries, recall, mrr, zero, titled, p50, p95 }] of figuresOf(asked)) {
	const shares = [recall, mrr, zero, titled].map((one) => one.toFixed(3));
	const size = Math.round(mean(first.get(kind) ?? []));
	console.log([kind, queries, ...shares, p50.toFixed(1), p95.toFixed(1), size].join('\t'));
}
if (values.misses)
	for (const { asked: one, recall, rank, titled, corrected } of asked)
		if (recall < 1 || rank < 1 || titled === 0)
			console.log(
				[
					one.kind,
					one.query,
					one.parts.join(' '),
					recall.toFixed(2),
					rank.toFixed(2),
					titled === 0 ? '标题未居首' : '',
					corrected,
				].join('\t')
			);

if (values.site === undefined) await villagers();
if (values.against === 'pagefind') await compare();

function spokenInContent(): SpokenWords {
	const { site, entries, thesaurus } = readContent(runOptions().contentFolder);
	return spokenHere(thesaurus, site!, entries);
}

/** What villagers ask in their own words, of the site with its samples and without them. */
async function villagers(): Promise<void> {
	for (const [label, searched] of [
		['含示例', pages],
		['不含示例', readPages(folder)],
	] as const) {
		const index = buildIndex(searched, undefined, spokenInContent()).files;
		const engine = await openSearch(async (name) => index.get(name)!);
		const [, { length }] = [...index].find(([name]) => name.startsWith('thesaurus'))!;
		console.log(`乡亲的问法（${label}）：说法表 ${length} 字节`);
		for (const name of VILLAGERS) {
			const asked = JSON.parse(readFileSync(`tests/acceptance/${name}.json`, 'utf8'));
			const figures = await askVillagers(engine, searched, asked);
			const [first, five, zero] = [figures.first, figures.five, figures.zero].map((one) => one.toFixed(3));
			console.log(`${name}：${figures.queries}题，首条${first}，前五条${five}，无结果${zero}`);
			if (values.misses) for (const { query, got } of figures.misses) console.log([query, ...got].join('\t'));
		}
	}
}

/** The same queries over the same pages, engine beside engine; recall and shares between 0 and 1. */
async function compare(): Promise<void> {
	const { PAGEFIND_MODES, pagefindOver } = await import('./pagefind.ts');
	const columns = [{ label: '本引擎', figures: figuresOf(asked) }];
	for (const mode of ['stock', 'characters'] as const) {
		const engine = await pagefindOver(pages, mode);
		console.log(`${PAGEFIND_MODES[mode].label}：索引 ${engine.files} 个文件，共 ${engine.bytes} 字节`);
		columns.push({
			label: PAGEFIND_MODES[mode].label,
			figures: figuresOf(await askQueries(engine, pages, queries)),
		});
		engine.close();
	}
	console.log(['类别（召回@10 · 无结果）', ...columns.map(({ label }) => label)].join('\t'));
	for (const kind of columns[0]!.figures.keys()) {
		const cells = columns.map(({ figures }) => {
			const { recall, zero } = figures.get(kind)!;
			return `${recall.toFixed(3)} · ${zero.toFixed(3)}`;
		});
		console.log([kind, ...cells].join('\t'));
	}
}

/** The own site as it stood on the day for which the own queries were written. */
async function ownSite(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
	process.once('exit', () => removeSync(folder));
	const options = {
		...runOptions(),
		...{ now: '2026-11-24 09:00', quickBuild: true, serveDeskSeparately: true },
	};
	const built = await buildSite(options, join(folder, 'site'));
	if (!built.ok) throw new Error(built.report);
	return join(folder, 'site');
}

/** What a reader who has nothing yet fetches for the first ten answers. */
async function firstBytes(query: string): Promise<number> {
	const fetched = new Set<string>();
	const engine = await openSearch(async (name) => {
		fetched.add(name);
		return files.get(name)!;
	});
	const { results } = await engine.search(query);
	await Promise.all(results.slice(0, 10).map(engine.show));
	return [...fetched].reduce((sum, name) => sum + files.get(name)!.length, 0);
}
