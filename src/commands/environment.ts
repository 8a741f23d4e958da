/**
 * Whether this machine can run the program; what is missing is told in Chinese with the cure. Only modules of Node itself stand at the top:
 * this is asked before anything else is loaded.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What a command may need besides Node and the installed packages. `dataFolder`: one is made where there is none. */
export type Need = 'git' | 'diskSpace' | 'dataFolder' | 'port';

/** `git merge-tree --write-tree` begins here. */
const OLDEST_GIT = [2, 38] as const;
/** Bytes: two sites, their photos and the caches of one township take 200 MB. */
const LEAST_SPACE = 500 * 1024 ** 2;

/** The first thing that is missing, as a sentence with its cure. */
export async function environmentFault(needs: readonly Need[]): Promise<string | undefined> {
	return (
		(await packagesFault()) ??
		(needs.includes('git') ? gitFault() : undefined) ??
		(needs.includes('diskSpace') ? await diskSpaceFault(needs.includes('dataFolder')) : undefined) ??
		(needs.includes('port') ? await portFault() : undefined)
	);
}

/** For whoever looks after the machine: which versions of Node and git are in use. */
export const environmentLine = (): string =>
	`Node ${process.versions.node}（${process.env['PRACTICE_HOUSE_NODE'] ?? '直接运行的'}）　git ${gitVersion()?.join('.')}`;

async function packagesFault(): Promise<string | undefined> {
	try {
		await import('sharp');
	} catch {
		return '处理照片的组件（sharp）没有装好，请删去 node_modules 后重新运行 npm ci（不要加 --omit=optional）';
	}
	return undefined;
}

function gitVersion(): number[] | undefined {
	try {
		const said = execFileSync('git', ['--version'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return /(\d+)\.(\d+)(?:\.(\d+))?/.exec(said)?.slice(1).filter(Boolean).map(Number);
	} catch {
		return undefined;
	}
}

function gitFault(): string | undefined {
	const [oldestMajor, oldestMinor] = OLDEST_GIT;
	const version = gitVersion();
	if (version === undefined)
		return `没有找到 git。请先装 git ${OLDEST_GIT.join('.')} 以上（Windows、macOS 到 https://git-scm.com 下载；Debian、Ubuntu 运行 sudo apt install git），再打开一个新的命令窗口运行`;
	const [major = 0, minor = 0] = version;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
	return `git ${version.join('.')} 太旧，至少要 ${OLDEST_GIT.join('.')}。请到 https://git-scm.com 装新版；Debian 11 用 bullseye-backports、Ubuntu 22.04 用 ppa:git-core/ppa 里的 git`;
}

/**
 * The program's folder keeps caches, the data folder everything else: both must be writable and have room. A service may
 * write into the folder of caches and nowhere else in the program. Who makes a site
 * without an office has no data folder and may have no right to make one.
 */
async function diskSpaceFault(makesData: boolean): Promise<string | undefined> {
	const { dataFolder } = await import('../office/office-settings.ts');
	const data = dataFolder();
	const own = folderFault(resolve('.cache'), '程序文件夹里的', '把程序放到能写、有空间的地方');
	if (own !== undefined || !(makesData || existsSync(data))) return own;
	return folderFault(data, '数据文件夹', '用环境变量 OFFICE_DATA 另指一个能写、有空间的文件夹');
}

/** @param free bytes that may be written at a place; tests have a disk of their own */
export function folderFault(folder: string, name: string, cure: string, free = freeAt): string | undefined {
	let place = folder;
	while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
	try {
		accessSync(place, constants.W_OK);
	} catch {
		return `${name} ${folder} 不能写：请${cure}`;
	}
	const left = free(place);
	if (left >= LEAST_SPACE) return undefined;
	return `${name} ${folder} 所在的磁盘只剩 ${megabytes(left)} MB，至少要 ${megabytes(LEAST_SPACE)} MB：请先腾出空间，或${cure}`;
}

function freeAt(place: string): number {
	const { bavail, bsize } = statfsSync(place);
	return bavail * bsize;
}

const megabytes = (bytes: number) => Math.floor(bytes / 1024 ** 2);

async function portFault(): Promise<string | undefined> {
	const [{ createServer }, { dataFolder, officeSettings }, { listen }] = await Promise.all([
		import('node:http'),
		import('../office/office-settings.ts'),
		import('../office/http/listening.ts'),
	]);
	const server = createServer();
	try {
		await listen(server, officeSettings(dataFolder()));
		return undefined;
	} catch (error) {
		return (error as Error).message;
	} finally {
		server.close();
	}
}
