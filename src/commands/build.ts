/**
 * `npm run build [-- --production] [-- --content <folder>] [-- --out <folder>] [-- --json]`: the site as plain files.
 * With `--production` it is the public edition of what is published: of the data folder where there is one, of a folder
 * of files where one is named. With `--json`, a build that is refused for its content prints what is wrong for a machine
 * too, on stdout.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '../platform/issue.ts';
import { settings } from '../store/settings.ts';
import { buildSite } from './build-site.ts';
import { checkEnvironment } from './environment.ts';
import { chooseContent } from './published-content.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'dist' },
		content: { type: 'string' },
		production: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});
await checkEnvironment();
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
	const { folder, told } = await chooseContent(values.content, join(settings().cacheFolder, 'published'));
	process.env['CONTENT_FOLDER'] = folder;
	if (!values.json) console.log(told);
}

async function build(): Promise<void> {
	const built = await buildSite(resolve(values.out));
	if (built.ok) {
		for (const warning of built.warnings) console.warn(`提醒 ${issueText(warning)}`);
		if (!values.json) console.log(`网站已生成：${values.out}（${built.seconds.toFixed(1)} 秒）`);
	} else {
		if (values.json) console.log(JSON.stringify(built.issues));
		console.error(`没有生成网站：\n${built.report}`);
		process.exitCode = 1;
	}
}
