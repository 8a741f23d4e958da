/**
 * `npm run index -- --site <folder>`: builds the search index of any folder of HTML files, into `<folder>/search-index/`.
 * `--query <words>` then asks it; `--queries <file>` asks one query a line and prints one line of JSON for each.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongUsage } from '../platform/wrong-usage.ts';
import { openIndex, writeIndex } from '../search/writer/search-files.ts';

const { values } = parseArgs({
	options: {
		site: { type: 'string' },
		query: { type: 'string' },
		queries: { type: 'string' },
		most: { type: 'string', default: '10' },
	},
});
if (values.site === undefined) throw new WrongUsage();
const site = resolve(values.site);
const most = Number(values.most);
const started = performance.now();
const { pages, files, bytes } = writeIndex(site);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.error(`${pages} 页，索引 ${files} 个文件 ${bytes} 字节，用了 ${seconds} 秒`);

const queries = [
	...(values.query === undefined ? [] : [values.query]),
	...(values.queries === undefined ? [] : readFileSync(values.queries, 'utf8').split('\n').filter(Boolean)),
];
const engine = await openIndex(site);
for (const query of queries) {
	const begun = performance.now();
	const { results, corrected, exact } = await engine.search(query);
	const ms = performance.now() - begun;
	const shown = await Promise.all(
		results.slice(0, most).map(async (result) => ({ ...(await engine.show(result)), tier: result.tier }))
	);
	const rows = shown.map(({ url, title, tier }) => ({
		url,
		title: title.map(({ text }) => text).join(''),
		tier,
	}));
	console.log(
		JSON.stringify({
			query,
			corrected,
			exact,
			total: results.length,
			ms: Math.round(ms * 10) / 10,
			results: rows,
		})
	);
}
