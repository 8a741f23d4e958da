/**
 * `npm run build [-- --production] [-- --content <folder>] [-- --out <folder>] [-- --after <folder>] [-- --json]`: the site as
 * plain files. With `--production` it is the public edition of what is published: of the data folder where there is one, of
 * a folder of files where one is named. `--after` names the site published before, where it stands elsewhere: lists that it
 * has keep their addresses. With `--json`, a build that is refused for its content prints what is wrong for a machine too, on
 * stdout.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '../platform/issue.ts';
import { runOptions } from '../reader/settings.ts';
import { buildSite } from './build-site.ts';
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
if (values.production) process.env['SITE_PRODUCTION'] = '1';
if (values.content !== undefined) process.env['CONTENT_FOLDER'] = values.content;
try {
	if (values.production) await takePublished();
	await build();
} catch (error) {
	console.error(`没有生成网站：${(error as Error).message}`);
	process.exitCode = 1;
}

async function takePublished(): Promise<void> {
	const { folder, told } = await chooseContent(values.content, join(runOptions().cacheFolder, 'published'));
	process.env['CONTENT_FOLDER'] = folder;
	if (!values.json) console.log(told);
}

async function build(): Promise<void> {
	const built = await buildSite(resolve(values.out), values.after && resolve(values.after));
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
