/**
 * `npm start`: everything on this machine, and nothing else needed: the site, the editing desk, and the repository
 * behind them. The first run makes everything; later runs go on where the last one ended.
 */
import { changedByHand } from '../office/git/importing.ts';
import { dataFolder, officeSettings } from '../office/office-settings.ts';
import { startServer } from '../office/server.ts';
import { issueText } from '../platform/issue.ts';
import { runOptions } from '../reader/run-options.ts';
import { environmentLine } from './environment.ts';
import { whenLeftAlone } from './left-alone.mjs';

console.log(environmentLine());
const folder = dataFolder();
const { contentFolder, cacheFolder, siteLocation } = runOptions();
const wanted = officeSettings(folder);
const { origin, port, base, office, builder, first, publicOrigin, close } = await startServer({
	...{ folder, contentFolder, cacheFolder },
	settings: wanted,
	base: siteLocation.base,
});

// Ctrl+C in a window, a service manager, a closed window. One after another may come of the same wish.
let closing: Promise<void> | undefined;
const stop = () => {
	closing ??= close().then(() => process.exit(0));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
whenLeftAlone(stop);

if (wanted.port !== 0 && port !== wanted.port)
	console.log(
		`端口 ${wanted.port} 被别的程序占用，这次用 ${port}。要用 ${wanted.port}，先停掉那个程序再启动；要固定用别的，启动前写明环境变量 PORT`
	);
console.log(`网站　　${origin}${base}`);
console.log(`编辑台　${origin}${base}admin/`);
if (publicOrigin() !== undefined) console.log(`公开网站　${publicOrigin()}${base}`);
console.log(`数据在　${folder}（请定期备份这个文件夹）`);
if (first)
	console.log(
		`\n第一次启动，已开好管理账号。登录名 ${first.name}，一次性密码 ${first.password}\n只显示这一次；登录后要换成自己的密码。\n`
	);

// A failing look into the folder must not stop the server.
const byHand = await changedByHand(office, contentFolder).catch(reportedAs([]));
if (byHand.length > 0)
	console.log(
		`提醒：${contentFolder} 里有 ${byHand.length} 个文件手工改过，网站没有用上。要用，先停下编辑台，再运行 npm run import`
	);
console.log('正在生成网站……');
await builder.settled();
const { label, mend } = builder.status();
if (closing === undefined) console.log([label, ...mend.map(issueText)].join('\n'));
// The whole check once, while nobody waits for it.
if (closing === undefined) await office.examiner.main().catch(reportedAs(undefined));

function reportedAs<Instead>(instead: Instead) {
	return (error: Error): Instead => {
		console.error(error.message);
		return instead;
	};
}
