/**
 * `npm run build [-- --production] [-- --content <folder>] [-- --out <folder>] [-- --after <folder>] [-- --json]`: the site as
 * plain files. With `--production` it is the public edition of what is published: of the data folder where there is one, of
 * a folder of files where one is named. `--after` names the site published before, where it stands elsewhere: lists that it
 * has keep their addresses. What `--out` names is replaced as a whole, so it must be a site that was built there, or nothing.
 * With `--json`, a build that is refused for its content prints what is wrong for a machine too, on stdout.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '../platform/issue.ts';
import { EMERGENCY_FILES } from '../publish/emergency-page.ts';
import { UNHASHED } from '../publish/headers/file-kinds.ts';
import { buildSite } from '../publish/render/build-site.ts';
import { type RunOptions, runOptions } from '../reader/run-options.ts';
import { chooseContent } from './published-content.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'dist' },
		after: { type: 'string' },
		content: { type: 'string' },
		production: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});
/** Files of every site that was built. */
const PARTS_OF_SITE = ['404.html', UNHASHED];

try {
	await build(await chosenOptions());
} catch (error) {
	console.error(`没有生成网站：${(error as Error).message}`);
	process.exitCode = 1;
}

async function chosenOptions(): Promise<RunOptions> {
	const options = runOptions();
	if (values.content !== undefined) options.contentFolder = resolve(values.content);
	if (!values.production) return options;
	const { folder, told } = await chooseContent(values.content, join(options.cacheFolder, 'published'));
	if (!values.json) console.log(told);
	return { ...options, contentFolder: folder, production: true };
}

async function build(options: RunOptions): Promise<void> {
	const out = resolve(values.out);
	if (!mayBeReplaced(out))
		throw new Error(
			`${out} 不是空的，也不是以前生成的网站；生成时会把它整个换掉，所以没有动它。请用 --out 另写一个空的文件夹，或者还没有的`
		);
	const built = await buildSite(options, out, values.after && resolve(values.after));
	if (built.ok) {
		for (const warning of built.warnings) console.warn(`提醒 ${issueText(warning)}`);
		const copied = built.isCopied ? '，和程序不在同一个磁盘上，是复制过去的' : '';
		if (!values.json) console.log(`网站已生成：${values.out}（${built.seconds.toFixed(1)} 秒${copied}）`);
	} else {
		if (values.json) console.log(JSON.stringify({ issues: built.issues, pages: built.pages }));
		console.error(`没有生成网站：\n${built.report}`);
		process.exitCode = 1;
	}
}

/** Nothing lies there but a site: whoever names the folder above one must not lose what else is in it. */
function mayBeReplaced(out: string): boolean {
	if (!existsSync(out)) return true;
	if (!statSync(out).isDirectory()) return false;
	return (
		readdirSync(out).every((name) => EMERGENCY_FILES.includes(name)) ||
		PARTS_OF_SITE.every((file) => existsSync(join(out, file)))
	);
}
