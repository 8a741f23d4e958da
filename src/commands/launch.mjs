// @ts-check
/**
 * What `npm start` and every `npm run` of this project begin with: finds a Node that is new enough, the one that is
 * already on this machine before the one that npm installed beside the project. Plain JavaScript of modules that any
 * Node knows, because an older one cannot read the rest.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenLeftAlone } from './left-alone.mjs';

/** @typedef {{ path: string, version: string }} Node */

const OLDEST = '22.12.0';
const PROGRAM = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Tells the process that is started in this one's place what was chosen. */
const CHOSEN = 'PRACTICE_HOUSE_NODE';
/**
 * Where Node keeps what it has compiled, for the next process: it begins in half the time. A folder that cannot be written
 * costs that time and nothing else.
 */
const COMPILED = 'NODE_COMPILE_CACHE';

if (process.env[CHOSEN] !== undefined) await run();
else await choose();

async function choose() {
	if (!existsSync('package.json') || realpathSync('.') !== realpathSync(PROGRAM))
		return refuse(`请在项目的文件夹里运行：先 cd 到 ${PROGRAM}`);
	const known = [present(), { path: process.execPath, version: process.versions.node }];
	const found = known.find((one) => one !== undefined && isAtLeast(one.version, OLDEST));
	if (found === undefined)
		return refuse(
			`Node ${process.versions.node} 太旧，至少要 ${OLDEST}，自带的 Node 也没有装上。请重新运行 npm ci（不要加 --omit=optional），或从 https://nodejs.org 装新版 Node`
		);
	if (!existsSync('node_modules/astro')) return refuse('还没有安装依赖，请先运行 npm ci');
	const isBundled = realpathSync(found.path).startsWith(realpathSync('node_modules') + sep);
	process.env[CHOSEN] = isBundled ? '自带的' : '这台电脑上已有的';
	process.env[COMPILED] ??= resolve(PROGRAM, '.cache/compiled');
	const options = optionsFor(found.version);
	if (found.path === process.execPath && options.length === 0) return run();
	process.env['NODE_OPTIONS'] = [process.env['NODE_OPTIONS'], ...options].filter(Boolean).join(' ');
	startInstead(found.path);
}

async function run() {
	const { enableCompileCache, flushCompileCache } = await import('node:module');
	enableCompileCache();
	await import('./run-command.ts');
	// A server that is running already may be killed one day, and would then leave nothing.
	flushCompileCache();
}

/**
 * The Node that npm itself runs on: npm puts the bundled one first in the path of what it starts.
 * @returns {Node | undefined}
 */
function present() {
	const path = process.env['npm_node_execpath'];
	if (path === undefined || path === process.execPath) return undefined;
	try {
		return {
			path,
			version: execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim(),
		};
	} catch {
		return undefined;
	}
}

/**
 * Older Nodes can do what is needed here, but only when told; their children are told by the environment.
 * @param {string} version
 */
function optionsFor(version) {
	const isOfLine23 = version.startsWith('23.');
	return [
		...(isAtLeast(version, isOfLine23 ? '23.6.0' : '22.18.0') ? [] : ['--experimental-strip-types']),
		...(isAtLeast(version, isOfLine23 ? '23.4.0' : '22.13.0') ? [] : ['--experimental-sqlite']),
		...(isAtLeast(version, '24.0.0') ? [] : ['--disable-warning=ExperimentalWarning']),
	];
}

/**
 * This very command on another Node; it ends as that one ends.
 * @param {string} path
 */
function startInstead(path) {
	const child = spawn(path, process.argv.slice(1), { stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
		process.on(signal, () => {
			// On Windows the console tells every process by itself, and `kill` would let none finish.
			if (process.platform !== 'win32') child.kill(signal);
		});
	whenLeftAlone(() => child.kill());
	child.on('error', (error) => refuse(`Node（${path}）启动不了：${error.message}`));
	child.on('exit', (code, signal) => {
		process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
	});
}

/**
 * @param {string} version
 * @param {string} least
 */
function isAtLeast(version, least) {
	const [have, want] = [version, least].map((one) => one.split('.').map(Number));
	for (const [at, number] of (want ?? []).entries())
		if ((have?.[at] ?? 0) !== number) return (have?.[at] ?? 0) > number;
	return true;
}

/** @param {string} why */
function refuse(why) {
	console.error(`还不能运行：${why}`);
	process.exitCode = 1;
}
