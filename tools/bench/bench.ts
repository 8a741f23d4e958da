/**
 * `npm run bench -- --entries 1000`: builds a site of that many made-up stories and prints what it took.
 * The stories stand in a folder of their own; the real content is not touched.
 * `npm run bench desk` measures the editors' desk with 2000 of them instead, `npm run bench publish` a release.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeSync } from '../../src/files/file-system.ts';
import { WrongUsage } from '../../src/platform/wrong-usage.ts';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import { buildSite } from '../../src/publish/render/build-site.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { benchDesk } from './desk.ts';
import { madeContent } from './stories.ts';

if (process.argv[2] === 'search') {
	await import('./search.ts');
	process.exit();
}
if (process.argv[2] === 'publish') {
	await import('./publish.ts');
	process.exit();
}
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { entries: { type: 'string' } },
});
const isDesk = positionals[0] === 'desk';
const entries = Number(values.entries ?? (isDesk ? 2000 : 1000));
if (!Number.isInteger(entries) || entries < 1 || entries > 20_000) throw new WrongUsage();

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const content = join(folder, 'content');
const stories = madeContent(content, entries);
const options = {
	...runOptions(),
	...{ contentFolder: content, cacheFolder: join(folder, 'cache'), now: '2026-11-24 09:00' },
};

if (isDesk) {
	await benchDesk(content, stories.at(-1)!);
	removeSync(folder);
	process.exit(0);
}

// The first run takes the photos in; the second is what an office waits for day by day.
for (const run of ['照片未处理', '照片已处理']) {
	const before = process.cpuUsage();
	const built = await buildSite(options, join(folder, 'site'));
	if (!built.ok) throw new Error(built.report);
	const pages = builtFiles(join(folder, 'site')).filter((file) => file.endsWith('.html')).length;
	const { user, system } = process.cpuUsage(before);
	const checking = ((user + system) / 1e6).toFixed(1);
	console.log(
		`${run}：${entries} 篇，${pages} 页，共 ${built.seconds.toFixed(1)} 秒（其中检查内容用 CPU ${checking} 秒）`
	);
}
removeSync(folder);
