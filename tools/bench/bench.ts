/**
 * `npm run bench -- --entries 1000`: builds a site of that many made-up stories and prints what it took.
 * The stories stand in a folder of their own; the real content is not touched.
 * `npm run bench desk` measures the editors' desk with 2000 of them instead.
 */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeSync } from '../../src/files/file-system.ts';
import { addDays } from '../../src/platform/day.ts';
import { WrongUsage } from '../../src/platform/wrong-usage.ts';
import { builtFiles } from '../../src/publish/checks/built-page.ts';
import { buildSite } from '../../src/publish/render/build-site.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { benchDesk } from './desk.ts';

if (process.argv[2] === 'search') {
	await import('./search.ts');
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
cpSync('content', content, { recursive: true });
for (let number = 0; number < entries; number += 1) writeStory(number);
const options = {
	...runOptions(),
	...{ contentFolder: content, cacheFolder: join(folder, 'cache'), now: '2026-11-24 09:00' },
};

if (isDesk) {
	await benchDesk(content, { id: idOf(entries - 1), title: titleOf(entries - 1) });
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

function dayOf(number: number): string {
	return addDays('2010-01-01', Math.floor((number * 6000) / entries));
}

function idOf(number: number): string {
	return `${dayOf(number)}-bench-${number}`;
}

function titleOf(number: number): string {
	return `第${number}篇测速稿件`;
}

function writeStory(number: number): void {
	const day = dayOf(number);
	const id = idOf(number);
	const strand = ['study', 'explain', 'help', 'enjoy', 'appraise'][number % 5];
	const lines = [
		'---',
		`title: ${titleOf(number)}`,
		'kind: report',
		`published: ${day} 09:00`,
		'summary: 这是测速用的稿件，内容由程序写成，只用来量生成网站的时间。',
		`strand: ${strand}`,
		'---',
		'',
		...Array.from(
			{ length: 8 },
			(_, at) => `第${at + 1}段。${'志愿者和村民一起把院坝打扫干净，再坐下来商量下个月的活动。'.repeat(6)}\n`
		),
	];
	mkdirSync(join(content, 'stories', id), { recursive: true });
	writeFileSync(join(content, 'stories', id, 'index.md'), lines.join('\n'));
}
