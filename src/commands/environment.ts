/** Whether this machine can run the house; says in Chinese what is missing and how to get it. */
import { existsSync } from 'node:fs';

const OLDEST_NODE = [22, 12] as const;

/** Ends the process with a message when something that every command needs is missing. */
export async function checkEnvironment(): Promise<void> {
	const missing = await firstFault();
	if (missing === undefined) return;
	console.error(`还不能运行：${missing}`);
	process.exit(1);
}

async function firstFault(): Promise<string | undefined> {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
		return `Node ${process.versions.node} 太旧，至少要 ${OLDEST_NODE.join('.')}。请用 npm 运行（npm ci 会装好合适的版本），或自己装新版 Node。`;
	if (!existsSync('package.json')) return '请在项目的文件夹里运行。';
	if (!existsSync('node_modules/astro')) return '还没有安装依赖，请先运行 npm ci。';
	try {
		await import('sharp');
	} catch {
		return '处理照片的组件（sharp）没有装好，请删去 node_modules 后重新运行 npm ci（不要加 --omit=optional）。';
	}
	return undefined;
}
