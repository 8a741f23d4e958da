/**
 * `npm run build [-- --out <folder>] [-- --after <folder>] [-- --production] [-- --json]`: the public site as plain files.
 * `--after` names the site published before, where it stands elsewhere: lists that it has keep their addresses. With `--json`, a
 * build that is refused for its content prints what is wrong for a machine too, on stdout.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { issueText } from '../platform/issue.ts';
import { buildSite } from './build-site.ts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'dist' },
		after: { type: 'string' },
		production: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});
if (values.production) process.env['SITE_PRODUCTION'] = '1';
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
