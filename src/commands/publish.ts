/**
 * `npm run publish`: makes a release of what is published, or of a folder of files, and brings it to all targets.
 * `-- --list` lists the releases, `-- --back [<name>]` goes back, `-- --confirm` lets a held one out.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lockFolder } from '../files/folder-lock.ts';
import { repositoryFolder } from '../office/office.ts';
import { dataFolder, officeSettings, targetsIn } from '../office/office-settings.ts';
import { DELIVERY_LOG, releasesFolder } from '../office/site/public-edition.ts';
import { issueText } from '../platform/issue.ts';
import { couriersFor } from '../publish/delivery/couriers.ts';
import { missingSecrets } from '../publish/delivery/secrets.ts';
import { type TargetSettings, targetName } from '../publish/delivery/target-settings.ts';
import { makeRelease, programVersion } from '../publish/releases/make-release.ts';
import { type Manifest, pagesOf } from '../publish/releases/manifest.ts';
import { releasesIn } from '../publish/releases/release-store.ts';
import { type BuildResult, buildSite } from '../publish/render/build-site.ts';
import { siteFrame } from '../publish/render/site-frame.ts';
import { siteKeeper } from '../publish/render/site-keeper.ts';
import { type RunOptions, runOptions } from '../reader/run-options.ts';
import { chooseContent } from './published-content.ts';
import { recordIn } from './record.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** A folder of files, for who works without the desk. */
		content: { type: 'string' },
		/** File with `targets`, as in office.yml. */
		targets: { type: 'string' },
		/** Where releases are kept. */
		releases: { type: 'string' },
		list: { type: 'boolean', default: false },
		back: { type: 'boolean', default: false },
		confirm: { type: 'boolean', default: false },
	},
});

/** Seconds between the attempts at a target; after the last the command gives up. */
const PAUSE_SECONDS = [3, 10, 30];

const data = dataFolder();
const hasData = existsSync(join(repositoryFolder(data), 'HEAD')) && values.content === undefined;
const releases = releasesIn(resolve(values.releases ?? (hasData ? releasesFolder(data) : '.releases')));

try {
	await run();
} catch (error) {
	console.error(`没有做成：${(error as Error).message}`);
	process.exitCode = 1;
}

async function run(): Promise<void> {
	const [name] = positionals;
	if (values.list) return list();
	if (values.back) {
		const back = await releases.goBack(name);
		record(`公开网站退回到 ${back.name} 这一版`);
		console.log(`已退回到 ${back.name}（${back.made}）`);
		return deliver(back);
	}
	if (values.confirm) {
		const { held } = releases.state();
		if (held === undefined) throw new Error('没有等人确认的一版');
		record(`确认上线 ${held.release.name} 这一版`);
		return deliver(await releases.confirm(held.release.name));
	}
	// A wrong setting is told before a release is made, which takes minutes.
	if (!isOfficeRunning()) targetsOf();
	const made = await make();
	if (made === undefined) return;
	const { held } = await releases.offer(made);
	if (held === undefined) return deliver(releases.state().current ?? made);
	// The same places again: those of a folder of files are told nowhere else.
	const again = process.argv.slice(2).map((word) => (/\s/.test(word) ? `"${word}"` : word));
	console.error(
		`新的一版没有上线：${held}。看过没有错，再运行 npm run publish -- ${[...again, '--confirm'].join(' ')}`
	);
	process.exitCode = 1;
}

function list(): void {
	const { all, current, held } = releases.state();
	for (const one of all)
		console.log(
			[
				one.name,
				one.made,
				`${pagesOf(one).length} 页`,
				one.name === current?.name ? '现在上线的' : '',
				one.name === held?.release.name ? `等人确认：${held.reason}` : '',
			].join('\t')
		);
	if (all.length === 0) console.log('还没有做过任何一版。');
}

async function make(): Promise<Manifest | undefined> {
	const given = runOptions();
	const { folder, commit, told } = await chooseContent(values.content, join(given.cacheFolder, 'published'));
	console.log(told);
	const options = { ...given, contentFolder: folder, production: true };
	const pages = join(given.cacheFolder, 'pages');
	const built = await render(options, pages);
	if (!built.ok) throw new Error(`网站生成不了\n${built.report}`);
	for (const warning of built.warnings) console.warn(`提醒 ${issueText(warning)}`);
	const made = await makeRelease(releases, {
		...{ pages, base: siteFrame(options).base, at: Date.now() },
		from: { commit, program: programVersion(), now: options.now },
	});
	console.log(`已做好 ${made.name}（${pagesOf(made).length} 页，${built.seconds.toFixed(1)} 秒）`);
	return made;
}

/** By the office's own renderer; a desk on a forge is a part of the whole build only. */
async function render(options: RunOptions, pages: string): Promise<BuildResult> {
	if (siteFrame(options).forge !== undefined) return buildSite(options, pages);
	const keeper = siteKeeper();
	try {
		return await keeper.build({ options: { ...options, serveDeskSeparately: true }, outDir: pages }, {});
	} finally {
		keeper.close();
	}
}

async function deliver(manifest: Manifest): Promise<void> {
	if (isOfficeRunning()) {
		console.log('编辑台正在运行，十秒之内由它送出，进度在编辑台首页。');
		return;
	}
	const { targets, folder } = targetsOf();
	if (targets.length === 0) {
		console.log(
			`没有设去处（targets）；要看这一版，写一个 kind: folder 的去处；清单在 ${releases.open(manifest).manifestFile}`
		);
		return;
	}
	const ended = targets.map((target) => bring(target, folder, manifest));
	if ((await Promise.all(ended)).includes(false)) process.exitCode = 1;
}

/** Ends when the target has it, or the command gives up; answers whether it has. */
async function bring(target: TargetSettings, folder: string, manifest: Manifest): Promise<boolean> {
	const log = hasData ? join(data, DELIVERY_LOG) : join(releases.folder, 'delivery-failed.log');
	const [courier] = couriersFor({
		...{ targets: [target], folder, log, clock: Date.now },
		pauseMinutes: PAUSE_SECONDS.map((seconds) => seconds / 60),
		changed: () => {
			const { state, name, label } = courier!.status();
			if (state !== 'sending' || !label.endsWith('%')) console.log(`${name}：${label}`);
		},
	});
	for (let attempt = 0; ; attempt += 1) {
		if (attempt === 0) courier!.request(releases.open(manifest));
		await courier!.settled();
		const { state } = courier!.status();
		if (state !== 'failed' || attempt === PAUSE_SECONDS.length) {
			await courier!.stop();
			return state !== 'failed';
		}
		await new Promise((done) => setTimeout(done, PAUSE_SECONDS[attempt]! * 1000 + 200));
	}
}

/** Targets and the folder that their paths are seen from. */
function targetsOf(): { targets: TargetSettings[]; folder: string } {
	if (values.targets !== undefined) {
		const file = resolve(values.targets);
		if (!existsSync(file)) throw new Error(`没有 ${file} 这个文件，请检查 --targets 后面的路径`);
		return whole(targetsIn(file), dirname(file));
	}
	return hasData ? whole(officeSettings(data).targets, data) : { targets: [], folder: '.' };
}

/** @throws in Chinese where a password or key is not to be had: no later attempt would find it */
function whole(targets: TargetSettings[], folder: string) {
	const missing = targets.flatMap((target) =>
		missingSecrets(target, folder).map((why) => `${targetName(target)}：${why}`)
	);
	if (missing.length > 0) throw new Error(missing.join('\n'));
	return { targets, folder };
}

function record(what: string): void {
	if (hasData) recordIn(data, what);
}

/** The office of the data folder in use sends by itself; it holds the lock of that folder as long as it runs. */
function isOfficeRunning(): boolean {
	if (!hasData) return false;
	const release = lockFolder(data);
	release?.();
	return release === undefined;
}
