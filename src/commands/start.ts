/**
 * `npm start`: the whole house on this machine, and nothing else needed: the site, the editing desk, and the repository
 * behind them. The first run makes everything; later runs go on where the last one ended.
 */
import { changedByHand } from '../office/importing.ts';
import { dataFolder, officeSettings } from '../office/office-settings.ts';
import { openDoors } from '../office/server.ts';
import { issueText } from '../platform/issue.ts';
import { settings } from '../store/settings.ts';
import { checkEnvironment } from './environment.ts';

await checkEnvironment();
const folder = dataFolder();
const { contentFolder, cacheFolder, standing } = settings();
const { origin, base, office, builder, first, publicOrigin, close } = await open().catch((error: Error) => {
	console.error(`没有启动：${error.message}`);
	process.exit(1);
});

console.log(`网站　　${origin}${base}`);
console.log(`编辑台　${origin}${base}admin/`);
if (publicOrigin() !== undefined) console.log(`公开网站　${publicOrigin()}${base}`);
console.log(`数据在　${folder}（请定期备份这个文件夹）`);
if (first)
	console.log(
		`\n第一次启动，已开好管理账号。登录名 ${first.name}，一次性密码 ${first.password}\n只显示这一次；登录后要换成自己的密码。\n`
	);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => {
		void close().then(() => process.exit(0));
	});

// What cannot be looked into now is no reason to close the doors.
const byHand = await changedByHand(office, contentFolder).catch(told([]));
if (byHand.length > 0)
	console.log(
		`提醒：${contentFolder} 里有 ${byHand.length} 个文件手工改过，网站没有用上。要用，先停下这里，再运行 npm run import`
	);
console.log('正在生成网站……');
await builder.settled();
const { label, mend } = builder.status();
console.log([label, ...mend.map(issueText)].join('\n'));
// The whole check once, while nobody waits for it.
await office.examiner.main().catch(told(undefined));

function told<Instead>(instead: Instead) {
	return (error: Error): Instead => {
		console.error(error.message);
		return instead;
	};
}

async function open() {
	return openDoors({
		folder,
		contentFolder,
		cacheFolder,
		settings: officeSettings(folder),
		base: standing.base,
	});
}
