/**
 * Runs git on one bare repository. Nothing here knows what is kept in it.
 * Words of people reach git only through standard input or behind `--`, never as options.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HttpError } from '../http/http-error.ts';

type GitOptions = {
	input?: string | Uint8Array;
	/** `undefined` takes a variable away. */
	env?: Record<string, string | undefined>;
	/** Exit codes that are answers, not faults. */
	accept?: readonly number[];
};

export type Git = {
	/** Absolute path of the bare repository. */
	folder: string;
	/** Everything that git wrote; throws `GitFault` when it ends with a code that is not accepted. */
	run: (args: readonly string[], options?: GitOptions) => Promise<{ output: Buffer; code: number }>;
	/** A process that goes on until its input ends. Where the system has no file handle left, it comes without streams, and its error follows. */
	open: (args: readonly string[]) => ChildProcessWithoutNullStreams;
};

/** What git said when it failed; never shown to editors. */
export class GitError extends Error {
	readonly code: number | null;

	constructor(command: string, code: number | null, said: string) {
		super(`git ${command}: ${said.trim()}`);
		this.code = code;
	}
}

/** @param folder absolute path of a bare repository */
export function gitAt(folder: string): Git {
	const start = (args: readonly string[], env: GitOptions['env'] = {}) =>
		spawn('git', [...CONFIG, ...args], {
			cwd: folder,
			env: { ...ground(folder), ...env },
			windowsHide: true,
		});
	return {
		folder,
		open: (args) => start(args),
		run: (args, { input = '', env, accept = [0] } = {}) =>
			new Promise((done, fail) => {
				const child = start(args, env);
				child.on('error', (error) => fail(plainFault(folder, error)));
				if (!child.stdin) return;
				const chunks: Buffer[] = [];
				let said = '';
				child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
				child.stderr.on('data', (chunk: Buffer) => {
					said += chunk.toString();
				});
				child.on('close', (code, signal) => {
					if (code !== null && accept.includes(code)) done({ output: Buffer.concat(chunks), code });
					else if (isDiskFull(said, signal)) fail(diskFull());
					else fail(plainFault(folder, new GitError(args[0] ?? '', code, said)));
				});
				// Git may end before it has read everything; its exit code then tells why.
				child.stdin.on('error', () => undefined);
				child.stdin.end(input);
			}),
	};
}

/** The refusal when the disk takes no more; nothing that was asked for has happened. */
export const diskFull = () =>
	new HttpError(
		507,
		'disk-full',
		'服务器的磁盘满了，这一次没有保存，原来的内容没有变。请别关这一页，告诉管理员腾出空间后再保存'
	);

/** Whether git ended, with these words, because the disk takes no more. */
export const isDiskFull = (said: string, signal: NodeJS.Signals | null): boolean =>
	signal === 'SIGXFSZ' || DISK_FULL.test(said);

const DISK_FULL = /No space left on device|Disk quota exceeded|File too large|ENOSPC|EDQUOT/;
/** The fault of git in words that help: its folder is gone, or git is; any other stays as it is. */
export function plainFault(folder: string, fault: Error): Error {
	if (!existsSync(folder)) return folderGone(folder);
	const { code, syscall = '' } = fault as NodeJS.ErrnoException;
	return code === 'ENOENT' && syscall.startsWith('spawn') ? NO_GIT : fault;
}

const folderGone = (folder: string) =>
	new HttpError(
		503,
		'folder-gone',
		`服务器上放内容的文件夹 ${folder} 不见了：可能移走了、改了名、删掉了，或者磁盘没有接上。请告诉管理员把它放回原处，再重新启动办公室；找不回来的，从备份恢复`
	);

const NO_GIT = new Error('没有找到 git：请先安装 git（2.38 以上），再运行。');

// What was acknowledged is on the disk: objects and refs are flushed before git reports success.
const CONFIG = [
	['core.fsync', 'objects,derived-metadata,reference'],
	['core.fsyncMethod', 'fsync'],
	['core.quotePath', 'false'],
	['core.hooksPath', 'no-hooks'],
	['core.symlinks', 'false'],
	['gc.auto', '0'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** A clean ground: no settings of the account that runs the server, no words in the machine's language. */
function ground(folder: string): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
	return {
		...Object.fromEntries(inherited),
		LC_ALL: 'C',
		GIT_DIR: folder,
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_CONFIG_GLOBAL: `${folder}/no-config`,
		GIT_TERMINAL_PROMPT: '0',
		GIT_OPTIONAL_LOCKS: '0',
	};
}
