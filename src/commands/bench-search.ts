/**
 * `npm run bench search`: how well and how fast the search answers. Over a folder of HTML (`--site`), by default the last
 * built site with its samples; questions come from `--queries` or are made from the pages.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchQuery, benchQueries } from '../build/search/bench-queries.ts';
import { measure } from '../build/search/measure.ts';
import { readPages } from '../build/search/search-files.ts';
import { buildIndex } from '../build/search/search-index.ts';
import { INDEX_FILE } from '../platform/search/format.ts';

const OWN_QUERIES = 'tests/fixtures/search-queries.json';

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		site: { type: 'string' },
		queries: { type: 'string' },
		each: { type: 'string', default: '20' },
		print: { type: 'boolean', default: false },
	},
});
const site = resolve(values.site ?? 'dist');
const begun = performance.now();
const pages = readPages(site, true);
const read = performance.now();
const { files } = buildIndex(pages);
const built = performance.now();
const own = values.site === undefined ? OWN_QUERIES : undefined;
const file = values.queries ?? own;
const queries: BenchQuery[] =
	file && !values.print ? JSON.parse(readFileSync(file, 'utf8')) : benchQueries(pages, Number(values.each));
if (values.print) {
	console.log(`[\n${queries.map((query) => JSON.stringify(query)).join(',\n')}\n]`);
	process.exit();
}

let fetched = 0;
const reader = async (name: string) => {
	const bytes = files.get(name)!;
	fetched += bytes.length;
	return bytes;
};
const figures = await measure(reader, pages, queries);
const bytes = (kind: string) =>
	[...files].filter(([name]) => name.startsWith(kind)).reduce((sum, [, { length }]) => sum + length, 0);
console.log(
	`${pages.length} 页；读网页 ${((read - begun) / 1000).toFixed(1)} 秒，建索引 ${((built - read) / 1000).toFixed(1)} 秒；共 ${bytes('')} 字节（字位 ${bytes('p')}，正文 ${bytes('t-')}，目录 ${bytes('head') + bytes(INDEX_FILE)}，词表 ${bytes('lexicon') + bytes('terms')}，标题 ${bytes('titles')}）`
);
console.log('类别\t题数\t召回@10\tMRR\t无结果\t标题居首\tp50 毫秒\tp95 毫秒\t首次字节（均值）');
const first = new Map<string, number[]>();
for (const query of queries.filter((_, at) => at % 7 === 0)) {
	fetched = 0;
	await measure(reader, pages, [query]);
	for (const kind of [query.kind, '全部']) first.set(kind, [...(first.get(kind) ?? []), fetched]);
}
for (const [kind, row] of figures) {
	const { queries, recall, mrr, zero, titled, p50, p95 } = row;
	const sizes = first.get(kind) ?? [];
	const mean = Math.round(sizes.reduce((sum, one) => sum + one, 0) / Math.max(1, sizes.length));
	console.log(
		[
			kind,
			queries,
			...[recall, mrr, zero, titled].map((one) => one.toFixed(3)),
			p50.toFixed(1),
			p95.toFixed(1),
			mean,
		].join('\t')
	);
}
